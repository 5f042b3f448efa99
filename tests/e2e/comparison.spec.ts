import { expect, test } from '../support/e2e.ts'
import { aPerson, expectAccessible } from '../support/people.ts'
import { ask } from '../support/prepared.ts'

const demoPassword = 'evenloop-demo'

test('a job’s page says whether its candidates had the same questions and the same time', async ({
  browser,
  server,
}) => {
  const rosa = await aPerson(browser, server.url)
  const { page } = rosa
  const { request } = rosa.context
  await ask(request, 'POST', '/session', { email: 'recruiter@demo.example', password: demoPassword })
  const { items } = await ask<{ items: { id: string; title: string }[] }>(request, 'GET', '/jobs?limit=50')
  const address = `/jobs/${items.find(({ title }) => title === 'Product engineer')?.id ?? ''}`
  const compared = page.getByRole('region', { name: 'Same questions, same time' })

  await test.step('minutes by section and core prompts, candidate by candidate', async () => {
    await page.goto(address)
    await expect(compared).toContainText('5 candidates compared')
    await expect(compared).toContainText('4 interviews: 59 to 62 of 60 planned minutes.')
    const pavel = compared
      .getByRole('list', { name: 'Minutes by section' })
      .getByRole('listitem')
      .filter({ hasText: 'Pavel Novotny' })
    await expect(pavel).toContainText('Learning from failure and reliability 18 of 15')
    await expect(pavel).toContainText('6 of 11 asked')
    const table = compared.getByRole('table')
    await expect(table.getByRole('row', { name: /^Asked/ })).toContainText(/11 of 11.*6 of 11.*11 of 11.*8 of 11/)
    await expectAccessible(page)
  })

  await test.step('what nobody tracked is said', async () => {
    await compared.getByRole('button', { name: /Values, as a leader/ }).click()
    await expect(compared).toContainText('4 with a clock')
    const pavel = compared
      .getByRole('list', { name: 'Minutes by section' })
      .getByRole('listitem')
      .filter({ hasText: 'Pavel Novotny' })
    await expect(pavel).toContainText('not tracked')
    await expect(pavel).not.toContainText(/\b0\b/)
    await page.reload()
    await expect(compared.getByRole('button', { name: /Values, as a leader/ })).toHaveAttribute('aria-pressed', 'true')
    await expectAccessible(page)
  })

  await test.step('on a phone without scrolling the page sideways', async () => {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.reload()
    await compared.getByText('Prompt by prompt, as a table').click()
    await expect(compared.getByRole('table')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await expectAccessible(page)
  })

  await test.step('interviewers see no such thing', async () => {
    const ada = await aPerson(browser, server.url)
    await ask(ada.context.request, 'POST', '/session', { email: 'ada@demo.example', password: demoPassword })
    await ada.page.goto(address)
    await expect(ada.page.getByRole('heading', { level: 1, name: /Product engineer/ })).toBeVisible()
    await ada.page.waitForLoadState('networkidle')
    await expect(ada.page.getByRole('region', { name: 'Same questions, same time' })).toHaveCount(0)
    expect(ada.complaints).toEqual([])
  })
  expect(rosa.complaints).toEqual([])
})
