import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import { aPerson, expectAccessible, type Person, signsIn } from '../support/people.ts'
import { ask } from '../support/prepared.ts'

/** Every page of the sample data, as those who use it. What is laid out alike is looked through once in each theme. */
const widths = [
  { name: 'a whole screen', width: 1280, height: 800, theme: 'dark' },
  { name: 'half a laptop', width: 720, height: 800, theme: null },
  { name: 'a phone', width: 390, height: 844, theme: 'light' },
] as const

test.describe.configure({ mode: 'parallel' })

const demoPassword = 'evenloop-demo'
type Item = { id: string; state: string; mySeat?: string | null }

/** Where somebody can go: the addresses are asked of the API, as another program would. */
async function placesOf(who: string, { page }: Person): Promise<string[]> {
  const { request } = page.context()
  const list = async (path: string) => (await ask<{ items: Item[] }>(request, 'GET', path)).items
  const candidacies = await list('/candidacies')
  const of = (state: string) => candidacies.filter((one) => one.state === state).map(({ id }) => id)
  if (who === 'ada') {
    const mine = await list('/interviews?mine=true')
    return ['/', '/kits', '/kits/swe-values', '/prompts', ...mine.flatMap(interviewPlaces)]
  }
  if (who === 'recruiter') {
    const [job] = await list('/jobs')
    const debriefs = [...of('decided').slice(0, 1), ...of('active').slice(0, 3)]
    return ['/', '/candidacies', '/candidates', '/jobs', `/jobs/${job?.id ?? ''}`, '/loops'].concat(
      debriefs.flatMap((id) => [`/candidacies/${id}`, `/candidacies/${id}/debrief`]),
    )
  }
  if (who === 'admin') return ['/', '/people', '/settings']
  return ['/', '/candidacies', ...candidacies.slice(0, 3).map(({ id }) => `/candidacies/${id}/debrief`)]
}

const interviewPlaces = ({ id, state }: Item) => {
  const place = `/interviews/${id}`
  if (state === 'live') return [place]
  return state === 'ended' ? [place, `${place}/scorecard`] : [`${place}/prepare`, place]
}

async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1')).toBeVisible()
  await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(0)
}

for (const who of ['ada', 'recruiter', 'manager', 'committee1', 'admin']) {
  test(`every page of ${who} can be read by everybody, at every width and in both themes`, async ({
    browser,
    server,
  }) => {
    test.setTimeout(600_000)
    const person = await aPerson(browser, server.url)
    await signsIn(person, `${who}@demo.example`, demoPassword)
    const { page } = person
    for (const place of await placesOf(who, person)) {
      await test.step(place, async () => {
        await page.setViewportSize({ width: 1280, height: 800 })
        await page.goto(place)
        await settled(page)
        for (const { name, width, height, theme } of widths) {
          await test.step(name, async () => {
            await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
            await page.setViewportSize({ width, height })
            if (theme !== null) await expectAccessible(page)
            const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
            await expect.poll(overflow, `${place} is wider than ${name}`).toBeLessThanOrEqual(0)
          })
        }
      })
    }
    expect(person.complaints).toEqual([])
  })
}

test('a page that is not there, and somebody else’s, say so', async ({ browser, server }) => {
  const person = await aPerson(browser, server.url)
  await signsIn(person, 'committee1@demo.example', demoPassword)
  const { page } = person
  const id = '0198f0a0-0000-7000-8000-000000000001'
  const interview = ['', '/prepare', '/scorecard'].map((part) => `/interviews/${id}${part}`)
  const candidacy = ['', '/debrief', '/scorecards'].map((part) => `/candidacies/${id}${part}`)
  const kit = ['', '/edit', '/preview', '/versions'].map((part) => `/kits/nowhere${part}`)
  const mine = ['/candidates', '/people', '/settings']
  for (const place of ['/nowhere', ...mine, `/jobs/${id}`, ...interview, ...candidacy, ...kit]) {
    await page.goto(place)
    await settled(page)
    await expectAccessible(page)
  }
  expect(person.complaints).toEqual([])
})

test('what was built asks nothing of elsewhere and runs under its own policy', () => {
  const dist = fileURLToPath(new URL('../../web/dist', import.meta.url))
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(html|css|js|json|webmanifest|svg)$/.test(file),
  )
  expect(files.length).toBeGreaterThan(20)
  for (const file of files) {
    const text = readFileSync(join(dist, file), 'utf8')
    // Names of XML formats, addresses in messages of libraries for developers, and hosts that nobody has: none is asked.
    const hosts = [...text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9.-]+\.[a-z]{2,})/gi)].map((match) => match[1])
    const unknown = hosts.filter((host) => !/^(www\.w3\.org|react\.dev|.+\.example|mths\.be)$/.test(host ?? ''))
    expect(unknown, `${file} names other hosts`).toEqual([])
    if (file.endsWith('.css')) expect(text).not.toMatch(/@import|url\(\s*["']?(https?:|\/\/|data:)/)
    if (file.endsWith('.js')) expect(text).not.toMatch(/\beval\(|new Function\(/)
  }
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\son\w+=|style=|javascript:/)
  expect([...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]?.[0])).not.toContain('h')
})

test('the browser obeys: nothing inline runs, no other site may frame it', async ({ browser, server }) => {
  const { page } = await aPerson(browser, server.url)
  await page.goto('/sign-in')
  await settled(page)
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "ran"'
    document.body.append(script)
    const holder = document.createElement('div')
    holder.innerHTML = '<img src="/none.png" onerror="document.title = `ran`">'
    document.body.append(holder)
    await new Promise((settle) => holder.querySelector('img')?.addEventListener('error', settle))
    return document.title
  })
  expect(ran).not.toBe('ran')
  await expect(page).not.toHaveTitle('ran')
  const framed = await page.evaluate(async (url) => {
    const frame = document.createElement('iframe')
    frame.src = url
    document.body.append(frame)
    await new Promise((settle) => frame.addEventListener('load', settle))
    return frame.contentDocument?.querySelector('h1')?.textContent ?? null
  }, server.url)
  expect(framed).toBeNull()
})
