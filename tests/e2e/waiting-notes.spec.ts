import type { BrowserContext, Locator, Page } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import { expectDraftKept } from '../support/kept-drafts.ts'
import { expectKept, expectSaved } from '../support/live-steps.ts'
import { aPerson, expectAccessible, expectAccessibleEverywhere } from '../support/people.ts'
import { ask, freePort, prepareInterview, type Prepared, storedTexts } from '../support/prepared.ts'
import { removeDataDir, startServer, type TestServer } from '../support/server.ts'

/** What was typed is never lost and never doubled: not by the network, not by a crash of either end. */
let server: TestServer
let prepared: Prepared
test.beforeEach(async ({ browser }) => {
  server = await startServer({ PORT: await freePort() })
  const context = await browser.newContext({ baseURL: server.url })
  prepared = await prepareInterview(context.request)
  await context.close()
})
test.afterEach(async () => {
  await server.stop()
  await removeDataDir(server.dataDir)
})

const address = () => `/interviews/${prepared.interviewId}`
const own = (page: Page) => page.getByRole('region', { name: 'Your notes' })
const offline = (page: Page, waiting: number) =>
  page.getByRole('button', { name: `${waiting} ${waiting === 1 ? 'note' : 'notes'} kept on this device` })

async function writes(page: Page, ...texts: string[]): Promise<void> {
  const composer = page.getByRole('textbox', { name: 'Note', exact: true })
  for (const text of texts) {
    await composer.fill(text)
    await composer.press('Enter')
    await expect(composer).toHaveValue('')
    await expect(own(page)).toContainText(text)
  }
}

async function editorOf(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Edit the note/ }).click()
  const editor = own(page).getByRole('textbox')
  await expect(editor).toBeFocused()
  return editor
}

async function starts(context: BrowserContext, page: Page): Promise<void> {
  await ask(context.request, 'POST', '/session', { email: 'ada@ferngate.example', password: 'walnut river copper' })
  await ask(context.request, 'POST', `${address()}/clock`, { action: 'start' }).catch(() => {}) // it runs already
  await opens(page)
}

/** The live screen, whole, and with all that it needs to be opened again without the server. */
async function opens(page: Page): Promise<void> {
  await page.goto(address())
  await expect(page.getByRole('button', { name: 'Pause the clock' })).toBeVisible()
  await expectKept(page, prepared.interviewId)
}

test('without a network notes wait on this device, over a closed browser too, and go once each when it is back', async ({
  browser,
}) => {
  const ada = await aPerson(browser, server.url)
  const { context } = ada
  await starts(context, ada.page)
  await writes(ada.page, 'Before the cut.')
  await expectSaved(ada.page)

  await test.step('the screen says so, truthfully', async () => {
    await context.setOffline(true)
    await writes(ada.page, 'First without a network.', 'Second without a network.')
    await expect(offline(ada.page, 2)).toBeVisible()
    await expectAccessible(ada.page)
    await ada.page.getByRole('textbox', { name: 'Note', exact: true }).fill('Half a sentence, not saved by anybody')
    await expectDraftKept(ada.page, 'Half a sentence, not saved by anybody')
  })

  await test.step('the page is gone, and the server cannot be reached yet when it is opened again', async () => {
    await ada.page.close({ runBeforeUnload: false })
    await context.setOffline(false)
    await context.route('**/api/**', (route) => route.abort())
    const page = await context.newPage()
    await page.goto(address())
    await expect(own(page)).toContainText('Second without a network.')
    await expect(offline(page, 2)).toBeVisible()
    await expectAccessible(page)
    await context.unroute('**/api/**')
    await expectSaved(page)
    await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue(
      'Half a sentence, not saved by anybody',
    )
  })

  expect(await storedTexts(context.request, prepared.interviewId)).toEqual([
    'Before the cut.',
    'First without a network.',
    'Second without a network.',
  ])
  expect(ada.complaints).toEqual([])
})

test('an answer that is lost costs nothing: the write goes again and is there once', async ({ browser }) => {
  const ada = await aPerson(browser, server.url)
  const { page, context } = ada
  await starts(context, page)
  let lost = 0
  await context.route(`**/api/v1${address()}/**`, async (route) => {
    if (route.request().method() === 'GET' || lost >= 3) return route.continue()
    lost++
    await route.fetch() // the server has it
    await route.abort()
  })
  await writes(page, 'Heard once.', 'Heard twice.', 'Heard three times.')
  await expectSaved(page)
  expect(lost).toBe(3)
  expect(await storedTexts(context.request, prepared.interviewId)).toEqual([
    'Heard once.',
    'Heard twice.',
    'Heard three times.',
  ])
  expect(ada.complaints).toEqual([])
})

test('two tabs of one person neither lose nor double what waits', async ({ browser }) => {
  const ada = await aPerson(browser, server.url)
  const { page, context } = ada
  await starts(context, page)
  const second = await context.newPage()
  await opens(second)
  await context.setOffline(true)
  await writes(page, 'From the first tab.')
  await writes(second, 'From the second tab.')
  await expect(own(page)).toContainText('From the second tab.')
  await context.setOffline(false)
  for (const tab of [page, second]) await expectSaved(tab)
  expect((await storedTexts(context.request, prepared.interviewId)).toSorted()).toEqual([
    'From the first tab.',
    'From the second tab.',
  ])
  expect(ada.complaints).toEqual([])
})

test('a note that was edited on two devices keeps both texts', async ({ browser }) => {
  const [laptop, tablet] = [await aPerson(browser, server.url), await aPerson(browser, server.url)]
  await starts(laptop.context, laptop.page)
  await writes(laptop.page, 'As it was first.')
  await expectSaved(laptop.page)
  await starts(tablet.context, tablet.page)
  await expect(own(tablet.page)).toContainText('As it was first.')
  // The editor is fetched soon after the screen; here it is there for sure.
  const first = await editorOf(tablet.page)
  await first.press('Escape')
  await expect(first).toBeHidden()
  await tablet.context.setOffline(true)
  for (const [{ page }, text] of [
    [tablet, 'As the tablet has it.'],
    [laptop, 'As the laptop has it.'],
  ] as const) {
    const editor = await editorOf(page)
    await editor.fill(text)
    await editor.press('Enter')
    await expect(own(page)).toContainText(text)
  }
  await expectSaved(laptop.page)
  await tablet.context.setOffline(false)
  await expectSaved(tablet.page)
  await expectAccessibleEverywhere(tablet.page)
  expect((await storedTexts(laptop.context.request, prepared.interviewId)).toSorted()).toEqual([
    'As the laptop has it.',
    'As the tablet has it.',
  ])
  for (const { complaints } of [laptop, tablet]) expect(complaints).toEqual([])
})

test('kill -9 of the server in the middle of an interview: what was acknowledged is there, what was not comes after', async ({
  browser,
}) => {
  const ada = await aPerson(browser, server.url)
  const { page, context } = ada
  await starts(context, page)
  await writes(page, 'Acknowledged before the kill.')
  await expectSaved(page)
  const port = new URL(server.url).port
  await server.kill()
  await writes(page, 'Typed while nobody answers.', 'And another one.')
  await expect(offline(page, 2)).toBeVisible()
  server = await startServer({ PORT: port }, server.dataDir)
  await expectSaved(page)
  await writes(page, 'And it goes on.')
  await expectSaved(page)
  const texts = ['Acknowledged before the kill.', 'Typed while nobody answers.', 'And another one.', 'And it goes on.']
  expect(await storedTexts(context.request, prepared.interviewId)).toEqual(texts)
  await page.reload()
  for (const text of texts) await expect(own(page)).toContainText(text)
  await expect(page.getByRole('button', { name: 'Pause the clock' })).toBeVisible()
  expect(ada.complaints).toEqual([])
})

test('signing out with notes that wait is asked about first', async ({ browser }) => {
  const ada = await aPerson(browser, server.url)
  const { page, context } = ada
  await starts(context, page)
  await context.route(`**/api/v1${address()}/**`, (route) =>
    route.request().method() === 'GET' ? route.continue() : route.abort(),
  )
  await writes(page, 'Waits.')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('is live')
  await page.getByRole('button', { name: 'Ada Brandt' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  const dialog = page.getByRole('dialog', { name: 'Not on the server yet: 1 note' })
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Sign out anyway' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await context.unroute(`**/api/v1${address()}/**`)
  await starts(context, page)
  await expect(own(page)).toContainText('Waits.')
  await expectSaved(page)
  expect(await storedTexts(context.request, prepared.interviewId)).toEqual(['Waits.'])
  expect(ada.complaints).toEqual([])
})
