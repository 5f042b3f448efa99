import type { APIRequestContext, Page } from '@playwright/test'
import { expect } from './e2e.ts'
import { ask } from './prepared.ts'

const minute = 60_000
/** All from one moment, so that the distances are whole minutes. */
const present = Date.now()
const ago = (minutes: number) => new Date(present - minutes * minute).toISOString()

/** Twenty seconds of talk as Zoom would write them. */
export const recording = `WEBVTT

1
00:00:05.000 --> 00:00:09.000
Ada Brandt: Tell me about a change that you led: how did it begin?

2
00:04:01.000 --> 00:04:20.000
Lucia’s iPad: We moved the queue.

3
00:04:21.000 --> 00:04:40.000
I wrote the plan and ran the first week.

4
00:06:00.000 --> 00:06:04.000
Ada Brandt: How did you know that it had worked?

5
00:06:05.000 --> 00:06:20.000
Lucia’s iPad: Late jobs went from forty a day to two.
`

/** Half an hour with a pause of two minutes, a prompt marked in the fifth minute and a note in the sixth. */
export async function runInterview(request: APIRequestContext, interviewId: string) {
  const clock = (action: string, minutes: number) =>
    ask(request, 'POST', `/interviews/${interviewId}/clock`, { action, at: ago(minutes) })
  await clock('start', 40)
  await clock('pause', 37)
  await clock('resume', 35)
  await ask(request, 'PUT', `/interviews/${interviewId}/notes/019a0000-0000-7000-8000-00000000beef`, {
    text: 'Queue moved; own part clear.',
    offsetMs: 4 * minute,
    sectionId: 'intro',
    tags: [],
    revision: 0,
  })
}
export const endInterview = (request: APIRequestContext, interviewId: string) =>
  ask(request, 'POST', `/interviews/${interviewId}/clock`, { action: 'end', at: ago(8) })

/** As an admin does in Settings. */
export const wantsTranscripts = async (page: Page) => {
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Change' }).click()
  await page.getByLabel('Interviews may have a transcript').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
}
