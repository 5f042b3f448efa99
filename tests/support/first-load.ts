import type { Browser } from '@playwright/test'
import { ask } from './prepared.ts'

/**
 * Kilobytes of 1,000 bytes, as the server hands scripts out to who takes gzip: what a screen may fetch at most before
 * anybody touches it. How it was reached: web/decisions/002.
 */
export const aims = { live: 105, form: 105 }

export type Screen = { name: string; as: string | null; path: string; budget: keyof typeof aims }
export type Script = { name: string; bytes: number; gzip: number }

/** A screen counts as there once it asked for no script for this long: what is fetched by a timer is part of it. */
const silenceMs = 3_000

/** Opens a page of the sample data in a browser that has nothing of ours, and leaves it alone. */
export async function firstLoad(browser: Browser, baseURL: string, { as, path }: Screen): Promise<Script[]> {
  const context = await browser.newContext({ baseURL, viewport: { width: 720, height: 800 } })
  if (as !== null) await signIn(context, as)
  const page = await context.newPage()
  const scripts: Promise<Script>[] = []
  let lastAt = performance.now()
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    lastAt = performance.now()
    scripts.push(
      response.body().then(async (body) => ({
        name: new URL(response.url()).pathname.replace('/assets/', ''),
        bytes: body.length,
        gzip: await gzipLength(response.url()),
      })),
    )
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.locator('h1').first().waitFor()
  while (performance.now() - lastAt < silenceMs) await page.waitForTimeout(100)
  const loaded = await Promise.all(scripts)
  await context.close()
  return loaded.toSorted((a, b) => b.gzip - a.gzip)
}

async function gzipLength(address: string): Promise<number> {
  const { headers } = await fetch(address, { method: 'HEAD', headers: { 'Accept-Encoding': 'gzip' } })
  if (headers.get('content-encoding') !== 'gzip') throw new Error(`${address} is not handed out as gzip.`)
  return Number(headers.get('content-length'))
}

const signIn = ({ request }: Awaited<ReturnType<Browser['newContext']>>, name: string) =>
  ask(request, 'POST', '/session', { email: `${name}@demo.example`, password: 'evenloop-demo' })

export const totalOf = (scripts: Script[]) => scripts.reduce((sum, { gzip }) => sum + gzip, 0)
export const kilobytes = (bytes: number) => (bytes / 1_000).toFixed(1).padStart(6)

export async function screensOf(browser: Browser, baseURL: string): Promise<Screen[]> {
  const context = await browser.newContext({ baseURL })
  await signIn(context, 'ada')
  const { items } = await ask<{ items: { id: string }[] }>(context.request, 'GET', '/interviews?mine=true&state=live')
  await context.close()
  return [
    { name: 'the live interview', as: 'ada', path: `/interviews/${items[0]?.id}`, budget: 'live' },
    { name: 'sign in', as: null, path: '/sign-in', budget: 'form' },
    { name: 'set up', as: null, path: '/setup', budget: 'form' },
    { name: 'an invitation', as: null, path: '/invitations/none', budget: 'form' },
    { name: 'settings', as: 'admin', path: '/settings', budget: 'form' },
  ]
}
