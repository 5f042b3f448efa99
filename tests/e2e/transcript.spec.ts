import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import { aPerson, expectAccessible } from '../support/people.ts'
import { ask, prepareInterview, storedTexts } from '../support/prepared.ts'
import { endInterview, recording, runInterview, wantsTranscripts } from '../support/recorded.ts'

test.use({ serverEnv: {} })

const minute = 60_000
const lines = (page: Page) => page.getByRole('list', { name: 'What was said' }).getByRole('listitem')
const aFile = (name: string, text: string) => ({ name, mimeType: 'text/vtt', buffer: Buffer.from(text) })

test('a transcript is added, confirmed, read and quoted, and a note leads to its place in it', async ({
  browser,
  server,
}) => {
  const ada = await aPerson(browser, server.url)
  const { page } = ada
  const { request } = ada.context
  const { interviewId } = await prepareInterview(request)
  await runInterview(request, interviewId)
  await endInterview(request, interviewId)
  const address = `/interviews/${interviewId}`

  await test.step('only where an admin wants any', async () => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1, name: 'Sort your notes, then rate' })).toBeVisible()
    await expect(page.getByRole('link', { name: /transcript/i })).toHaveCount(0)
    await page.goto(`${address}/transcript`)
    await expect(page.getByText('Your organization keeps none.')).toBeVisible()
    await wantsTranscripts(page)
    await page.goto(address)
    await page.getByRole('link', { name: 'Add a transcript' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Add a transcript' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('what is none says what to do', async () => {
    const input = page.getByLabel('A transcript file')
    await input.setInputFiles({ ...aFile('talk.docx', ''), buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) })
    await expect(page.getByText('Download the transcript as .vtt instead.')).toBeVisible()
    await page.getByLabel('Or drop it here, or paste its text').fill('Ada asked, Lucía answered.')
    await page.getByRole('button', { name: 'Read the text' }).click()
    await expect(page.getByText('It has no times, such as')).toBeVisible()
    await input.setInputFiles(aFile('talk.vtt', recording))
    await expect(page.getByRole('heading', { level: 1, name: 'Who speaks, and when' })).toBeVisible()
  })

  await test.step('a human says who speaks and when it began', async () => {
    await expect(page.getByRole('group', { name: 'Ada Brandt is' }).getByLabel('Interviewer')).toBeChecked()
    await expect(page.getByText('Say who “Lucia’s iPad” is')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('group', { name: 'Lucia’s iPad is' }).getByLabel('Candidate').check()
    // The note was begun at 4:00 of the clock, six minutes after its start: two of them were a pause.
    const noted = page.getByRole('listitem').filter({ hasText: 'You began the note' })
    await expect(noted).toContainText('How did you know')
    await noted.getByRole('button', { name: 'At 04:00 the line before this one was said' }).click()
    await expect(noted).toContainText('I wrote the plan')
    await expect(page.getByRole('textbox', { name: 'The recording began' })).toHaveValue('01:39')
    await page.getByRole('textbox', { name: 'The recording began' }).fill('1:40')
    await page.getByRole('button', { name: 'Confirm and read it' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'What was said' })).toBeVisible()
  })

  await test.step('it is read on the clock of the interview', async () => {
    await expect(lines(page)).toHaveCount(5)
    await expect(lines(page).nth(0)).toContainText(/01:45\s*Ada Brandt, interviewer.*how did it begin\?/)
    await expect(lines(page).nth(2)).toContainText(/04:01\s*I wrote the plan/)
    await expectAccessible(page)
    await page.getByPlaceholder('Search what was said').fill('FORTY')
    await expect(page.getByText('1 of 1')).toBeVisible()
    await expect(lines(page).locator('mark')).toHaveText('forty')
  })

  await test.step('a line becomes a note in one act, several with the keyboard', async () => {
    await lines(page).nth(4).getByRole('button').click()
    await expect
      .poll(() => storedTexts(request, interviewId))
      .toContain('Lucia’s iPad: “Late jobs went from forty a day to two.”')
    await expect(lines(page).nth(4)).toContainText('Quoted')
    await page.getByRole('button', { name: 'Show the note 04:00' }).click()
    await expect(lines(page).nth(1).getByRole('button')).toBeFocused()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => storedTexts(request, interviewId))
      .toContain('Lucia’s iPad: “We moved the queue. I wrote the plan and ran the first week.”')
    const { items } = await ask<{ items: { text: string; offsetMs: number; sectionId: string }[] }>(
      request,
      'GET',
      `/interviews/${interviewId}/notes`,
    )
    expect(items.find(({ text }) => text.includes('We moved'))).toMatchObject({
      offsetMs: 3 * minute + 41_000,
      sectionId: 'intro',
    })
  })

  await test.step('a note leads to its place, on a phone too', async () => {
    await page.getByRole('link', { name: 'Back to your notes' }).click()
    await page.getByRole('link', { name: '05:45, show in the transcript' }).click()
    await expect(lines(page).nth(4)).toHaveAttribute('aria-current', 'location')
    await page.setViewportSize({ width: 390, height: 800 })
    await page.getByRole('button', { name: /^Your notes/ }).click()
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Show the note 04:00' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Show the note 04:00' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(lines(page).nth(1)).toBeInViewport()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await expectAccessible(page)
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  await test.step('its lead deletes it; what was quoted stays', async () => {
    await page.getByRole('button', { name: 'Change it' }).click()
    await page.getByRole('menuitem', { name: 'Delete it' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Add a transcript' })).toBeVisible()
    expect(await storedTexts(request, interviewId)).toHaveLength(3)
  })
  expect(ada.complaints).toEqual([])
})
