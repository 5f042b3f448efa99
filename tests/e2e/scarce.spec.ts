import type { BrowserContext, Page } from '@playwright/test'
import { type BadLine, openBadLine } from '../support/bad-line.ts'
import { expect, test } from '../support/e2e.ts'
import { pastesFile, pastesHugePhotograph } from '../support/incoming-files.ts'
import {
  composer,
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
import { aPerson, expectAccessible, expectAccessibleEverywhere } from '../support/people.ts'
import { aPng } from '../support/pictures.ts'
import { addInterview, ask, prepareInterview, storedTexts } from '../support/prepared.ts'

/** What there may be too little of in an interview: room on the device, time for it, and line for a picture. */
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

const board = { bytes: aPng, type: 'image/png', name: 'board.png' }
const attachedTypes = async ({ request }: BrowserContext, interviewId: string) =>
  (await ask<{ items: { type: string }[] }>(request, 'GET', `/interviews/${interviewId}/attachments`)).items.map(
    ({ type }) => type,
  )

/** What is pasted needs a hand at the screen; its words are typed after it. */
async function attaches(page: Page, words: string) {
  await page.mouse.move(20, 20)
  await expect(page.getByLabel('Pictures and PDFs to attach')).toBeAttached()
  await composer(page).focus()
  await pastesFile(page, board)
  await expect(composer(page)).toHaveAttribute('placeholder', 'Words for the picture')
  await writes(page, words)
}

/** Until next to nothing is left of what the browser grants. */
const fillsDisk = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((settle, fail) => {
        const opening = indexedDB.open('filler')
        opening.addEventListener('upgradeneeded', () =>
          opening.result.createObjectStore('junk', { autoIncrement: true }),
        )
        opening.addEventListener('error', () => fail(opening.error))
        opening.addEventListener('success', () => {
          const put = (size: number) => {
            if (size < 100) return settle()
            const writing = opening.result.transaction('junk', 'readwrite')
            writing.objectStore('junk').put(crypto.getRandomValues(new Uint8Array(size))) // nothing that could be packed
            writing.addEventListener('complete', () => put(size))
            writing.addEventListener('abort', () => put(Math.floor(size / 2)))
          }
          put(65_536)
        })
      }),
  )

/** Whoever opens the outbox waits until it is let go of, as for a disk that is busy. */
const holdsDisk = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((settle) => {
        const opening = indexedDB.open('evenloop-outbox', 1)
        opening.addEventListener('upgradeneeded', () => {
          const store = opening.result.createObjectStore('held')
          const hold = () => {
            if (sessionStorage.getItem('let go') !== null)
              opening.transaction?.abort() // and nothing was there
            else store.get(1).addEventListener('success', hold)
          }
          hold()
          settle()
        })
      }),
  )
const letsGo = (page: Page) => page.evaluate(() => sessionStorage.setItem('let go', ''))

test('a disk that is slow holds up nobody: keys go by what they did, and every note is kept', async ({ browser }) => {
  const ada = await aPerson(browser, line.url)
  const { page, context } = ada
  await signsIn(context)
  const { interviewId } = await addInterview(context.request, 'Tim Krol')
  await ask(context.request, 'POST', `/interviews/${interviewId}/clock`, { action: 'start' })
  const disk = await context.newPage()
  await disk.goto('/healthz')
  await holdsDisk(disk)
  await page.goto(`/interviews/${interviewId}`)
  await presses(page, 'n')
  await presses(page, 'a')
  await expect(page.getByRole('region', { name: 'Prompts of Collaboration deep dive' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Asked', pressed: true })).toBeVisible()
  await composer(page).fill('At once.')
  await composer(page).press('Enter')
  await page.keyboard.type('And more.')
  await page.keyboard.press('Enter')
  await letsGo(disk)
  await expect(ownNotes(page).getByRole('listitem')).toHaveCount(2)
  await expect(composer(page)).toHaveValue('')
  await expect.poll(() => storedTexts(context.request, interviewId)).toEqual(['At once.', 'And more.'])
  const stored = async () => {
    const { clock, prompts } = await sharedOf(context, interviewId)
    return [clock.visits.length, ...prompts.map(({ status }) => status)]
  }
  await expect.poll(stored).toEqual([2, 'asked'])
  expect(ada.complaints).toEqual([])
})

test('a disk that is full is said; what is typed stays to be copied, and what waited is sent', async ({ browser }) => {
  const ada = await aPerson(browser, line.url)
  const { page, context } = ada
  await signsIn(context)
  const { interviewId } = await addInterview(context.request, 'Pia Sand')
  await page.goto('/sign-in') // before the browser has reckoned how much room there is
  const devTools = await context.newCDPSession(page)
  await devTools.send('Storage.overrideQuotaForOrigin', { origin: line.url, quotaSize: 6_000_000 })
  await opensStarted(page, interviewId)
  line.decide(() => 'dropped')
  await writes(page, 'While there was room.')
  await fillsDisk(page)
  const long = 'No room for this one. '.repeat(400)
  await composer(page).fill(long)
  await composer(page).press('Enter')
  const problem = page.getByRole('form', { name: 'New note' }).getByRole('alert')
  await expect(problem).toContainText('This device has no room to keep it, and the server cannot be reached')
  await expect(composer(page)).toHaveValue(long)
  await expectAccessibleEverywhere(page)
  await expect(page.getByLabel('Pictures and PDFs to attach')).toBeAttached()
  await composer(page).focus()
  await pastesHugePhotograph(page, 200)
  await expect(page.getByText(/^Not attached: this device has no room for it/)).toBeVisible()
  await expect(composer(page)).toHaveValue(long)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await problem.getByRole('button', { name: 'Copy' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(long)
  line.decide(() => 'passes')
  await expectSaved(page)
  await composer(page).press('Enter')
  await expect(composer(page)).toHaveValue('')
  await expectSaved(page)
  expect(await storedTexts(context.request, interviewId)).toEqual(['While there was room.', long])
  await composer(page).focus()
  await pastesFile(page, board)
  await expect.poll(() => attachedTypes(context, interviewId)).toEqual(['image/png'])
  expect(ada.complaints).toEqual([])
})

test('a picture that was deleted is nowhere, also where it had arrived and nobody had said so', async ({ browser }) => {
  const ada = await aPerson(browser, line.url)
  const { page, context } = ada
  await signsIn(context)
  const { interviewId } = await addInterview(context.request, 'Olga Brand')
  await opensStarted(page, interviewId)
  line.decide(({ method, path }) => (method === 'PUT' && path.includes('/attachments/') ? 'answer lost' : 'passes'))
  await attaches(page, 'The board by mistake.')
  await expect.poll(() => attachedTypes(context, interviewId)).toEqual(['image/png'])
  const picture = ownNotes(page).getByRole('button', { name: /Open the picture: The board by mistake/ })
  await picture.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the picture' }).click()
  await expect(picture).toBeHidden()
  line.decide(() => 'passes')
  await expectSaved(page)
  expect(await attachedTypes(context, interviewId)).toEqual([])
  expect(ada.complaints).toEqual([])
})

test('a picture that the line is too slow for is sent smaller, once', async ({ browser }) => {
  const ada = await aPerson(browser, line.url)
  const { page, context } = ada
  await signsIn(context)
  const { interviewId } = await addInterview(context.request, 'Ruth Abel')
  await opensStarted(page, interviewId)
  line.decide(({ method, path }) => (method === 'PUT' && path.includes('/attachments/') ? 'dropped' : 'passes'))
  await attaches(page, 'The board at the end.')
  await expect(header(page)).toContainText('Saved on this device, 1 picture to send')
  const small = ownNotes(page).getByRole('button', { name: /Open the picture: The board at the end/ })
  await small.click()
  const large = page.getByRole('dialog', { name: 'The board at the end.' })
  await expect(large.getByRole('button', { name: 'Delete the picture' })).toBeVisible()
  await expect(large.getByRole('button', { name: 'Send it smaller' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(large).toBeHidden()
  await expect.poll(() => line.seen.get('dropped')).toBeGreaterThan(0)
  await sleepsFor(page, 1)
  await small.click()
  await expect(large.getByRole('button', { name: 'Send it smaller' })).toBeVisible()
  await expectAccessible(page)
  await large.getByRole('button', { name: 'Send it smaller' }).click()
  await expect(large).toBeHidden()
  line.decide(() => 'passes')
  await expectSaved(page)
  expect(await attachedTypes(context, interviewId)).toEqual(['image/jpeg'])
  expect(ada.complaints).toEqual([])
})
