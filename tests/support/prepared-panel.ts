import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { expect } from './e2e.ts'
import type { Seat } from '#domain/access.ts'
import { aPerson, password, type Person } from './people.ts'
import { ask } from './prepared.ts'

export type PanelPerson = Person & { userId: string }
export type PreparedPanel = {
  /** Recruits and administers; sits on no panel. */
  mira: PanelPerson
  people: Record<string, PanelPerson>
  candidacyId: string
  /** In the loop's order: values as an engineer, values as a leader. */
  interviewIds: [string, string]
  candidate: string
}

export const address = (interviewId: string) => `/interviews/${interviewId}`

/** A second device of somebody's. */
export async function anotherDevice(
  browser: Browser,
  url: string,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const person = await aPerson(browser, url, options)
  await ask(person.context.request, 'POST', '/session', { email: `${name}@ferngate.example`, password })
  return person
}

/** An organization whose people sit in the two rounds of a candidacy, each at a browser of their own. */
export async function preparePanel(
  browser: Browser,
  url: string,
  rounds: readonly [Record<string, Seat>, Record<string, Seat>],
  options: BrowserContextOptions = {},
): Promise<PreparedPanel> {
  const mira = await aPerson(browser, url)
  const own = { organizationName: 'Ferngate', name: 'Mira Holm', email: 'mira@ferngate.example', password }
  const { request } = mira.context
  const setUp = await ask<{ user: { id: string } }>(request, 'POST', '/setup', own)
  const people: Record<string, PanelPerson> = {}
  for (const name of new Set(rounds.flatMap((panel) => Object.keys(panel)))) {
    const person = await aPerson(browser, url, options)
    const body = { name: `${name[0]?.toUpperCase()}${name.slice(1)} Example`, email: `${name}@ferngate.example` }
    const { link } = await ask<{ link: string }>(request, 'POST', '/invitations', { ...body, roles: ['interviewer'] })
    const accept = `/invitations/${link.split('/').at(-1)}/accept`
    const { user } = await ask<{ user: { id: string } }>(person.context.request, 'POST', accept, { password })
    people[name] = { ...person, userId: user.id }
  }
  const job = await ask<{ id: string }>(request, 'POST', '/jobs', { title: 'Engineer', loopSlug: 'values-pair' })
  const candidate = 'Lucía Ferro'
  const { id: candidateId } = await ask<{ id: string }>(request, 'POST', '/candidates', { name: candidate })
  const made = { candidateId, jobId: job.id }
  const candidacy = await ask<{ id: string; interviews: { id: string }[] }>(request, 'POST', '/candidacies', made)
  const [first = '', second = ''] = candidacy.interviews.map(({ id }) => id)
  for (const [index, id] of [first, second].entries()) {
    const panel = Object.entries(rounds[index] ?? {}).map(([name, seat]) => ({ userId: people[name]?.userId, seat }))
    await ask(request, 'PATCH', address(id), { panel })
  }
  return {
    mira: { ...mira, userId: setUp.user.id },
    people,
    candidacyId: candidacy.id,
    interviewIds: [first, second],
    candidate,
  }
}

export const narrow = { viewport: { width: 720, height: 800 } }
export const banner = (page: Page) => page.getByRole('banner')
export const own = (page: Page) => page.getByRole('region', { name: 'Your notes' })
export const composer = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true })
export const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

export function who({ people }: PreparedPanel, name: string): PanelPerson {
  const person = people[name]
  if (!person) throw new Error(`Nobody is called ${name}.`)
  return person
}

export async function opens(person: Person, interviewId: string): Promise<Page> {
  await person.page.goto(address(interviewId))
  await expect(composer(person.page)).toBeVisible()
  return person.page
}

/** The prompt that is the large one now. */
export const prompt = (page: Page) => page.getByRole('article').getByRole('heading')

export async function command(page: Page, key: string): Promise<void> {
  await composer(page).press('Escape')
  await page.keyboard.press(key)
}

export async function writes(page: Page, text: string): Promise<void> {
  await composer(page).fill(text)
  await composer(page).press('Enter')
  await expect(own(page)).toContainText(text)
}
