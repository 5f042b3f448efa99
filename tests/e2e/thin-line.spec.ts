import type { Page, Route } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import { ask } from '../support/prepared.ts'

/** Nothing is kept: every script comes over the line, when the test lets it. */
test.use({ contextOptions: { serviceWorkers: 'block' } })

/** Holds back a script of the app, by its name. */
async function holdBack(page: Page, name: string) {
  const address = `**/assets/${name}-*.js`
  const { promise: isLet, resolve: letCome } = Promise.withResolvers<undefined>()
  const isAsked = page.waitForRequest(address, { timeout: 120_000 })
  await page.route(address, async (route: Route) => {
    await isLet
    await route.continue()
  })
  return { isAsked, letCome }
}

const signIn = (page: Page, name: string) => page.getByRole('button', { name: `Look around as ${name}` }).click()

test('whoever signs in on a thin line waits for what their pages stand in', async ({ page }) => {
  const frame = await holdBack(page, 'signed-in')
  await page.goto('/sign-in')
  await signIn(page, 'Ada Moreau')
  await frame.isAsked
  await expect(page).toHaveURL('/')
  await expect(page.getByText('Loading the page')).toBeAttached()
  frame.letCome(undefined)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await expect(page.getByRole('region', { name: /^Due/ })).toBeVisible()
})

test('where it cannot be had that is said, and it is there once it can', async ({ page }) => {
  const address = '**/assets/signed-in-*.js'
  await page.route(address, (route) => route.abort())
  await page.goto('/sign-in')
  await signIn(page, 'Ada Moreau')
  await expect(page.getByRole('heading', { level: 1, name: 'The server cannot be reached' })).toBeVisible()
  await page.unroute(address)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})

test('the settings open when their form has come, also when it failed to at first', async ({ page }) => {
  const address = '**/assets/change-settings-*.js'
  await page.goto('/sign-in')
  await signIn(page, 'Asha Verma')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  let failures = 0
  await page.route(address, (route) => (failures++ < 2 ? route.abort() : route.continue()))
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Change' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change the settings' })
  await expect(dialog.getByLabel('Organization')).toBeVisible()
  expect(failures).toBeGreaterThan(2)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
})

test('signs offer tags once what they offer has come, and are text until then', async ({ page }) => {
  await page.goto('/sign-in')
  await signIn(page, 'Ada Moreau')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  const { items } = await ask<{ items: { id: string }[] }>(page.request, 'GET', '/interviews?mine=true&state=live')
  const offer = await holdBack(page, 'tag-picker')
  await page.goto(`/interviews/${items[0]?.id}`)
  const field = page.getByRole('textbox', { name: 'Note', exact: true })
  const notes = page.getByRole('region', { name: 'Your notes' })
  const options = page.getByRole('listbox', { name: 'Tag the note as' })

  await field.pressSequentially('Knows C and #own')
  await offer.isAsked
  await field.press('Enter')
  await expect(notes).toContainText('Knows C and #own')

  await field.pressSequentially('Rolled it back herself #own')
  await expect(options).toHaveCount(0)
  offer.letCome(undefined)
  await expect(options.getByRole('option').first()).toContainText('signal: Ownership')
  await field.press('Enter')
  await expect(field).toHaveValue('Rolled it back herself ')
  await field.press('Enter')
  const noted = notes.getByRole('listitem').filter({ hasText: 'Rolled it back herself' })
  await expect(noted).toContainText('Ownership')
  await expect(noted).not.toContainText('#own')
})
