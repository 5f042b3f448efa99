import type { Page } from '@playwright/test'
import { expect } from './e2e.ts'

/** The rehearsal's clock goes on by so many seconds, and nobody waits for them. */
export const passes = (page: Page, seconds: number) => page.clock.runFor(seconds * 1000)

/** Rates one competency from its notes and goes on. */
export async function rates(page: Page, name: string, rating: number) {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.getByRole('radio', { name: new RegExp(`^${rating} `) }).check()
  await page.getByLabel(/^Rationale/).fill(`What was said speaks for a ${rating}.`)
  await page.getByRole('button', { name: /^Next/ }).click()
}
