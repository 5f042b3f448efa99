import type { BrowserContext, Page, Request } from '@playwright/test'
import { expect } from './e2e.ts'
import { password } from './people.ts'
import { ask } from './prepared.ts'

/** What is done on the live screen, journey after journey. */
export const composer = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true })
export const ownNotes = (page: Page) => page.getByRole('region', { name: 'Your notes' })
export const header = (page: Page) => page.getByRole('banner')
/** Where the work is: on the server. Waits as long as a retry takes. */
export const expectSaved = (page: Page) =>
  expect(header(page).getByText('Saved on the server')).toBeVisible({ timeout: 120_000 })

/** The screen is there, and all that comes with the first sign of a hand: from here on every key finds what it needs. */
export async function touches(page: Page): Promise<void> {
  const parts: string[] = []
  const note = (request: Request) => void (request.resourceType() === 'script' && parts.push(request.url()))
  page.on('request', note)
  await expect(composer(page)).toBeFocused()
  await expect(async () => {
    await page.mouse.move(10, 10)
    await page.mouse.move(20, 20)
    await expect(page.getByLabel('Pictures and PDFs to attach')).toBeAttached({ timeout: 2_000 })
  }).toPass({ timeout: 120_000 })
  page.off('request', note)
  // This one is asked for when the others have been; whoever asks for one again gets it once it has run.
  await page.evaluate((urls) => Promise.all(urls.map((url) => import(url))).then(() => {}), parts)
}

export async function writes(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await composer(page).fill(text)
    await composer(page).press('Enter')
    await expect(composer(page)).toHaveValue('')
    await expect(ownNotes(page)).toContainText(text)
  }
}

/** A single key after Esc. */
export async function presses(page: Page, key: string): Promise<void> {
  await composer(page).press('Escape')
  await page.keyboard.press(key)
}

export async function ends(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More of this interview' }).click()
  await page.getByRole('menuitem', { name: 'End the interview' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End the interview' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sort your notes, then rate' })).toBeVisible()
}

/** Started by its lead; the server has it, and this device what it needs to go on without. */
export async function opensStarted(page: Page, interviewId: string): Promise<void> {
  await page.goto(`/interviews/${interviewId}?start`)
  await expect(page.getByRole('button', { name: 'Pause the clock' })).toBeVisible()
  await expectSaved(page)
  await expectKept(page, interviewId)
  await expect.poll(() => keptClockState(page, interviewId)).toBe('running')
}

/** The lid is shut for some minutes: the time of day goes on, the page does not see it pass. */
export const sleepsFor = (page: Page, minutes: number) =>
  page.evaluate((ms) => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + ms
  }, minutes * 60_000)

export const signsIn = (context: BrowserContext) =>
  ask(context.request, 'POST', '/session', { email: 'ada@ferngate.example', password })

const isAppKept = async () => (await navigator.serviceWorker.ready).active?.state === 'activated'

/** The app and what the interview needs are on this device. */
export async function expectKept(page: Page, interviewId: string): Promise<void> {
  await page.waitForFunction(isAppKept, undefined, { timeout: 120_000 }) // the whole app is fetched first
  await expect
    .poll(() => keptParts(page, interviewId), { timeout: 120_000 })
    .toEqual(expect.arrayContaining(['interview', 'notes', 'shared']))
}

type KeptRow = {
  part?: string
  interviewId?: string
  data?: { clock?: { state: string } }
  session?: { user: { name: string } }
}

/** What of the server's word lies on this device, as lib/kept-store.ts writes it. */
const keptRows = (page: Page, store: 'kept' | 'session'): Promise<KeptRow[]> =>
  page.evaluate(
    (name) =>
      new Promise<KeptRow[]>((settle, fail) => {
        const opening = indexedDB.open('evenloop-kept')
        // Opening what is not there yet would make it, and empty.
        opening.addEventListener('upgradeneeded', () => {
          settle([])
          opening.transaction?.abort()
        })
        opening.addEventListener('error', () => fail(opening.error))
        opening.addEventListener('success', () => {
          const database = opening.result
          if (!database.objectStoreNames.contains(name)) return settle([])
          const asking = database.transaction(name).objectStore(name).getAll()
          asking.addEventListener('success', () => {
            database.close()
            settle(asking.result as KeptRow[]) // as said above
          })
        })
      }),
    store,
  )

export const keptParts = async (page: Page, interviewId: string) =>
  (await keptRows(page, 'kept')).filter((row) => row.interviewId === interviewId).map(({ part }) => part)

const keptClockState = async (page: Page, interviewId: string) =>
  (await keptRows(page, 'kept')).find((row) => row.interviewId === interviewId && row.part === 'shared')?.data?.clock
    ?.state

/** Who could open the app here without the server; null: nobody. */
export const keptIdentity = async (page: Page) => (await keptRows(page, 'session'))[0]?.session?.user.name ?? null

export type Shared = {
  state: string
  clock: {
    state: string
    startedAt: string
    endedAt: string
    offsetMs: number
    visits: { sectionId: string; fromMs: number; toMs: number }[]
  }
  prompts: { promptId: string; status: string; offsetMs: number | null }[]
}

/** What the server has of clock and marks. */
export const sharedOf = (context: BrowserContext, interviewId: string) =>
  ask<Shared>(context.request, 'GET', `/interviews/${interviewId}/clock`)
