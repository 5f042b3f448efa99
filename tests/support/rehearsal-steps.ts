import type { Page } from '@playwright/test'
import { expect } from './e2e.ts'
import { presses } from './hiring-steps.ts'

/** The rehearsal's clock goes on by so many seconds, and nobody waits for them. */
export const passes = (page: Page, seconds: number) => page.clock.runFor(seconds * 1000)

/** From here on no time passes in the page but what `passes` lets pass, however slow the machine; `page.clock.resume` ends it. */
export const holdsTime = async (page: Page) => page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000) // a minute that nobody looks at, not to miss it

/** The clock of the rehearsal starts, stops or goes on. */
export async function pressesPause(page: Page, runs: boolean) {
  await presses(page, 'p')
  await expect(page.getByRole('button', { name: runs ? 'Pause the clock' : 'Let the clock run' })).toBeVisible()
}

/** Rates one competency from its notes and goes on. */
export async function rates(page: Page, name: string, rating: number) {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.getByRole('radio', { name: new RegExp(`^${rating} `) }).check()
  await page.getByLabel(/^Rationale/).fill(`What was said speaks for a ${rating}.`)
  await page.getByRole('button', { name: /^Next/ }).click()
}
