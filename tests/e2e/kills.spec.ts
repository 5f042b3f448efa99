import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, expect, type Page, request as requests, test } from '@playwright/test'
import { openBadLine, randomTrouble } from '../support/bad-line.ts'
import { keptDrafts } from '../support/kept-drafts.ts'
import { type KillableBrowser, openBrowser } from '../support/killable-browser.ts'
import { composer, expectSaved, ownNotes } from '../support/live-steps.ts'
import { password } from '../support/people.ts'
import { addInterview, ask, prepareInterview, storedTexts } from '../support/prepared.ts'
import { removeDataDir, startServer } from '../support/server.ts'

/** The long form: `KILLS=50 KILL_NOTES=5000 npm run test:e2e -- kills`. */
const kills = Number(process.env['KILLS'] ?? 3)
const notesToWrite = Number(process.env['KILL_NOTES'] ?? 36)
/** As many as anybody takes in an hour; then the next candidate comes. */
const notesAnInterview = 250

const textOf = (index: number) => `Note ${index}, as it was heard: “it was the others’ fault”.`

/** The interview on the screen, signed in again where the browser forgot who this is. */
async function comesBack(browser: KillableBrowser, url: string, interviewId: string): Promise<Page> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage())
  await page.goto(`${url}/interviews/${interviewId}`)
  await expect(composer(page).or(page.getByLabel('Email'))).toBeVisible({ timeout: 120_000 })
  if (await page.getByLabel('Email').isVisible()) {
    await page.getByLabel('Email').fill('ada@ferngate.example')
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(composer(page)).toBeVisible({ timeout: 120_000 })
  }
  return page
}

async function types(page: Page, text: string): Promise<void> {
  await composer(page).focus()
  await page.keyboard.insertText(text)
}

/** What the composer holds once the page has brought it back: all but what was typed in the last moment. */
async function finishes(page: Page, text: string): Promise<void> {
  await expect(composer(page)).not.toHaveValue('')
  const kept = await composer(page).inputValue()
  expect(text.startsWith(kept), kept).toBe(true)
  await composer(page).press('End')
  await types(page, text.slice(kept.length))
  await composer(page).press('Enter')
  await expect(composer(page)).toHaveValue('')
}

let leave = async () => {}
test.afterEach(() => leave())

test('kill -9 of browser, server and database in the middle of sentences: zero lost, zero doubled, order kept', async () => {
  test.setTimeout(420_000 + kills * 60_000 + notesToWrite * 1_000)
  let server = await startServer()
  const line = await openBadLine(server.url)
  const profile = await mkdtemp(join(tmpdir(), 'evenloop-profile-'))
  let browser = await openBrowser(profile)
  // Whatever comes of it, nothing that was started is left behind.
  leave = async () => {
    await browser.kill()
    await line.close()
    await server.stop()
    await removeDataDir(server.dataDir)
    await rm(profile, { recursive: true, force: true })
  }
  let api: APIRequestContext = await requests.newContext({ baseURL: line.url })
  const { interviewId: first } = await prepareInterview(api)
  const interviews = [first]
  for (let count = notesAnInterview; count < notesToWrite; count += notesAnInterview)
    interviews.push((await addInterview(api, `Candidate ${interviews.length + 1}`)).interviewId)
  for (const id of interviews) await ask(api, 'POST', `/interviews/${id}/clock`, { action: 'start' })
  const trouble = randomTrouble(1, 8)
  const makeTrouble = () =>
    line.decide(({ method, path }) => (method === 'GET' || path.endsWith('/session') ? 'passes' : trouble()))
  let written = 0
  let killed = 0
  for (const interviewId of interviews) {
    line.decide(() => 'passes')
    let page = await comesBack(browser, line.url, interviewId)
    makeTrouble()
    const upTo = Math.min(written + notesAnInterview, notesToWrite)
    while (written < upTo) {
      const text = textOf(++written)
      const isDue = written >= ((killed + 1) * notesToWrite) / (kills + 1) && killed < kills
      if (!isDue) {
        await types(page, text)
        await composer(page).press('Enter')
        await expect(composer(page)).toHaveValue('')
        continue
      }
      const half = text.slice(0, Math.floor(text.length / 2))
      await types(page, half)
      await expect.poll(() => draftOf(page, interviewId)).toContain(half)
      if (killed % 3 === 2) {
        await server.kill()
        server = await startServer({}, server.dataDir)
        line.to(server.url)
      } else {
        await browser.kill()
        browser = await openBrowser(profile)
        line.decide(() => 'passes')
        page = await comesBack(browser, line.url, interviewId)
        makeTrouble()
      }
      killed++
      await finishes(page, text)
    }
    line.decide(() => 'passes')
    await expectSaved(page)
    await expect(ownNotes(page)).toContainText(textOf(written))
  }
  expect(killed).toBe(kills)
  await api.dispose()
  api = await requests.newContext({ baseURL: server.url })
  await ask(api, 'POST', '/session', { email: 'ada@ferngate.example', password })
  const stored = []
  for (const id of interviews) stored.push(...(await storedTexts(api, id)))
  expect(stored).toEqual(Array.from({ length: notesToWrite }, (_, index) => textOf(index + 1)))
  await api.dispose()
})

/** What of the composer is in this device's store. */
const draftOf = async (page: Page, interviewId: string): Promise<string> =>
  (await keptDrafts(page)).find(({ key }) => key.endsWith(interviewId))?.text ?? ''
