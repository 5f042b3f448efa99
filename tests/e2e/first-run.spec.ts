import { expect, test } from '../support/e2e.ts'
import { aPerson, expectAccessible, password } from '../support/people.ts'

test.use({ serverEnv: {} })

test('a first run offers two ways: one looks around as several people, and then sets up for real', async ({
  browser,
  server,
}) => {
  const visitor = await aPerson(browser, server.url)
  const { page } = visitor
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })

  await test.step('an empty database leads to the first page, and it says what to do', async () => {
    await page.goto('/')
    await expect(page).toHaveURL(/\/setup$/)
    await expect(page.getByRole('region', { name: 'Look around with sample data' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Set up my organization' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the sample data is alive: an interview runs now, another is due, a scorecard is late', async () => {
    await page.getByRole('button', { name: 'Look around with sample data' }).click()
    await expect(heading(/is live$/)).toBeVisible({ timeout: 120_000 })
    await expect(page.getByRole('complementary', { name: 'Sample data' })).toContainText('You are Ada Moreau')
    await expect(page.getByRole('region', { name: /^Due/ })).toContainText('overdue')
    await expectAccessible(page)
  })

  await test.step('the running interview opens on its live screen', async () => {
    await page.getByRole('link', { name: 'Go to the interview' }).click()
    await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()
    await expect(page.getByRole('region', { name: 'Your notes' }).getByRole('listitem').first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('one can be somebody else, and sees what is theirs', async () => {
    const people = page.getByRole('complementary', { name: 'Sample data' })
    for (const [who, sees] of [
      [/Rosa Lindqvist/, 'Jobs'],
      [/Celine Okafor/, 'Candidacies'],
      [/Asha Verma/, 'Question bank'],
    ] as const) {
      await page.goto('/')
      await expect(page.locator('h1')).toBeVisible() // the page that is loading has a line of its own
      await people.getByRole('button', { name: 'Be somebody else' }).click()
      await page.getByRole('menuitem', { name: who }).click()
      await expect(page.getByRole('banner').getByRole('button', { name: who })).toBeVisible()
      await expect(page.getByRole('navigation', { name: 'Main' })).toContainText(sees)
      await expectAccessible(page)
    }
    await page.getByRole('button', { name: 'Asha Verma' }).click()
    await page.getByRole('menuitem', { name: 'People' }).click()
    await expect(heading('People')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('and sets up the own organization beside it, which sees nothing of the sample', async () => {
    await page.getByRole('link', { name: 'Set up my organization' }).click()
    const own = page.getByRole('region', { name: 'Set up my organization' })
    await own.getByLabel('Organization').fill('Ferngate')
    await own.getByLabel('Your name').fill('Mira Holm')
    await own.getByLabel('Email').fill('mira@ferngate.example')
    await own.getByLabel('Password').fill('password1234')
    await own.getByRole('button', { name: 'Set up my organization' }).click()
    await expect(own.getByLabel('Password')).toHaveAccessibleDescription(/organization|email|name|common/i)
    await own.getByLabel('Password').fill(password)
    await own.getByRole('button', { name: 'Set up my organization' }).click()
    await expect(page.getByRole('button', { name: 'Mira Holm' })).toBeVisible()
    await expect(page.getByRole('complementary', { name: 'Sample data' })).toBeHidden()
    await page.goto('/candidates')
    await expect(page.getByText('No candidates yet')).toBeVisible()
    await expect(page.getByRole('complementary', { name: 'Sample data' })).toBeHidden()
    await expectAccessible(page)
  })

  expect(visitor.complaints).toEqual([])
})
