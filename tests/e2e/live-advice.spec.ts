import type { Locator } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import { composer, presses, touches } from '../support/live-steps.ts'
import { aPerson } from '../support/people.ts'
import { addInterview, ask, prepareInterview } from '../support/prepared.ts'

test.use({ serverEnv: {} })

/** Nothing of a line is cut off. */
const expectWhole = (line: Locator) =>
  expect.poll(() => line.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true)

test('advice is read whole at half a screen, is taken by a key, and is taken back by another', async ({
  browser,
  server,
}) => {
  const ada = await aPerson(browser, server.url, { viewport: { width: 720, height: 800 } })
  const { page, context } = ada
  const { interviewId } = await prepareInterview(context.request)
  const at = new Date(Date.now() - 32 * 60_000).toISOString()
  await ask(context.request, 'POST', `/interviews/${interviewId}/clock`, {
    action: 'start',
    sectionId: 'ownership',
    at,
  })
  await page.goto(`/interviews/${interviewId}`)
  await touches(page)

  const advice = page.getByText(/min over: go on to /)
  await expect(advice).toBeVisible()
  await expectWhole(advice)
  await page.keyboard.type('All of it in one evening +own')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove Ownership' })).toBeVisible()
  await expectWhole(advice)

  await presses(page, 'd')
  await expect(page.getByRole('region', { name: 'Prompts of Learning from failure and reliability' })).toBeVisible()
  await expect(composer(page)).toBeFocused()
  await page.keyboard.press('Enter')
  const quiet = page.getByText(/no evidence; planned at /)
  await expect(quiet).toBeVisible()
  await expect(page.getByText('saves')).toBeHidden()
  await expectWhole(quiet)

  await presses(page, 'u')
  await expect(advice).toBeVisible()

  await test.step('hints are given by a key, one after the other', async () => {
    const coding = await addInterview(context.request, 'Tove Lind', { loopSlug: 'backend', round: 2 })
    const start = { action: 'start', sectionId: 'clarify' }
    await ask(context.request, 'POST', `/interviews/${coding.interviewId}/clock`, start)
    await page.goto(`/interviews/${coding.interviewId}`)
    await expect(composer(page)).toBeFocused()
    const given = page.getByRole('list', { name: 'Hints given' }).getByRole('listitem')
    await expect(page.getByRole('button', { name: /^Give hint 1 of/ })).toBeVisible()
    await presses(page, 'l')
    await expect(given).toHaveCount(1)
    await presses(page, 'l')
    await expect(given).toHaveCount(2)
    await presses(page, 'u')
    await expect(given).toHaveCount(1)
    await expect(composer(page)).toBeFocused()
  })
  expect(ada.complaints).toEqual([])
})
