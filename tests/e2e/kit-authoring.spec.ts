import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'

/** A browser of their own for somebody of the sample data. */
async function signedIn(browser: Browser, baseURL: string | undefined, who: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 1280, height: 800 } })
  const answer = await context.request.post('/api/v1/session', {
    data: { email: `${who}@demo.example`, password: 'evenloop-demo' },
  })
  expect(answer.status()).toBe(201)
  return context
}

async function expectNoViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** Writes the first prompt of the kit's second section anew, and waits until the server has it. */
async function writePrompt(page: Page, slug: string, text: string) {
  await page.goto(`/kits/${slug}/edit?part=section-2`)
  await page.getByLabel('What is asked').first().fill(text)
  await expect(page.getByText('Draft saved')).toBeVisible()
}

async function publish(page: Page, changeNote: string) {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish this kit' })
  await dialog.getByLabel('What changed').fill(changeNote)
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect(page).toHaveURL(/\/kits\/[a-z-]+$/)
}

type Item = { id: string; kitSlug: string; mySeat: string }

test('an author mends a kit, previews and publishes it; an interview keeps its version while the next comes out', async ({
  browser,
  baseURL,
}) => {
  const author = await signedIn(browser, baseURL, 'manager')
  const lead = await signedIn(browser, baseURL, 'ada')
  const listed = await lead.request.get('/api/v1/interviews?mine=true&state=scheduled')
  const { items } = (await listed.json()) as { items: Item[] } // as the contract says
  const interview = items.find(({ mySeat }) => mySeat === 'lead')
  if (!interview) throw new Error('Ada has no scheduled interview in the sample data')
  const slug = interview.kitSlug
  const page = await author.newPage()

  // A rule that is broken is said at its place, and refuses the publishing.
  await page.goto(`/kits/${slug}`)
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await page.getByLabel('Minutes in all').fill('61')
  await expect(page.getByText('1 min not in a section yet')).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('It cannot be published yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Not yet' }).click()
  await page.getByLabel('Minutes in all').fill('60')
  await expect(page.getByText('1 min not in a section yet')).toBeHidden()
  await expect(page.getByText('Draft saved')).toBeVisible()

  // What must not be asked is heard; what is removed comes back.
  await writePrompt(page, slug, 'How old are you?')
  await expect(page.getByText('asks about age')).toBeVisible()
  await expectNoViolations(page)
  await writePrompt(page, slug, 'Which decision of the last year would you take back?')
  await expect(page.getByText('asks about age')).toBeHidden()
  const prompts = page.getByLabel('What is asked')
  const before = await prompts.count()
  await page.getByRole('button', { name: /^Remove Which decision/ }).click()
  await expect(prompts).toHaveCount(before - 1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(prompts.first()).toHaveValue('Which decision of the last year would you take back?')
  await expect(page.getByText('Draft saved')).toBeVisible()

  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(
    page.getByRole('heading', { name: 'Which decision of the last year would you take back?' }),
  ).toBeVisible()
  await page.goto(`/kits/${slug}/preview`)
  await page.getByRole('list', { name: 'Sections' }).getByRole('button').nth(1).click()
  await expect(
    page.getByRole('heading', { name: 'Which decision of the last year would you take back?' }),
  ).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('link', { name: 'Back to the draft' }).click()
  await publish(page, 'Asks for a decision')
  await expect(page.getByText('version 2', { exact: false }).first()).toBeVisible()

  // The interview begins with the second version, and keeps it.
  const started = await lead.request.post(`/api/v1/interviews/${interview.id}/clock`, { data: { action: 'start' } })
  expect(started.status()).toBe(200)
  await writePrompt(page, slug, 'Which decision of this year are you proud of?')
  await publish(page, 'Asks for a good one')
  const live = await lead.newPage()
  await live.goto(`/interviews/${interview.id}`)
  const read = async () => (await lead.request.get(`/api/v1/interviews/${interview.id}`)).text()
  expect(await read()).toContain('Which decision of the last year would you take back?')
  expect(await read()).not.toContain('Which decision of this year are you proud of?')
  await expect(live.getByRole('main')).toBeVisible()

  // Both versions are there to be compared.
  await page.goto(`/kits/${slug}/versions`)
  await expect(page.getByText('Asks for a good one')).toBeVisible()
  await expect(page.getByText('Which decision of the last year would you take back?').first()).toBeVisible()
  await expectNoViolations(page)
  await author.close()
  await lead.close()
})

test('two authors of one draft see each other’s words, and choose', async ({ browser, baseURL }) => {
  const one = await signedIn(browser, baseURL, 'manager')
  const other = await signedIn(browser, baseURL, 'manager')
  const [first, second] = [await one.newPage(), await other.newPage()]
  for (const page of [first, second]) {
    await page.goto('/kits/devops-behavioral/edit')
    await page.getByLabel('Who conducts it').waitFor()
  }
  await first.getByLabel('Who conducts it').fill('A senior engineer of the platform team')
  await expect(first.getByText('Draft saved')).toBeVisible()
  await second.getByLabel('Who conducts it').fill('Somebody who has been on call')
  const dialog = second.getByRole('dialog', { name: 'This draft was changed elsewhere too' })
  await expect(dialog).toContainText('A senior engineer of the platform team')
  await expect(dialog).toContainText('Somebody who has been on call')
  await expectNoViolations(second)
  await dialog.getByRole('button', { name: 'Take the other one' }).click()
  await expect(second.getByLabel('Who conducts it')).toHaveValue('A senior engineer of the platform team')
  await one.close()
  await other.close()
})

test('a kit of one’s own begins as a draft', async ({ browser, baseURL }) => {
  const author = await signedIn(browser, baseURL, 'manager')
  const page = await author.newPage()
  await page.goto('/kits')
  await page.getByRole('button', { name: 'New kit' }).click()
  await page.getByLabel('Title').fill('Data engineer, pipelines')
  await expect(page.getByLabel('Short name')).toHaveValue('data-engineer-pipelines')
  await page.getByLabel('Role').fill('Data engineer')
  await page.getByRole('button', { name: 'Start writing' }).click()
  await expect(page.getByRole('heading', { name: 'Data engineer, pipelines' })).toBeVisible()
  const parts = page.getByRole('navigation', { name: 'Parts of the kit' })
  await parts.getByRole('button', { name: /^What is missing/ }).click()
  await page.getByRole('button', { name: /A kit rates at least one competency/ }).click()
  await page.getByLabel('Competency of the catalogue').selectOption('reliability')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByText('No prompt asks for Reliability')).toBeVisible()

  // A prompt of another kit comes with its strong answer and follow-ups, and asks for what it is rated on.
  await parts.getByRole('button', { name: /^Section 2/ }).click()
  await page.getByRole('button', { name: 'Take one from the question bank' }).click()
  const bank = page.getByRole('dialog', { name: 'Take a prompt from the question bank' })
  await bank.getByRole('searchbox', { name: 'Search the question bank' }).fill('production incident')
  const first = bank.getByRole('button', { name: /^Take it.*production incident/ }).first()
  await expect(first).toBeVisible()
  await expectNoViolations(page)
  await first.click()
  await expect(bank).toBeHidden()
  await expect(page.getByLabel('What is asked')).toHaveValue(/production incident/)
  await expect(page.getByLabel('What a strong answer shows')).not.toHaveValue('')
  await expect(page.getByText('Draft saved')).toBeVisible()

  // On a phone nothing is wider than the screen.
  await page.setViewportSize({ width: 390, height: 844 })
  for (const part of ['section-2', 'check']) {
    await page.goto(`/kits/data-engineer-pipelines/edit?part=${part}`)
    await expect(page.getByLabel('Part of the kit')).toHaveValue(part)
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  }
  await page.goto('/kits')
  await expect(page.getByRole('link', { name: 'Data engineer, pipelines' })).toBeVisible()
  await author.close()
})
