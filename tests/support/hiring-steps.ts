import type { Page } from '@playwright/test'
import { expect } from './e2e.ts'
import { expectAccessible, password } from './people.ts'

const competencies = ['Collaboration', 'Decision-making', 'Ownership', 'Communication', 'Growth']

/** Invites somebody and gives back the link that is on the screen. */
async function invites(page: Page, name: string, roles: { add: string[]; drop?: string[] }): Promise<string> {
  await page.getByRole('button', { name: 'Invite a person' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite a person' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Email').fill(`${name.split(' ')[0]?.toLowerCase() ?? ''}@ferngate.example`)
  for (const role of roles.add) await dialog.getByLabel(role).check()
  for (const role of roles.drop ?? []) await dialog.getByLabel(role).uncheck()
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const made = page.getByRole('dialog', { name: `The link for ${name}` })
  const link = await made.getByLabel('Invitation link').inputValue()
  await made.getByRole('button', { name: 'Done' }).click()
  return link
}

/** Types a note and tags it by keys, without a look at anything else. */
export async function notes(page: Page, text: string, ...tags: string[]): Promise<void> {
  const composer = page.getByRole('textbox', { name: 'Note', exact: true })
  await expect(composer).toBeFocused()
  await page.keyboard.type(text)
  for (const tag of tags) {
    await page.keyboard.type(` ${tag}`)
    await expect(page.getByRole('listbox', { name: 'Tag the note as' })).toBeVisible()
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Enter')
  await expect(composer).toHaveValue('')
  await expect(page.getByRole('region', { name: 'Your notes' })).toContainText(text)
}

/** A single key after Esc. */
export async function presses(page: Page, key: string): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press(key)
}

/** Rates what is given and says of the rest that it was not looked at. */
export async function scores(
  page: Page,
  ratings: Record<string, { rating: number; rationale: string; fromMemory?: boolean }>,
) {
  for (const name of competencies) {
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    const given = ratings[name]
    if (given) {
      await page.getByRole('radio', { name: new RegExp(`^${given.rating} `) }).check()
      if (given.fromMemory) await page.getByLabel('From memory').check()
      await page.getByLabel(/^Rationale/).fill(given.rationale)
    } else {
      await page.getByRole('radio', { name: /^Not assessed/ }).check()
    }
    await page.getByRole('button', { name: /^Next/ }).click()
  }
}

/** In a debrief that is open. */
export async function votes(page: Page, recommendation: string, reason: string): Promise<void> {
  const card = page.getByRole('region', { name: /vote/i })
  await card.getByRole('radio', { name: recommendation, exact: true }).check()
  await card.getByRole('radio', { name: 'High' }).check()
  await card.getByLabel('Reason').fill(reason)
  await card.getByRole('button', { name: 'Cast vote' }).click()
  await expect(page.getByText(reason)).toBeVisible()
}

/** First run: the organization, its admin, and a link for each of the others, by their first names. */
export async function setsUpAndInvites(page: Page): Promise<Record<string, string>> {
  await page.goto('/')
  const own = page.getByRole('region', { name: 'Set up my organization' })
  await own.getByLabel('Organization').fill('Ferngate')
  await own.getByLabel('Your name').fill('Mira Holm')
  await own.getByLabel('Email').fill('mira@ferngate.example')
  await own.getByLabel('Password').fill(password)
  await own.getByRole('button', { name: 'Set up my organization' }).click()
  await page.getByRole('link', { name: 'Invite people' }).click()
  await expectAccessible(page)
  const noInterviewer = ['Interviewer']
  return {
    rita: await invites(page, 'Rita Vance', { add: ['Recruiter'], drop: noInterviewer }),
    ada: await invites(page, 'Ada Brandt', { add: [] }),
    ben: await invites(page, 'Ben Okoro', { add: [] }),
    max: await invites(page, 'Max Lindner', { add: [] }),
    carl: await invites(page, 'Carl Nowak', { add: ['Hiring committee'], drop: noInterviewer }),
    cleo: await invites(page, 'Cleo Haddad', { add: ['Hiring committee'], drop: noInterviewer }),
  }
}
