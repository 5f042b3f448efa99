import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import { votes } from '../support/hiring-steps.ts'
import { aPerson, expectAccessible, joins, type Person } from '../support/people.ts'
import { ask, prepareInterview } from '../support/prepared.ts'

test.use({ serverEnv: {} })

const competencyIds = ['collaboration', 'decision_making', 'ownership', 'communication', 'growth']

/** A scorecard from memory, by the API: this journey is about what comes after it. */
async function submits(request: APIRequestContext, interviewId: string, rating: number): Promise<void> {
  const ratings = competencyIds.map((competencyId) => ({
    competencyId,
    rating,
    notAssessed: false,
    rationale: 'As I remember it.',
    fromMemory: true,
    noteIds: [],
  }))
  const card = { ratings, recommendation: rating > 2 ? 'yes' : 'no', summary: 'Said in short.', revision: 0 }
  await ask(request, 'PUT', `/interviews/${interviewId}/scorecard`, card)
  await ask(request, 'POST', `/interviews/${interviewId}/scorecard/submit`)
}

async function joined(admin: APIRequestContext, person: Person, name: string): Promise<string> {
  const email = `${name.split(' ')[0]?.toLowerCase() ?? ''}@ferngate.example`
  const { link } = await ask<{ link: string }>(admin, 'POST', '/invitations', { name, email, roles: ['interviewer'] })
  await joins(person, link)
  return (await ask<{ user: { id: string } }>(person.context.request, 'GET', '/session')).user.id
}

test('where the manager decides, the panel votes unseen and the manager records the decision', async ({
  browser,
  server,
}) => {
  const [ada, ben, max] = await Promise.all(['ada', 'ben', 'max'].map(() => aPerson(browser, server.url)))
  if (!ada || !ben || !max) throw new Error('three people were asked for')
  const request = ada.context.request
  const { interviewId, candidacyId, candidate } = await prepareInterview(request)
  const benId = await joined(request, ben, 'Ben Okoro')
  const maxId = await joined(request, max, 'Max Lindner')
  const { user } = await ask<{ user: { id: string } }>(request, 'GET', '/session')
  const { job } = await ask<{ job: { id: string } }>(request, 'GET', `/candidacies/${candidacyId}`)
  await ask(request, 'PATCH', `/jobs/${job.id}`, { hiringManagerId: maxId })
  const panel = [
    { userId: user.id, seat: 'lead' },
    { userId: benId, seat: 'co' },
  ]
  await ask(request, 'PATCH', `/interviews/${interviewId}`, { panel })
  const heldAt = { startedAt: new Date(Date.now() - 3_700_000), endedAt: new Date(Date.now() - 100_000) }
  await ask(request, 'POST', `/interviews/${interviewId}/clock`, { action: 'held', ...heldAt })

  await test.step('an admin chooses the way for the organization', async () => {
    const { page } = ada
    await page.goto('/settings')
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByRole('radio', { name: /^Hiring manager/ }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('The settings are saved.')).toBeVisible()
    await page.goto(`/jobs/${job.id}`)
    await expect(page.getByRole('main')).toContainText(/hiring manager/i)
  })

  await submits(request, interviewId, 3)
  await submits(ben.context.request, interviewId, 2)
  const debrief = `/candidacies/${candidacyId}/debrief`

  await test.step('the manager opens the debrief, and has no vote in it', async () => {
    const { page } = max
    await page.goto(debrief)
    await page.getByRole('button', { name: /^Open the debrief/ }).click()
    await expect(page.getByRole('region', { name: 'Ratings, most disagreement first' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Votes are hidden' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Cast vote' })).toHaveCount(0)
    await expectAccessible(page)
  })

  const reasons: [Person, string, string][] = [
    [ada, 'Yes', 'Brought the others in early.'],
    [ben, 'No', 'Ownership stayed vague.'],
  ]
  await test.step('each of the panel votes, unseen by the other and by the manager', async () => {
    for (const [{ page }, recommendation, reason] of reasons) {
      await page.goto(debrief)
      await votes(page, recommendation, reason)
    }
    await expect(ben.page.getByRole('main')).not.toContainText('Brought the others in early.')
    await max.page.reload()
    const voters = max.page.getByRole('region', { name: 'Votes are hidden' })
    await expect(voters.getByText('voted', { exact: true })).toHaveCount(2)
    for (const [, , reason] of reasons) await expect(max.page.getByRole('main')).not.toContainText(reason)
  })

  await test.step('the manager reveals and decides; the panel reads it, and cannot decide itself', async () => {
    const { page } = max
    await page.getByRole('button', { name: /^Reveal/ }).click()
    await page
      .getByRole('dialog', { name: 'Reveal the votes' })
      .getByRole('button', { name: /^Reveal/ })
      .click()
    for (const [, , reason] of reasons) await expect(page.getByRole('main')).toContainText(reason)
    await ben.page.reload()
    await expect(ben.page.getByRole('main')).toContainText('Brought the others in early.')
    await expect(ben.page.getByRole('region', { name: 'Record the decision' })).toHaveCount(0)
    const form = page.getByRole('region', { name: 'Record the decision' })
    await form.getByRole('radio', { name: 'Hold', exact: true }).check()
    await form.getByRole('button', { name: /^Record/ }).click()
    await expect(form).toContainText('Write the reasons')
    await form.getByLabel('Reasons').fill('One more conversation about ownership before we say.')
    await form.getByRole('button', { name: /^Record/ }).click()
    const confirming = page.getByRole('dialog', { name: `Hold: ${candidate}` })
    await confirming.getByRole('button', { name: /^Record/ }).click()
    await expect(page.getByRole('main')).toContainText('One more conversation about ownership')
    await expectAccessible(page)
    await ada.page.reload()
    await expect(ada.page.getByRole('main')).toContainText('One more conversation about ownership')
  })

  for (const one of [ada, ben, max]) expect(one.complaints).toEqual([])
})
