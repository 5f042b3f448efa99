import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import { expect, test } from '../support/e2e.ts'
import { presses } from '../support/hiring-steps.ts'
import { composer, expectSaved, touches } from '../support/live-steps.ts'
import { aPerson, expectAccessible } from '../support/people.ts'
import { ask, prepareInterview, storedTexts } from '../support/prepared.ts'

test.use({ serverEnv: {} })

const own = (page: Page) => page.getByRole('region', { name: 'Your notes' })

/** Types as a hand does, each letter a key of its own, and saves. */
async function types(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(composer(page)).toHaveValue('')
}

test('an interview is led by keys, with the text never left, and twenty tagged notes become a scorecard in thirty acts', async ({
  browser,
  server,
}) => {
  const ada = await aPerson(browser, server.url, { viewport: { width: 720, height: 800 } })
  const { page, context } = ada
  const { interviewId } = await prepareInterview(context.request)
  await ask(context.request, 'POST', `/interviews/${interviewId}/clock`, { action: 'start' })
  await page.goto(`/interviews/${interviewId}`)
  await touches(page)

  await test.step('what looks like a tag and is none stays text', async () => {
    const texts = ['C# and F#', '- 40 % load', '+1 for that', '/stream', '- first, - second', 'N+1, a-b, x -> y']
    for (const text of texts) await types(page, text)
    const atOnce = ['The disk still writes this', 'when this is typed']
    for (const text of atOnce) {
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    }
    await expect(composer(page)).toHaveValue('')
    const cdp = await context.newCDPSession(page)
    for (const part of ['に', 'にほ', 'にほん']) {
      await cdp.send('Input.imeSetComposition', { text: part, selectionStart: part.length, selectionEnd: part.length })
    }
    await expect(page.getByRole('listbox')).toBeHidden()
    await cdp.send('Input.insertText', { text: '日本 +１ #みせる' })
    await page.keyboard.press('Enter')
    await expect(composer(page)).toHaveValue('')
    // AltGr is Ctrl and Alt together: what it writes is text, and no chord
    const altGr = { key: '@', code: 'Enter', modifiers: 1 + 2 + 8 }
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...altGr })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...altGr })
    await page.keyboard.insertText('@example, é of a dead key')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => storedTexts(context.request, interviewId))
      .toEqual([...texts, ...atOnce, '日本 +１ #みせる', '@example, é of a dead key'])
  })

  await test.step('acts take two keys and leave the sentence as it is', async () => {
    await presses(page, 'n')
    await expect(page.getByRole('region', { name: 'Prompts of Collaboration deep dive' })).toBeVisible()
    await page.keyboard.type('We rebuilt the whole queue in one go')
    await presses(page, 'a')
    await expect(page.getByRole('button', { name: /^Asked/, pressed: true })).toBeVisible()
    await presses(page, 'u')
    await expect(page.getByRole('button', { name: /^Asked/, pressed: false })).toBeVisible()
    await page.keyboard.press('Control+Shift+Enter')
    await expect(page.getByRole('button', { name: /^Asked/, pressed: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByText('a asked')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Shift+S')
    await expect(page.getByRole('button', { name: 'S, situation', pressed: true })).toBeVisible()
    await presses(page, 'p')
    await expect(page.getByRole('button', { name: 'Let the clock run' })).toBeVisible()
    await presses(page, 'p')
    await expect(composer(page)).toBeFocused()
    await expect(composer(page)).toHaveValue('We rebuilt the whole queue in one go')
    await page.keyboard.press('Enter')
    await expect(own(page).getByRole('listitem').last()).toContainText('S')
    await types(page, 'Split it by customer')
    await presses(page, 'm')
    await expect(own(page).getByTitle('task')).toBeVisible()
  })

  await test.step('the follow-up of the gap says why, and nothing moves under the eyes', async () => {
    const followUps = page.getByRole('list', { name: 'Follow-ups by gap' }).getByRole('listitem')
    await expect(followUps.nth(2)).toContainText('no action marked')
    for (const [index, key] of ['Esc 1', 'Esc 2', 'Esc 3'].entries())
      await expect(followUps.nth(index)).toContainText(key)
    await presses(page, '3')
    await expect(followUps.nth(2).getByRole('button', { name: /^Used/, pressed: true })).toBeVisible()
    await expect(followUps.nth(2)).not.toContainText('no action marked')
  })

  await test.step('skip goes on from a prompt that was asked, which stays so', async () => {
    const asked = await page.locator('#current-prompt').textContent()
    await presses(page, 's')
    await expect(page.locator('#current-prompt')).not.toHaveText(asked ?? '')
    await presses(page, 'k')
    await expect(page.locator('#current-prompt')).toHaveText(asked ?? '')
    await expect(page.getByRole('button', { name: /^Asked/, pressed: true })).toBeVisible()
  })

  await test.step('what was done last is what is taken back', async () => {
    await page.keyboard.type('Wrote the rota down +own')
    await page.keyboard.press('Enter')
    const tag = page.getByRole('button', { name: 'Remove Ownership' })
    await expect(tag).toBeVisible()
    await presses(page, 'u')
    await expect(page.getByText('Taken back: Tagged Ownership')).toBeVisible()
    await expect(tag).toBeHidden()
    await page.keyboard.press('Enter')
    await expect(composer(page)).toHaveValue('')

    await presses(page, 'n')
    await expect(page.getByRole('region', { name: 'Prompts of Ownership, impact and trade-offs' })).toBeVisible()
    await presses(page, 'u')
    await expect(page.getByRole('region', { name: 'Prompts of Collaboration deep dive' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Asked/, pressed: true })).toBeVisible()
    await expect(composer(page)).toBeFocused()
  })

  await test.step('a minus behind the # that is there already means an anti-pattern', async () => {
    await presses(page, 't')
    await expect(page.getByRole('textbox', { name: /^Change the note/ })).toBeFocused()
    await page.keyboard.type('-own')
    await expect(page.getByRole('option').first()).toContainText('anti-pattern')
    await page.keyboard.type('zz')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Nothing to tag is called “#-ownzz”')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(composer(page)).toBeFocused()
    await expect(own(page).getByRole('listitem').last()).not.toContainText('zz')
  })

  await test.step('a shortened text is shown whole, and a search is left, by one key', async () => {
    const strong = page.getByRole('button', { name: /^Strong:/ })
    await expect(strong).toHaveAttribute('aria-expanded', 'false')
    await presses(page, 'o')
    await expect(strong).toHaveAttribute('aria-expanded', 'true')
    await presses(page, 'o')
    await expect(strong).toHaveAttribute('aria-expanded', 'false')

    await presses(page, '/')
    await page.keyboard.type('deadline')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(composer(page)).toBeFocused()
    await expect(composer(page)).toHaveValue('')
  })

  await test.step('a rating for oneself, a prompt of the bank, a new plan, another key', async () => {
    await presses(page, 'y')
    const rating = page.getByRole('dialog', { name: /for yourself/ })
    await expect(rating).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('3')
    await page.keyboard.press('2')
    await expect(rating).toBeHidden()
    await expect(composer(page)).toBeFocused()

    await presses(page, '/')
    await page.keyboard.type('deadline')
    await expect(page.getByRole('option').first()).toContainText('From the bank')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/From the bank: .* not marked/)).toBeVisible()

    await presses(page, 'r')
    const plan = page.getByRole('dialog', { name: 'Re-plan what is left' })
    await plan.getByRole('button', { name: 'In 30 min' }).click()
    await expect(plan.getByText(/of 15/).first()).toBeVisible()
    await expectAccessible(page)
    await plan.getByRole('button', { name: 'Re-plan', exact: true }).click()
    await expect(page.getByText(/^Re-planned to end/)).toBeVisible()
    await presses(page, 'u')
    await expect(page.getByText(/^Taken back: Re-planned/)).toBeVisible()

    await presses(page, '?')
    await page.getByRole('button', { name: /^Go on to the next section/ }).click()
    await page.keyboard.press('p')
    await expect(page.getByText('p is taken')).toBeVisible()
    await page.keyboard.press('z')
    await expect(page.getByText(/^Changed/)).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.reload()
    await touches(page)
    await presses(page, 'z')
    await expect(page.getByRole('region', { name: 'Prompts of Ownership, impact and trade-offs' })).toBeVisible()
  })

  await test.step('a blank screen names nobody', async () => {
    await presses(page, 'b')
    await expect(page.getByRole('dialog', { name: 'The screen is blank' })).toBeVisible()
    await expect(page).toHaveTitle('Evenloop')
    await page.keyboard.press('b')
    await expect(page).toHaveTitle(/Lucía Ferro/)
  })

  await test.step('twenty tagged notes over five competencies', async () => {
    const names = ['collaboration', 'decision_making', 'ownership', 'communication', 'growth']
    const operations = names.flatMap((competencyId) =>
      [1, 2, 3, 4].map((count) => ({
        op: 'put',
        noteId: v7(),
        note: {
          text: `Evidence ${count} of ${competencyId}`,
          offsetMs: 60_000,
          sectionId: 'ownership',
          tags: [{ competencyId, polarity: 'signal' }],
          revision: 0,
        },
      })),
    )
    await expectSaved(page) // no move of the clock is on its way that would come after the one below
    await ask(context.request, 'POST', `/interviews/${interviewId}/sync`, { operations })
    await ask(context.request, 'POST', `/interviews/${interviewId}/clock`, { action: 'goto', sectionId: 'wrap-up' })
    await page.reload()
    await touches(page)
    await expect(page.getByRole('group', { name: /^Before you end/ })).toBeVisible()
    await presses(page, 'x')
    const first = page.getByRole('checkbox', { name: 'Their questions have had their time' })
    await expect(first).toBeChecked()
    await presses(page, 'u')
    await expect(first).not.toBeChecked()
    await presses(page, 'x')
    await expect(first).toBeChecked()
    await expectAccessible(page)
  })

  await test.step('from End to Submit in at most thirty acts besides the summary', async () => {
    let acts = 0
    const act = async (done: Promise<void>) => {
      acts++
      await done
    }
    await act(page.getByRole('button', { name: 'End', exact: true }).click())
    await act(page.getByRole('dialog').getByRole('button', { name: 'End the interview' }).click())
    await expect(page.getByText(/^Ended .*(ago|minute|now)/)).toBeVisible()
    await expect(page.getByRole('main')).toBeFocused()
    await expectAccessible(page)
    await act(page.getByRole('link', { name: 'Go to the scorecard' }).click())
    for (const name of ['Collaboration', 'Decision-making', 'Ownership', 'Communication', 'Growth']) {
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      await expect(page.getByRole('list', { name: /^Cited, 4/ })).toBeVisible()
      await act(page.getByRole('radio', { name: /^3 / }).check())
      await act(page.getByRole('button', { name: /^Next/ }).click())
    }
    await act(page.getByRole('radio', { name: 'Yes', exact: true }).check())
    await page.getByLabel('Summary').fill('Sees things through, and says what they cost.')
    await act(page.getByRole('button', { name: 'Submit scorecard' }).click())
    await act(page.getByRole('button', { name: 'Submit for good' }).click())
    await expect(page.getByRole('heading', { level: 1, name: 'Your scorecard is submitted' })).toBeVisible()
    expect(acts).toBeLessThanOrEqual(30)
  })

  expect(ada.complaints).toEqual([])
})
