import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test'
import { v7 } from 'uuid'
import { findBrowser } from '../support/browser.ts'
import { aims, firstLoad, kilobytes, screensOf, totalOf } from '../support/first-load.ts'
import { removeDataDir, startServer, type TestServer } from '../support/server.ts'
import { asks, type Lab, type Writer } from './lab.ts'
import { type Line, median, say } from './report.ts'

/** Scripts that a screen fetches before anybody touches it, with the sample data. */
export async function row10(): Promise<Line[]> {
  const server = await startServer({ DEMO: '1' })
  const browser = await chromium.launch(findBrowser())
  const lines: Line[] = []
  try {
    for (const screen of await screensOf(browser, server.url)) {
      const scripts = await firstLoad(browser, server.url, screen)
      lines.push({
        row: 10,
        what: `first load of ${screen.name}`,
        value: totalOf(scripts) / 1_000,
        unit: ' kB',
        limit: aims[screen.budget],
        good: 'at most',
        beside: `${scripts.length} scripts as gzip, in a browser that has nothing of ours`,
      })
      say(`  ${kilobytes(totalOf(scripts))} kB  ${screen.name}`)
    }
  } finally {
    await browser.close()
    await server.stop()
    await removeDataDir(server.dataDir)
  }
  return lines
}

const slowdown = 4
const keys = 60
const rounds = 5

/** A keystroke in the composer with 500 notes on the screen, and with 50. */
export async function row11(lab: Lab, server: TestServer): Promise<Line[]> {
  const [few, many] = await lab.writers(2, server)
  if (!few || !many) throw new Error('Nobody writes.')
  await fill(server, few, 50)
  await fill(server, many, 500)
  const browser = await chromium.launch(findBrowser())
  try {
    const pages = {
      few: await liveScreen(browser, server, few, 50),
      many: await liveScreen(browser, server, many, 500),
    }
    const found: { few: number; many: number }[] = []
    for (let round = 0; round < rounds; round++) {
      const [ofFew, ofMany] = [await keystroke(pages.few), await keystroke(pages.many)]
      found.push({ few: ofFew, many: ofMany })
      say(`  round ${round + 1}: ${ofMany.toFixed(2)} ms with 500 notes, ${ofFew.toFixed(2)} ms with 50`)
    }
    const figures = { row: 11, good: 'at most' } as const
    return [
      {
        ...figures,
        what: 'a keystroke with 500 notes',
        value: median(found.map((round) => round.many)),
        unit: ' ms',
        limit: 4,
        beside: `main thread, a processor ${slowdown} times slower, divided by ${slowdown}`,
      },
      {
        ...figures,
        what: 'the same against 50 notes',
        value: median(found.map((round) => round.many / round.few)),
        unit: ' x',
        limit: 1.5,
        beside: `${median(found.map((round) => round.few)).toFixed(2)} ms with 50`,
      },
    ]
  } finally {
    await browser.close()
  }
}

async function fill(server: TestServer, writer: Writer, count: number): Promise<void> {
  for (let from = 0; from < count; from += 50) {
    const operations = Array.from({ length: Math.min(50, count - from) }, (_, index) => ({
      op: 'put',
      noteId: v7(),
      note: {
        text: `Note ${from + index}: what was said, in a line or so.`,
        offsetMs: from + index,
        sectionId: null,
        tags: [],
        revision: 0,
      },
    }))
    await asks(server, writer, 'POST', `/interviews/${writer.interviewId}/sync`, { operations })
  }
}

type Typing = { page: Page; session: CDPSession }

async function liveScreen(browser: Browser, server: TestServer, writer: Writer, notes: number): Promise<Typing> {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 720, height: 800 } })
  const [name = '', value = ''] = writer.cookie.split('=')
  await context.addCookies([{ name, value, url: server.url }])
  const page = await context.newPage()
  await page.goto(`/interviews/${writer.interviewId}`, { waitUntil: 'networkidle' })
  const rows = page.locator('[data-note]')
  await rows.first().waitFor({ state: 'attached' })
  const earlier = page.getByRole('button', { name: /^Show .* earlier note/ })
  // Not by the mouse, which would rest on a note and be looked for at each key.
  if (await earlier.isVisible()) await earlier.press('Enter')
  await rows.nth(notes - 1).waitFor({ state: 'attached' })
  const session = await context.newCDPSession(page)
  // Of the processor, not of the wall: what else runs on the machine is none of it.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { page, session }
}

const mainThreadMs = async ({ session }: Typing) => {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000
}

const pauseMs = 50

/** Milliseconds of the main thread for a key, less what the screen does by itself in the same time. */
async function keystroke(typing: Typing): Promise<number> {
  const { page, session } = typing
  await page.bringToFront()
  await page.getByRole('textbox', { name: 'Note' }).fill('A line that is begun')
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const spent = async (press: () => Promise<void>) => {
    const [from, at] = [await mainThreadMs(typing), performance.now()]
    for (let key = 0; key < keys; key++) {
      await press()
      await page.waitForTimeout(pauseMs)
    }
    return { ms: (await mainThreadMs(typing)) - from, tookMs: performance.now() - at }
  }
  const idle = await spent(async () => {})
  const typed = await spent(() => page.keyboard.press('a'))
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return (typed.ms - (idle.ms * typed.tookMs) / idle.tookMs) / keys / slowdown
}
