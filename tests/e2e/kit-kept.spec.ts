import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import { keptDrafts } from '../support/kept-drafts.ts'
import { aPerson, expectAccessible, type Person } from '../support/people.ts'

/** What an author wrote and the server never got is on the device, through a crash and with the network gone. */
const drafts = '**/api/v1/kits/*/draft'

async function anAuthor(person: Person): Promise<Person> {
  const answer = await person.context.request.post('/api/v1/session', {
    data: { email: 'manager@demo.example', password: 'evenloop-demo' },
  })
  expect(answer.status()).toBe(201)
  return person
}
const conductor = (page: Page) => page.getByLabel('Who conducts it')
const restored = (page: Page) => page.getByText('Your unsaved changes are back.')
const isOffline = (page: Page) => expect(page.getByText(/^Offline/).first()).toBeVisible()
const isKept = (page: Page, words: string) =>
  expect.poll(async () => (await keptDrafts(page)).map(({ text }) => text).join()).toContain(words)
/** Tried again as often as it takes. */
const isSaved = (page: Page) => expect(page.getByText('Draft saved')).toBeVisible({ timeout: 120_000 })

/** Cuts off all that saves a draft, writes, and crashes once this device has it. */
async function writesAndCrashes({ context, page }: Person, slug: string, words: string): Promise<Page> {
  await page.goto(`/kits/${slug}/edit`)
  await conductor(page).waitFor()
  await context.route(drafts, (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()))
  await conductor(page).fill(words)
  await isOffline(page)
  await isKept(page, words)
  await page.close()
  return context.newPage()
}

test('an unsaved edit is there again after a crash, is saved, and can be given up', async ({ browser, server }) => {
  const author = await anAuthor(await aPerson(browser, server.url))
  const page = await writesAndCrashes(author, 'em-people', 'A manager of another team')
  await page.goto('/kits/em-people/edit')
  await expect(restored(page)).toBeVisible()
  await expect(conductor(page)).toHaveValue('A manager of another team')
  await expectAccessible(page)

  // The server is away altogether: what this device keeps can be written on.
  await author.context.route(drafts, (route) => route.abort()) // before the other way, which goes with it
  await page.reload()
  await expect(conductor(page)).toHaveValue('A manager of another team')
  await conductor(page).fill('A manager of a team far away')
  await isOffline(page)
  await author.context.unroute(drafts)
  await isSaved(page)
  await page.reload()
  await expect(conductor(page)).toHaveValue('A manager of a team far away')
  await expect(restored(page)).toBeHidden()

  const again = await writesAndCrashes({ ...author, page }, 'em-people', 'Nobody')
  await author.context.unroute(drafts)
  await again.goto('/kits/em-people/edit')
  await again.getByRole('button', { name: 'Take what was saved instead' }).click()
  await expect(conductor(again)).toHaveValue('A manager of a team far away')
  await isSaved(again)
  await again.reload()
  await expect(conductor(again)).toHaveValue('A manager of a team far away')
  expect(author.complaints).toEqual([])
  await author.context.close()
})

test('two tabs on one draft keep what each wrote, and signing out says that it waits', async ({ browser, server }) => {
  const author = await anAuthor(await aPerson(browser, server.url))
  const { context } = author
  const tabs = [author.page, await context.newPage()]
  for (const tab of tabs) {
    await tab.goto('/kits/devops-technical/edit')
    await conductor(tab).waitFor()
  }
  await context.route(drafts, (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()))
  for (const [n, tab] of tabs.entries()) {
    await conductor(tab).fill(`Written in tab ${n + 1}`)
    await isOffline(tab)
    await isKept(tab, `Written in tab ${n + 1}`)
  }
  for (const tab of tabs) await tab.close()
  const again = [await context.newPage(), await context.newPage()]
  for (const [n, tab] of again.entries()) {
    await tab.goto('/kits/devops-technical/edit')
    await expect(conductor(tab)).toHaveValue(`Written in tab ${n + 1}`)
  }
  const [page] = again
  if (!page) throw new Error('There are two tabs')
  await page.getByRole('button', { name: 'Marek Dvorak' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  const dialog = page.getByRole('dialog', { name: 'Not on the server yet: edits of 1 kit' })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(conductor(page)).toHaveValue('Written in tab 1')
  await context.unrouteAll({ behavior: 'ignoreErrors' })
  await context.close()
})

test('where somebody else saved meanwhile, both are shown', async ({ browser, server }) => {
  const author = await anAuthor(await aPerson(browser, server.url))
  const other = await anAuthor(await aPerson(browser, server.url))
  const page = await writesAndCrashes(author, 'em-delivery', 'Mine')
  await other.page.goto('/kits/em-delivery/edit')
  await conductor(other.page).fill('Theirs')
  await isSaved(other.page)
  await author.context.unroute(drafts)
  await page.goto('/kits/em-delivery/edit')
  const dialog = page.getByRole('dialog', { name: 'This draft was changed elsewhere too' })
  await expect(dialog).toContainText('Mine')
  await expect(dialog).toContainText('Theirs')
  await dialog.getByRole('button', { name: 'Keep what is here' }).click()
  await isSaved(page)
  await page.reload()
  await expect(conductor(page)).toHaveValue('Mine')
  await author.context.close()
  await other.context.close()
})
