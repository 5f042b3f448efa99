import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import { composer, expectSaved, header, ownNotes, presses, signsIn, touches, writes } from '../support/live-steps.ts'
import { aPerson, expectAccessibleEverywhere, phone, wide } from '../support/people.ts'
import { addInterview, ask, prepareInterview } from '../support/prepared.ts'

/** axe looks at every state of the live screen that no other journey of it passes through, as it is laid out at each size. */
test.use({ serverEnv: {} })
test.describe.configure({ mode: 'parallel' })

/** Where both journeys come to one worker they share its server, which is set up once. */
const preparedUrls = new Set<string>()
test.beforeAll(async ({ browser, server }) => {
  if (preparedUrls.has(server.url)) return
  preparedUrls.add(server.url)
  const context = await browser.newContext({ baseURL: server.url })
  await prepareInterview(context.request)
  await context.close()
})

const expectAllAccessible = (page: Page, state: string, sizes?: (typeof phone)[]) =>
  test.step(state, () => expectAccessibleEverywhere(page, sizes))

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const dialog = (page: Page) => page.getByRole('dialog')
const clock = ({ request }: BrowserContext, interviewId: string, body: object) =>
  ask(request, 'POST', `/interviews/${interviewId}/clock`, body)
const menu = (page: Page) => page.getByRole('button', { name: 'More of this interview' })

/** Asks for it by its key, looks, and goes back. */
async function opensByKey(page: Page, key: string, name: string | RegExp) {
  await presses(page, key)
  const opened = page.getByRole('dialog', { name })
  await expect(opened).toBeVisible()
  await expectAllAccessible(page, `dialog ${String(name)}`, [phone, wide])
  await page.keyboard.press('Escape')
  await expect(opened).toBeHidden()
}

test('axe finds nothing on the live screen: not started, late, paused, nor where a note is written, tagged and changed', async ({
  browser,
  server,
}) => {
  const ada = await aPerson(browser, server.url, { viewport: { width: 720, height: 800 } })
  const { page, context } = ada
  await signsIn(context)
  const { interviewId } = await addInterview(context.request, 'Jonas Weil')
  await page.goto(`/interviews/${interviewId}`)
  await expect(page.getByRole('button', { name: 'Start the interview' })).toBeVisible()
  await touches(page)
  await expectAllAccessible(page, 'not started')

  await clock(context, interviewId, { action: 'start', at: minutesAgo(40) })
  await clock(context, interviewId, { action: 'next', at: minutesAgo(30) })
  await expect(page.getByRole('button', { name: 'Pause the clock' })).toBeVisible()

  await expect(header(page)).toContainText(/min over/)
  await expect(page.getByText(/: go (on )?to /)).toBeVisible()
  await expectAllAccessible(page, 'a section that has run over, with what to give up for it')
  for (const section of ['Ownership', 'Learning from failure']) {
    await presses(page, 'n')
    await expect(page.getByRole('region', { name: `Prompts of ${section}` })).toBeVisible()
  }
  await expect(header(page)).toContainText(/behind/)
  await expect(page.getByText(/have no evidence/)).toBeVisible()
  await expectAllAccessible(page, 'behind the plan, with advice')

  await test.step('a note being written, tagged, changed, as code', async () => {
    await composer(page).fill('Led the rollout ')
    await composer(page).pressSequentially('#')
    await expect(page.getByRole('listbox', { name: 'Tag the note as' })).toBeVisible()
    await expectAllAccessible(page, 'the tag picker')
    await page.keyboard.press('Enter')
    await expectAllAccessible(page, 'a note with a tag, not saved')
    await page.keyboard.press('Enter')
    await expect(ownNotes(page)).toContainText('Led the rollout')
    await presses(page, 't')
    await expect(page.getByRole('listbox', { name: 'Tag the note as' })).toBeVisible()
    await expectAllAccessible(page, 'the tag picker of a note that is there')
    await page.keyboard.press('Escape')
    await expectAllAccessible(page, 'a note being changed')
    await page.keyboard.press('Escape')
    await presses(page, 'c')
    await expect(page.getByRole('textbox', { name: 'Code' })).toBeVisible()
    await expectAllAccessible(page, 'a note of code')
    await page.getByRole('textbox', { name: 'Code' }).press('Escape')
    await page.keyboard.press('c')
    await expect(composer(page)).toBeVisible()
  })

  await presses(page, 'p')
  await expect(page.getByRole('button', { name: 'Let the clock run' })).toBeVisible()
  await expectAllAccessible(page, 'paused')
  await presses(page, 'p')
  await composer(page).press('Escape')
  await expect(page.getByText('a asked')).toBeVisible()
  await expectAllAccessible(page, 'the key layer')
  await page.keyboard.press('k')
  await expect(page.getByText('a asked')).toBeHidden()
  expect(ada.complaints).toEqual([])
})

test('nor on what opens over it, on a phone, and without a network', async ({ browser, server }) => {
  const ada = await aPerson(browser, server.url, { viewport: { width: 720, height: 800 } })
  const { page, context } = ada
  await signsIn(context)
  const { interviewId } = await addInterview(context.request, 'Sanna Lehto')
  const address = `/interviews/${interviewId}`
  await clock(context, interviewId, { action: 'start', at: minutesAgo(40) })
  await clock(context, interviewId, { action: 'goto', sectionId: 'failure', at: minutesAgo(30) })
  const tags = [{ competencyId: 'ownership', polarity: 'signal' }]
  const note = { text: 'Led the rollout', offsetMs: 60_000, sectionId: 'failure', tags, revision: 0 }
  await ask(context.request, 'PUT', `${address}/notes/019a0000-0000-7000-8000-00000000beef`, note)
  await page.goto(address)
  await touches(page)
  await expect(ownNotes(page)).toContainText('Led the rollout')

  await test.step('what opens over it', async () => {
    await menu(page).click()
    await expect(page.getByRole('menuitem', { name: 'Undo' })).toBeVisible()
    await expectAllAccessible(page, 'the menu')
    await page.keyboard.press('Escape')
    await opensByKey(page, '/', 'Find a prompt')
    await opensByKey(page, 'g', 'Do not ask')
    await opensByKey(page, 'h', 'Topics to probe')
    await opensByKey(page, 'w', 'Who is here')
    await opensByKey(page, 'y', /for yourself/)
    await opensByKey(page, 'b', 'The screen is blank')
    await opensByKey(page, '?', /keys/i)
    for (const item of ['Re-plan', 'On this device', 'End the interview']) {
      await menu(page).click()
      await page.getByRole('menuitem', { name: item }).click()
      await expect(dialog(page)).toBeVisible()
      await expectAllAccessible(page, item, [phone, wide])
      await page.keyboard.press('Escape')
      await expect(dialog(page)).toBeHidden()
    }
    await page.setViewportSize(phone)
    for (const item of ['Notes', 'Coverage', 'Sections']) {
      const bar = page.getByRole('navigation', { name: 'More of this interview' })
      await bar.getByRole('button', { name: item }).click()
      await expect(dialog(page)).toBeVisible()
      await expectAllAccessible(page, `${item} of a phone`, [phone])
      await page.keyboard.press('Escape')
      await expect(dialog(page)).toBeHidden()
    }
  })

  await test.step('a phone with its keyboard, and on its side', async () => {
    await composer(page).focus()
    await expectAllAccessible(page, 'with the keyboard', [{ ...phone, height: 508 }])
    await expectAllAccessible(page, 'on its side', [{ ...phone, width: 844, height: 390 }])
  })

  await test.step('without a network, and a note that the server does not take afterwards', async () => {
    await expectSaved(page)
    await context.setOffline(true)
    await writes(page, 'Written when it was over.')
    await expect(header(page)).toContainText(/Offline since/)
    await expectAllAccessible(page, 'offline, a note waits')
    await header(page)
      .getByRole('button', { name: /^Offline since/ })
      .click()
    await expect(dialog(page)).toBeVisible()
    await expectAllAccessible(page, 'what waits', [phone, wide])
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
    await submitsElsewhere()
    await context.setOffline(false)
    await expect(page.getByRole('button', { name: /^Not saved/ })).toBeVisible({ timeout: 60_000 })
    await expectAllAccessible(page, 'a note that was refused')
    await page.getByRole('button', { name: /^Not saved/ }).click()
    await expect(dialog(page)).toBeVisible()
    await expectAllAccessible(page, 'what was refused, and why', [phone, wide])
  })
  expect(ada.complaints).toEqual([])

  /** Ends the interview and submits its scorecard on another device. */
  async function submitsElsewhere() {
    const other = await browser.newContext({ baseURL: server.url })
    await signsIn(other)
    await clock(other, interviewId, { action: 'end' })
    const { kit } = await ask<{ kit: { content: { competencies: { id: string }[] } } }>(other.request, 'GET', address)
    const ratings = kit.content.competencies.map(({ id }) => ({
      competencyId: id,
      rating: 3,
      notAssessed: false,
      rationale: 'As it was heard.',
      fromMemory: true,
      confidence: 'medium',
      noteIds: [],
    }))
    const draft = { ratings, recommendation: 'yes', summary: 'Sees things through.', revision: 0 }
    await ask(other.request, 'PUT', `${address}/scorecard`, draft)
    await ask(other.request, 'POST', `${address}/scorecard/submit`)
    await other.close()
  }
})
