import { expect, test } from '../support/e2e.ts'
import { expectDraftKept } from '../support/kept-drafts.ts'
import {
  composer,
  ends,
  expectKept,
  expectSaved,
  header,
  keptIdentity,
  keptParts,
  opensStarted,
  ownNotes,
  presses,
  sharedOf,
  signsIn,
  writes,
} from '../support/live-steps.ts'
import { aPerson, expectAccessible, password } from '../support/people.ts'
import { addInterview, prepareInterview, type Prepared, storedTexts } from '../support/prepared.ts'

/** An interview that was opened once goes on without a network, to its end. */
test.use({ serverEnv: {} })

let prepared: Prepared
test.beforeAll(async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.url })
  prepared = await prepareInterview(context.request)
  await context.close()
})

test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})

test('prepared with a network, an interview is run without one from start to end, and all of it is there afterwards', async ({
  browser,
  server,
}) => {
  const ada = await aPerson(browser, server.url)
  const { context } = ada
  const { interviewId, candidate } = prepared
  await signsIn(context)
  await ada.page.goto(`/interviews/${interviewId}/prepare`)
  await expectKept(ada.page, interviewId)
  await expect(ada.page.getByText('Ready offline')).toBeVisible()
  await context.setOffline(true)
  await ada.page.reload()
  await expect(ada.page.getByRole('heading', { level: 1 })).toContainText(candidate)
  await ada.page.getByRole('link', { name: 'Start the interview' }).first().click()
  await expect(ada.page.getByRole('button', { name: 'Pause the clock' })).toBeVisible()
  await expect(header(ada.page)).toContainText(/Offline since .*1 clock move kept on this device/)
  await expectAccessible(ada.page)
  await writes(ada.page, 'First without a network.')
  await presses(ada.page, 'n')
  await presses(ada.page, 'a')
  await expect(header(ada.page)).toContainText('1 note, 2 clock moves, 1 mark kept on this device')

  await test.step('over a reload, and a page that is closed', async () => {
    await composer(ada.page).fill('Half a sentence')
    await expectDraftKept(ada.page, 'Half a sentence')
    await ada.page.reload()
    await expect(composer(ada.page)).toHaveValue('Half a sentence')
    await expect(ownNotes(ada.page)).toContainText('First without a network.')
    await presses(ada.page, 'p')
    await expect(ada.page.getByRole('button', { name: 'Let the clock run' })).toBeVisible()
    await ada.page.close({ runBeforeUnload: false })
  })

  const page = await context.newPage()
  await test.step('Home leads back to it', async () => {
    await page.goto('/')
    await expect(page.getByRole('main')).toContainText('Offline since')
    await expectAccessible(page)
    await page.getByRole('link', { name: `Open the interview with ${candidate}` }).click()
    await expect(page.getByRole('button', { name: 'Let the clock run' })).toBeVisible()
  })
  await presses(page, 'p')
  await expect(page.getByRole('button', { name: 'Pause the clock' })).toBeVisible()
  await expect(composer(page)).toHaveValue('Half a sentence')
  await composer(page).press('Enter')
  await expect(ownNotes(page)).toContainText('Half a sentence')
  await writes(page, 'After a pause.')
  await ends(page)
  await expect(page.getByRole('region', { name: 'All notes' })).toContainText('After a pause.')
  await expectAccessible(page)

  await context.setOffline(false)
  await expectSaved(page)
  const texts = ['First without a network.', 'Half a sentence', 'After a pause.']
  expect(await storedTexts(context.request, interviewId)).toEqual(texts)
  const { state, clock, prompts } = await sharedOf(context, interviewId)
  expect([state, clock.state]).toEqual(['ended', 'ended'])
  expect(clock.visits).toHaveLength(2)
  expect(prompts.map(({ status, offsetMs }) => [status, typeof offsetMs])).toEqual([['asked', 'number']])
  await page.reload()
  await expect(page.getByRole('region', { name: 'All notes' })).toContainText('First without a network.')
  expect(ada.complaints).toEqual([])
})

test('what was kept goes with the person who signs out, without a network too; what waits stays for them', async ({
  browser,
  server,
}) => {
  const ada = await aPerson(browser, server.url)
  const { context, page } = ada
  await signsIn(context)
  const { interviewId } = await addInterview(context.request, 'Jonas Weil')
  await opensStarted(page, interviewId)
  await context.setOffline(true)
  await writes(page, 'Waits for its author.')
  await page.goto('/')
  await expect(page.getByRole('main')).toContainText('Offline since')
  await page.getByRole('button', { name: 'Ada Brandt' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('dialog')).toContainText('Not on the server yet: 1 note')
  await page.getByRole('button', { name: 'Sign out anyway' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await expect.poll(() => keptParts(page, interviewId)).toEqual([])

  await test.step('nobody opens it from this browser, neither now nor with the network back', async () => {
    await page.goto(`/interviews/${interviewId}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The server cannot be reached')
    await context.setOffline(false)
    await page.reload()
    await expect(page).toHaveURL(/\/sign-in/)
    await expect(page.getByLabel('Email')).toBeVisible()
    expect((await context.request.get('/api/v1/session')).status()).toBe(401)
  })

  await page.getByLabel('Email').fill('ada@ferngate.example')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(ownNotes(page)).toContainText('Waits for its author.')
  await expectSaved(page)
  expect(await storedTexts(context.request, interviewId)).toEqual(['Waits for its author.'])
  expect(ada.complaints).toEqual([])
})

test('a sign-in that ends while nobody is reached is renewed on top, and nothing of the hour is missing', async ({
  browser,
  server,
}) => {
  const ada = await aPerson(browser, server.url)
  const { context, page } = ada
  await signsIn(context)
  const { interviewId } = await addInterview(context.request, 'Sanna Lehto')
  await opensStarted(page, interviewId)
  await context.setOffline(true)
  await presses(page, 'n')
  await writes(page, 'Before it ran out.')
  await context.clearCookies()
  await composer(page).fill('In the middle of a word')
  await context.setOffline(false)
  const dialog = page.getByRole('dialog', { name: 'Your sign-in has run out' })
  await expect(dialog).toBeVisible({ timeout: 60_000 })
  await expect.poll(() => keptIdentity(page)).toBeNull()
  await expectAccessible(page)
  await dialog.getByLabel('Password').fill(password)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog).toBeHidden()
  await expect(composer(page)).toHaveValue('In the middle of a word')
  await expect.poll(() => keptIdentity(page)).toBe('Ada Brandt')
  await expectSaved(page)
  expect(await storedTexts(context.request, interviewId)).toEqual(['Before it ran out.'])
  expect((await sharedOf(context, interviewId)).clock.visits).toHaveLength(2)
  expect(ada.complaints).toEqual([])
})
