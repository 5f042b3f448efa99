import { rm } from 'node:fs/promises'
import { buildAnother } from '../support/another-build.ts'
import { type BadLine, openBadLine, randomTrouble } from '../support/bad-line.ts'
import { expect, test } from '../support/e2e.ts'
import {
  ends,
  expectKept,
  expectSaved,
  header,
  opensStarted,
  ownNotes,
  presses,
  sharedOf,
  signsIn,
  sleepsFor,
  writes,
} from '../support/live-steps.ts'
import { aPerson, expectAccessible } from '../support/people.ts'
import { addInterview, ask, prepareInterview, storedTexts } from '../support/prepared.ts'

/** The real server behind a line that does what networks do; and what else happens to a device in an hour. */
test.use({ serverEnv: {} })

let line: BadLine
test.beforeAll(async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.url })
  await prepareInterview(context.request)
  await context.close()
})
test.beforeEach(async ({ server }) => {
  line = await openBadLine(server.url)
})
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  await line.close()
})

test('a line that drops, delays, doubles and cuts loses nothing, doubles nothing and keeps the order', async ({
  browser,
}) => {
  const ada = await aPerson(browser, line.url)
  const { page, context } = ada
  await signsIn(context)
  const { interviewId } = await addInterview(context.request, 'Milo Brandt')
  await opensStarted(page, interviewId)
  const trouble = randomTrouble(20_261_126, 2)
  line.decide(({ method }) => (method === 'GET' ? 'passes' : trouble()))
  const kinds = ['answer cut', 'answer lost', 'delayed', 'doubled', 'dropped', 'passes']
  const texts: string[] = []
  // Notes that wait go together, in as few requests as the line leaves them: written on until each kind has befallen one.
  while (texts.length < 24 || (line.seen.size < kinds.length && texts.length < 200)) {
    const index = texts.length
    const text = `Note ${index + 1}, as it was heard.`
    texts.push(text)
    await writes(page, text)
    if (index < 24 && index % 6 === 0) await presses(page, index % 12 === 0 ? 'n' : 'p')
    if (index < 24 && index % 6 === 3) await presses(page, 'a')
  }
  await page
    .getByRole('button', { name: /^Edit the note/ })
    .last()
    .click()
  const editor = ownNotes(page).getByRole('textbox')
  await editor.fill('The last note, in better words.')
  await editor.press('Enter')
  await expect(editor).toBeHidden() // it is on this device
  texts.splice(-1, 1, 'The last note, in better words.')
  await expectSaved(page)
  expect([...line.seen.keys()].toSorted()).toEqual(kinds)
  line.decide(() => 'passes')
  expect(await storedTexts(context.request, interviewId)).toEqual(texts)
  const { clock } = await sharedOf(context, interviewId)
  expect([clock.state, clock.visits.length]).toEqual(['running', 3])
  expect(ada.complaints).toEqual([])
})

test('a server that answers nothing at all is left for what this device has', async ({ browser }) => {
  const ada = await aPerson(browser, line.url)
  const { page, context } = ada
  await signsIn(context)
  const { interviewId } = await addInterview(context.request, 'Ida Novak')
  await opensStarted(page, interviewId)
  line.decide(() => 'swallowed')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Pause the clock' })).toBeVisible()
  await writes(page, 'Said into the silence.')
  await expect(header(page)).toContainText(/Offline since/)
  line.decide(() => 'passes')
  await expectSaved(page)
  expect(await storedTexts(context.request, interviewId)).toEqual(['Said into the silence.'])
  expect(ada.complaints).toEqual([])
})

test('what was ended elsewhere meanwhile is not run on: the reason is said, and the notes are there', async ({
  browser,
  server,
}) => {
  const [ada, tablet] = [await aPerson(browser, line.url), await aPerson(browser, server.url)]
  const { page, context } = ada
  await signsIn(context)
  await signsIn(tablet.context)
  const { interviewId } = await addInterview(context.request, 'Tove Lind')
  await opensStarted(page, interviewId)
  line.decide(() => 'dropped')
  await writes(page, 'Written without a line.')
  // At its start, so that what is done here comes after it whatever this machine is busy with.
  const { startedAt } = (await sharedOf(tablet.context, interviewId)).clock
  await ask(tablet.context.request, 'POST', `/interviews/${interviewId}/clock`, { action: 'end', at: startedAt })
  await presses(page, 'n')
  await presses(page, 'p')
  await expect(header(page)).toContainText('1 note, 2 clock moves kept on this device')
  await sleepsFor(page, 10)
  line.decide(() => 'passes')
  await expect(page.getByRole('heading', { level: 1, name: 'Sort your notes, then rate' })).toBeVisible({
    timeout: 120_000,
  })
  await page.getByRole('button', { name: /^Not saved: The interview has ended/ }).click()
  const sheet = page.getByRole('dialog', { name: 'On this device' })
  await expect(sheet.getByRole('region', { name: 'Not taken by the server' })).toContainText('The interview has ended.')
  await expectAccessible(page)
  const understood = sheet.getByRole('button', { name: 'Understood' })
  await expect(understood).toHaveCount(2)
  await understood.first().click()
  await expect(understood).toHaveCount(1)
  await understood.click()
  await expect(understood).toHaveCount(0)
  await sheet.getByRole('button', { name: 'Close' }).click()
  await expectSaved(page)
  expect(await storedTexts(context.request, interviewId)).toEqual(['Written without a line.'])
  expect((await sharedOf(context, interviewId)).clock).toMatchObject({ state: 'ended', visits: [{}] })
  expect(ada.complaints).toEqual([])
})

test('a device whose clock is an hour off, and leaps, tells the hour as it was', async ({ browser }) => {
  const ada = await aPerson(browser, line.url)
  const { page, context } = ada
  await context.addInitScript(() => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + 3_600_000
  })
  await signsIn(context)
  const { interviewId } = await addInterview(context.request, 'Uma Reyes')
  const before = Date.now()
  await page.goto(`/interviews/${interviewId}/prepare`)
  await expectKept(page, interviewId)
  line.decide(() => 'dropped')
  await page.goto(`/interviews/${interviewId}?start`)
  // Before that the key starts the interview.
  await expect(page.getByRole('button', { name: 'Pause the clock' })).toBeVisible()
  await presses(page, 'n')
  await writes(page, 'Noted by a wrong clock.')
  await sleepsFor(page, 60) // set ahead by somebody, not slept
  await presses(page, 'n')
  await ends(page)
  line.decide(() => 'passes')
  await expectSaved(page)
  const { clock } = await sharedOf(context, interviewId)
  const hour = 3_600_000
  expect(Date.parse(clock.startedAt)).toBeGreaterThan(before - hour / 2)
  expect(Date.parse(clock.endedAt)).toBeLessThan(Date.now() + 1)
  expect(clock.offsetMs).toBeLessThan(hour / 2)
  expect(clock.visits).toHaveLength(3)
  expect(await storedTexts(context.request, interviewId)).toEqual(['Noted by a wrong clock.'])
  expect(ada.complaints).toEqual([])
})

test('a new version that comes out during an interview waits for the next page; the open one goes on, offline too', async ({
  browser,
}) => {
  const ada = await aPerson(browser, line.url)
  const { page, context } = ada
  await signsIn(context)
  const { interviewId } = await addInterview(context.request, 'Rasmus Falk')
  await opensStarted(page, interviewId)
  await writes(page, 'With the old version.')
  await expectSaved(page)
  const folder = await buildAnother('next')
  line.deploy(folder)
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const first = registration.active
    await registration.update()
    while (registration.active === first || registration.active?.state !== 'activated')
      await new Promise((settle) => setTimeout(settle, 50))
  })
  expect(
    await page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('evenloop-page-')).length),
  ).toBe(2)
  line.decide(() => 'dropped')
  const version = () => page.evaluate(() => (window as { evenloopVersion?: string }).evenloopVersion ?? 'first')
  expect(await version()).toBe('first')
  await test.step('parts that the old version fetches only now', async () => {
    await presses(page, '/')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await writes(page, 'Still with the old version, offline.')
    await ends(page)
    expect(await version()).toBe('first')
  })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Sort your notes, then rate' })).toBeVisible()
  expect(await version()).toBe('next')
  line.decide(() => 'passes')
  await expectSaved(page)
  const texts = ['With the old version.', 'Still with the old version, offline.']
  expect(await storedTexts(context.request, interviewId)).toEqual(texts)
  expect(ada.complaints).toEqual([])
  await rm(folder, { recursive: true })
})
