import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '../support/e2e.ts'

const bank = readFileSync(new URL('../support/guides/bank.txt', import.meta.url), 'utf8')
const guide = readFileSync(new URL('../support/guides/one-paragraph.txt', import.meta.url), 'utf8')

test.beforeEach(async ({ context, baseURL }) => {
  const answer = await context.request.post(`${baseURL}/api/v1/session`, {
    data: { email: 'manager@demo.example', password: 'evenloop-demo' },
  })
  expect(answer.status()).toBe(201)
})

test('a pasted guide opens in the editor with its origins and leftovers', async ({ page }) => {
  await page.goto('/kits')
  await page.getByRole('link', { name: 'Import' }).click()
  await expect(page.getByRole('heading', { name: 'Import a kit' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  const field = page.getByLabel('Guide or kit file', { exact: true })
  await page.getByRole('button', { name: 'Make a draft' }).click()
  await expect(page.getByText('Paste a text first')).toBeVisible()
  await field.fill('{"schemaVersion": 2}')
  await page.getByRole('button', { name: 'Make a draft' }).click()
  await expect(page.getByText('this Evenloop reads schema 1')).toBeVisible()
  await expect(field).toHaveValue('{"schemaVersion": 2}')

  await field.fill(guide)
  await page.getByRole('button', { name: 'Make a draft' }).click()
  await expect(page).toHaveURL(/\/kits\/lantern-[a-z0-9-]+\/edit/)
  await expect(page.getByRole('heading', { name: 'Left over from the import' })).toBeVisible()
  await page.getByText('Probably no part of the guide (1)').click()
  await expect(page.getByText('Practice with our AI-powered coach today.')).toBeVisible()
  await page.getByRole('button', { name: 'Drop all 1' }).click()
  await expect(page.getByText('Practice with our AI-powered coach today.')).toBeHidden()
})

test('a guide to several interviews is offered as several drafts, and as one', async ({ page }) => {
  await page.goto('/kits/import')
  const field = page.getByLabel('Guide or kit file', { exact: true })
  await field.fill(bank)
  await expect(page.getByRole('heading', { name: 'What is recognized: 3 interviews' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Platform Engineer, Behavioral' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Platform Engineer, Recruiter Screen' })).not.toBeChecked()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('checkbox', { name: 'Platform Engineer, Recruiter Screen' }).check()
  await page.getByRole('button', { name: 'Make 3 drafts' }).click()
  await expect(page.getByText('3 drafts made')).toBeVisible()
  await expect(page).toHaveURL(/\/kits$/)
  await page.getByRole('link', { name: 'Platform Engineer, System Design' }).click()
  await page.getByRole('button', { name: 'Lay out the phases of a problem' }).click()
  await expect(page.getByText('60 of 60 min')).toBeVisible()

  // What it lacks is there first, and each fix is said where it was done.
  await page.goto('/kits')
  await page.getByRole('link', { name: 'Platform Engineer, Behavioral' }).click()
  await page.getByRole('button', { name: 'Add introductions and wrap-up' }).click()
  await page.getByRole('button', { name: 'Plan 60 min' }).click()
  await expect(page.getByText('Plan 60 min.')).toBeVisible()
  await expect(page.getByText('Add introductions and wrap-up.')).toBeHidden()
  // A place in something folded is opened, and what is added there is written next.
  await page
    .getByRole('button', { name: /No follow-up/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: 'Add a follow-up' }).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Gap that it closes')).toBeFocused()

  await page.goto('/kits/import')
  await field.fill(bank)
  await page.getByRole('radio', { name: /^One draft of everything/ }).check()
  await page.getByRole('button', { name: 'Make a draft' }).click()
  await expect(page).toHaveURL(/\/kits\/lantern(-\d+)?\/edit/)
  await expect(page.getByText(/\d+ of 13 parts are written/)).toBeVisible()
})

test('an exported kit is a file that can be imported again', async ({ page }) => {
  await page.goto('/kits/em-values')
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Markdown' }).click()
  const download = await started
  expect(download.suggestedFilename()).toBe('em-values-v1.kit.md')

  await page.goto('/kits/import')
  await page.getByLabel('A guide or a kit file').setInputFiles(await download.path())
  await expect(page.getByLabel('Guide or kit file', { exact: true })).toHaveValue(
    /^# Engineering manager, culture and values/,
  )
  await page.getByRole('button', { name: 'Make a draft' }).click()
  await expect(page).toHaveURL(/\/kits\/em-values-\d+\/edit/)
})
