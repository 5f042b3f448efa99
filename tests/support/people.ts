import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { expect } from './e2e.ts'

/** Somebody at a browser of their own. What goes wrong in it, or leaves it for elsewhere, is kept. */
export type Person = { page: Page; context: BrowserContext; complaints: string[] }

/** What a browser says by itself when it is told no, or when a server is away: part of several journeys. */
const expected =
  /^Failed to load resource: (the server responded with a status of (401|403|404|409|413|422|429|503)|net::ERR_)/

export async function aPerson(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 800 }, ...options })
  context.setDefaultTimeout(45_000)
  const page = await context.newPage()
  const complaints: string[] = []
  watch(page, complaints, new URL(url).hostname)
  context.on('page', (other) => watch(other, complaints, new URL(url).hostname))
  return { page, context, complaints }
}

const watched = new WeakSet<Page>()
function watch(page: Page, complaints: string[], host: string): void {
  if (watched.has(page)) return
  watched.add(page)
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (/^(http|ws)/.test(protocol) && hostname !== host) complaints.push(`${page.url()} asked ${request.url()}`)
  })
}

/** By everything that axe knows of WCAG 2.2 A and AA and of good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.locator('h1')).toBeVisible() // not while the page is loading still
  // Half way from one colour to another is neither. (Where nothing is painted, as in a tab behind, none ever ends.)
  await page.evaluate(async () => {
    const ends = Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    await Promise.race([ends, new Promise((settle) => setTimeout(settle, 2_000))])
  })
  // In a page of one frame axe finds the same without a second page to put results together in, and without a list of
  // all that is right: in a fifth of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
  expect(found, `axe on ${page.url()}`).toEqual([])
}

type Look = { width: number; height: number; colorScheme: 'light' | 'dark' }
export const phone: Look = { width: 390, height: 844, colorScheme: 'dark' }
export const wide: Look = { width: 1280, height: 800, colorScheme: 'light' }
const looks: readonly Look[] = [phone, { width: 720, height: 800, colorScheme: 'light' }, wide]

/** As it is laid out at each size, in light and dark; the page is left as it was. */
export async function expectAccessibleEverywhere(page: Page, sizes = looks): Promise<void> {
  const before = page.viewportSize()
  for (const { colorScheme, ...viewport } of sizes) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }) // no colour on its way to another
    await expectAccessible(page)
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (before) await page.setViewportSize(before)
}

export const password = 'walnut river copper'

/** Follows the link of an invitation and chooses a password. */
export async function joins(person: Person, link: string): Promise<void> {
  const { page } = person
  await page.goto(link)
  await page.getByLabel('Choose a password').fill(password)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

export async function signsIn({ page }: Person, email: string, secret: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(secret)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}
