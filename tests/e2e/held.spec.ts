import { expect, test } from '../support/e2e.ts'
import { aPerson, expectAccessible } from '../support/people.ts'
import { prepareInterview, storedTexts } from '../support/prepared.ts'

test.use({ serverEnv: {} })

test('an interview that nobody timed is recorded as held, its notes are pasted, tagged and scored', async ({
  browser,
  server,
}) => {
  const ada = await aPerson(browser, server.url)
  const { page } = ada
  const { interviewId } = await prepareInterview(ada.context.request)

  await test.step('as held, at the time that it was', async () => {
    await page.goto(`/interviews/${interviewId}`)
    await page.getByRole('button', { name: 'Record as held' }).click()
    const dialog = page.getByRole('dialog', { name: 'Record as held' })
    await expect(dialog).toBeVisible()
    await expectAccessible(page)
    await dialog.getByLabel('Ended').fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 16))
    await dialog.getByRole('button', { name: 'Record as held' }).click()
    await expect(dialog).toContainText('was not held yet')
    await dialog.getByLabel('Ended').fill(new Date(Date.now() - 60_000).toISOString().slice(0, 16))
    await dialog.getByRole('button', { name: 'Record as held' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Sort your notes, then rate' })).toBeVisible()
    await expect(page.getByRole('complementary', { name: 'Coverage and times' })).toContainText('Not tracked')
  })

  const lines = [
    'Asked design first, credits Noor.',
    '- 40 % load after the change, C# throughout',
    'Blamed the on-call colleague.',
  ]
  await test.step('with notes from paper, a line a note, byte for byte', async () => {
    await page.getByLabel('Notes from elsewhere, one a line').fill(`${lines.join('\n')}\n\n`)
    await page.getByRole('button', { name: 'Add 3 notes' }).click()
    await expect(page.getByRole('region', { name: 'All notes' })).toContainText('3 notes')
    await expect.poll(() => storedTexts(ada.context.request, interviewId)).toEqual(lines)
    await expectAccessible(page)
  })

  await test.step('which are sorted one by one', async () => {
    const sort = page.getByRole('region', { name: 'Note to sort' })
    await expect(sort).toContainText(lines[0] ?? '')
    await sort.getByRole('button', { name: 'signal: Collaboration', exact: true }).click()
    await expect(sort).toContainText(lines[1] ?? '')
    await sort.getByRole('button', { name: 'Leave it untagged' }).click()
    await expect(sort).toContainText(lines[2] ?? '')
    await sort.getByRole('button', { name: 'anti-pattern: Ownership' }).click()
    await expect(page.getByRole('list', { name: 'Evidence per competency' })).toContainText(
      /Ownership\s*1 anti-pattern/,
    )
  })

  await test.step('and the scorecard is written from them', async () => {
    await page.getByRole('link', { name: 'Go to the scorecard' }).click()
    await expect(page.getByRole('list', { name: 'Cited, 1' })).toContainText(lines[0] ?? '')
    await page.getByRole('radio', { name: /^3 / }).check()
    for (const next of ['Decision-making', 'Ownership', 'Communication', 'Growth']) {
      await page.getByRole('button', { name: /^Next/ }).click()
      await expect(page.getByRole('heading', { level: 1, name: next })).toBeVisible()
      if (next === 'Ownership') {
        await page.getByRole('radio', { name: /^2 / }).check()
        await page.getByLabel(/^Rationale/).fill('Names a colleague as the cause.')
      } else await page.getByRole('radio', { name: /^Not assessed/ }).check()
    }
    await page.getByRole('button', { name: /^Next/ }).click()
    await page.getByLabel('Withhold it: there is not enough to say').check()
    await page.getByLabel('Why you withhold it').fill('Ten minutes were lost to a broken link.')
    await page.getByLabel('Summary').fill('Good with others; own part unclear.')
    await expectAccessible(page)
    await expect(page.getByText(/^Draft saved/)).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Summary')).toHaveValue('Good with others; own part unclear.')
    await page.getByRole('button', { name: 'Submit scorecard' }).click()
    await page.getByRole('button', { name: 'Submit for good' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Your scorecard is submitted' })).toBeVisible()
    await page.goto(`/interviews/${interviewId}`)
    await expect(page.getByRole('heading', { level: 1, name: 'Your notes, as you submitted them' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Note' })).toBeHidden()
  })

  expect(ada.complaints).toEqual([])
})
