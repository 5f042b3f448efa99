import { expect, test } from '../support/e2e.ts'
import { aPerson, expectAccessible } from '../support/people.ts'
import { ask, prepareInterview, storedTexts } from '../support/prepared.ts'
import { recording, runInterview, wantsTranscripts } from '../support/recorded.ts'

test.use({ serverEnv: {} })

test('over the live screen a key shows it, and the composer has the focus again', async ({ browser, server }) => {
  const ada = await aPerson(browser, server.url, { viewport: { width: 720, height: 800 } })
  const { page } = ada
  const { request } = ada.context
  const { interviewId } = await prepareInterview(request)
  await runInterview(request, interviewId)
  const composer = page.getByRole('textbox', { name: 'Note', exact: true })

  await page.goto(`/interviews/${interviewId}`)
  await expect(composer).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('v')
  await expect(page.getByRole('dialog', { name: 'Transcript' })).toContainText('keeps no transcripts')
  await wantsTranscripts(page)
  const made = await ask<{ revision: number }>(request, 'POST', `/interviews/${interviewId}/transcript`, {
    text: recording,
  })
  await ask(request, 'PUT', `/interviews/${interviewId}/transcript`, {
    speakers: [
      { label: 'Ada Brandt', participant: 'interviewer' },
      { label: 'Lucia’s iPad', participant: 'candidate' },
    ],
    recordingStartMs: 0,
    revision: made.revision,
  })

  await page.goto(`/interviews/${interviewId}`)
  await expect(composer).toBeFocused()
  await page.keyboard.type('half a thought')
  await page.keyboard.press('Escape')
  await page.keyboard.press('v')
  const sheet = page.getByRole('dialog', { name: 'Transcript' })
  await expect(sheet.getByRole('listitem')).toHaveCount(5)
  await expectAccessible(page)
  await sheet.getByRole('listitem').nth(1).getByRole('button').click()
  await expect.poll(() => storedTexts(request, interviewId)).toContain('Lucia’s iPad: “We moved the queue.”')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(composer).toBeFocused()
  await expect(composer).toHaveValue('half a thought')
  expect(ada.complaints).toEqual([])
})
