import { expect, test } from '../support/e2e.ts'
import { aPerson, expectAccessible, type Person } from '../support/people.ts'
import { removeDataDir, startServer, type TestServer } from '../support/server.ts'

/** Of its own: what is withdrawn here is gone for every other journey too. */
let server: TestServer
test.beforeAll(async () => {
  server = await startServer({ DEMO: '1' })
})
test.afterAll(async () => {
  await server.stop()
  await removeDataDir(server.dataDir)
})

async function signedIn(person: Person, who: string): Promise<Person> {
  const answer = await person.context.request.post('/api/v1/session', {
    data: { email: `${who}@demo.example`, password: 'evenloop-demo' },
  })
  expect(answer.status()).toBe(201)
  return person
}
type Listed = { items: { id: string; kitSlug: string }[] }

test('a prompt is withdrawn for all alike: who comes next is not asked, and where it runs already it is marked', async ({
  browser,
}) => {
  const author = await signedIn(await aPerson(browser, server.url), 'manager')
  const ada = await signedIn(await aPerson(browser, server.url), 'ada')
  const { page } = author
  const mine = async (state: string) => {
    const answer = await ada.context.request.get(`/api/v1/interviews?mine=true&state=${state}`)
    const { items } = (await answer.json()) as Listed // as the contract says
    const found = items.find(({ kitSlug }) => kitSlug === 'swe-values')
    if (!found) throw new Error(`Ada has no ${state} interview on the kit in the sample data`)
    return found.id
  }
  const [running, ahead] = [await mine('live'), await mine('scheduled')]
  const kit = await author.context.request.get('/api/v1/kits/swe-values')
  const { content } = (await kit.json()) as {
    content: { sections: { title: string; prompts: { id: string; text: string }[] }[] } // as the contract says
  }
  const section = content.sections.find(({ prompts }) => prompts.length > 0)
  const prompt = section?.prompts[0]
  if (!section || !prompt) throw new Error('The kit asks something')
  const words = prompt.text.split(' ').slice(0, 8).join(' ')

  await ada.page.goto(`/interviews/${ahead}/prepare`)
  await expect(ada.page.getByText(prompt.text).first()).toBeVisible()

  await page.goto('/kits/swe-values')
  await page.getByRole('button', { name: 'Withdraw a prompt' }).click()
  const dialog = page.getByRole('dialog', { name: 'Withdraw a prompt' })
  await dialog.getByLabel('Prompt').selectOption(prompt.id)
  await dialog.getByLabel('Reason').fill('It stands on a public page.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Withdraw for all' }).click()
  await expect(page.getByText('It stands on a public page.').first()).toBeVisible()
  await expectAccessible(page)

  // Who comes next.
  await ada.page.reload()
  await expect(ada.page.getByRole('heading', { name: section.title }).first()).toBeVisible()
  await expect(ada.page.getByText(prompt.text)).toHaveCount(0)
  await ada.page.goto(`/prompts?q=${encodeURIComponent(words)}`)
  await expect(ada.page.getByRole('region', { name: /^\d+ prompts?$/ })).toBeVisible()
  await expect(ada.page.getByRole('article', { name: prompt.text })).toHaveCount(0)

  // Where it runs already.
  await ada.page.goto(`/interviews/${running}`)
  await expect(ada.page.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await ada.page.keyboard.press('Escape')
  await ada.page.keyboard.press('/')
  const find = ada.page.getByRole('dialog', { name: 'Find a prompt' })
  await find.getByRole('combobox').fill(words)
  await expect(find.getByRole('option').first()).toContainText('withdrawn')
  await ada.page.keyboard.press('Enter')
  await expect(ada.page.getByText('Withdrawn for all: It stands on a public page.')).toBeVisible()
  expect([...author.complaints, ...ada.complaints]).toEqual([])
  await author.context.close()
  await ada.context.close()
})
