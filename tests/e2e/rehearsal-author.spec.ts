import { expect, test } from '../support/e2e.ts'
import { notes, presses } from '../support/hiring-steps.ts'
import { aPerson, expectAccessible, password } from '../support/people.ts'
import { ask } from '../support/prepared.ts'
import { passes, rates } from '../support/rehearsal-steps.ts'

test.use({ serverEnv: {} })

const own = { organizationName: 'Ferngate', name: 'Ada Brandt', email: 'ada@ferngate.example', password }

test('an author writes somebody for a kit that has nobody, hears them, and sees the comparison', async ({
  browser,
  server,
}) => {
  const ida = await aPerson(browser, server.url)
  const { page } = ida
  await ask(ida.context.request, 'POST', '/setup', own)
  await page.clock.install()
  const says = (asked: RegExp) => page.getByRole('textbox', { name: asked })
  const next = () => page.getByRole('button', { name: /^Next: / }).click()
  const words = page.getByRole('log', { name: 'Tove’s words' })
  const missing = page.getByRole('region', { name: 'What is missing' })

  await test.step('who they are, from the kit’s page, and not lost with the page', async () => {
    await page.goto('/kits/em-values')
    await page.getByRole('link', { name: 'Write a made-up candidate' }).click()
    await page.getByRole('button', { name: 'Start writing' }).click()
    await expect(page.getByText('Give them a name')).toBeVisible()
    await page.getByLabel('The candidate’s name').fill('Tove Lind')
    await page.getByRole('button', { name: 'Start writing' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Tove Lind' })).toBeVisible()
    await page.getByLabel('Background').fill('Two teams, water works.')
    await page.reload()
    await expect(page.getByLabel('Background')).toHaveValue('Two teams, water works.')
    await expectAccessible(page)
  })

  await test.step('what is missing is one list with the way to each place', async () => {
    await page.getByRole('button', { name: 'Try it' }).click()
    await expect(missing.getByRole('listitem')).toHaveCount(9)
    await expectAccessible(page)
    await missing.getByRole('button', { name: /depended on another team.*Write what they answer/ }).click()
    const answer = says(/^What Tove says: Tell me about a project that depended/)
    await expect(answer).toBeFocused()
    await answer.fill('(1 s) The meter readings.\nI lent them one of mine for three weeks.')
    await expect(page.getByText('1 of 2 prompts have an answer')).toBeVisible()
  })

  await test.step('a line is evidence, also after it has moved', async () => {
    await page.getByRole('button', { name: /^Evidence in: Tell me about a project/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Line').selectOption({ label: 'I lent them one of mine for three weeks.' })
    await dialog.getByRole('button', { name: 'Add it' }).click()
    await expect(dialog).toContainText('Choose what it speaks for or against')
    await dialog.getByLabel('Competency').selectOption({ label: 'Collaboration' })
    await dialog.getByLabel('Why').fill('Gave something up.')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Add it' }).click()
    const answer = says(/^What Tove says: Tell me about a project that depended/)
    await answer.fill('(1 s) The meter readings.\nThey were late.\nI lent them one of mine for three weeks.')
    await expect(page.getByRole('listitem').filter({ hasText: 'I lent them' })).toContainText('Gave something up.')
    await expectAccessible(page)
  })

  await test.step('the plan, the other answers and the reference, on a phone too', async () => {
    await next()
    await says(/^What Tove says: Tell me about a standard/).fill('A page for every alarm.')
    await next()
    await says(/^What Tove says: As/).fill('Nothing, thank you.')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByLabel('Part', { exact: true }).selectOption('plan')
    await expect(page.getByText('8 of 8 min')).toBeVisible()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await next()
    await says(/^What Tove says: As/).fill('Hello, I am Tove.')
    await page.getByLabel('Part', { exact: true }).selectOption('short')
    for (const name of ['Culture and values', 'Decision-making']) {
      const competency = page.getByRole('region', { name })
      await competency.getByRole('radio', { name: /^Not assessed/ }).check()
      await competency.getByLabel(/^Why/).fill('Nothing was said.')
    }
    const collaboration = page.getByRole('region', { name: 'Collaboration' })
    await collaboration.getByRole('radio', { name: /^3 / }).check()
    await collaboration.getByLabel(/^Why/).fill('Gave up a person.')
    await collaboration.getByRole('checkbox', { name: /I lent them/ }).check()
    await page.getByRole('radio', { name: 'Yes', exact: true }).check()
    await page.getByLabel('Summary').fill('Gives.')
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1280, height: 800 })
    await next()
    await expect(page.getByText('Nothing is missing')).toBeVisible()
  })

  await test.step('their author hears them before anybody finds them', async () => {
    await page.getByRole('button', { name: 'Try it' }).click()
    await page.getByRole('button', { name: 'Start the clock' }).click()
    await expect(page.getByRole('button', { name: 'Pause the clock' })).toBeVisible()
    await presses(page, 'n')
    await expect(page.getByRole('heading', { level: 2, name: /depended on another team/ })).toBeVisible()
    await presses(page, 'a')
    await expect(page.getByRole('button', { name: 'Asked', pressed: true })).toBeVisible()
    await passes(page, 20)
    await expect(words).toContainText('I lent them one of mine')
    await notes(page, 'Lent somebody', '+coll')
    await presses(page, '1')
    await passes(page, 5)
    await expect(words).toContainText('I have nothing to add to that.')
    await presses(page, 'n')
    await presses(page, 'n')
    await presses(page, 'n')
    await page.getByRole('button', { name: 'End the interview' }).click()
    await page.getByRole('link', { name: 'Go to the scorecard' }).click()
    const notAssessed = async (name: string) => {
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      await page.getByRole('radio', { name: /^Not assessed/ }).check()
      await page.getByRole('button', { name: /^Next/ }).click()
    }
    await notAssessed('Culture and values')
    await rates(page, 'Collaboration', 2)
    await notAssessed('Decision-making')
    await page.getByLabel('Yes', { exact: true }).check()
    await page.getByLabel('Summary').fill('Lends people.')
    await passes(page, 2)
    await page.getByRole('button', { name: 'Submit scorecard' }).click()
    await page.getByRole('button', { name: 'Submit for good' }).click()
    const compared = page.getByRole('region', { name: 'Collaboration' })
    await expect(compared.getByRole('listitem').filter({ hasText: 'I lent them' })).toContainText('You noted')
    await expect(compared).toContainText('Gave up a person.')
  })

  await test.step('then they are on the list, for eight minutes, and can be improved', async () => {
    await page.goto('/rehearsals?kit=em-values')
    await expect(page.getByText(/Nobody has written a candidate for this kit yet/)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Eight minutes with Tove/ })).toBeHidden()
    await page.getByRole('region', { name: 'Being written' }).getByRole('link', { name: 'Tove Lind' }).click()
    await page.getByRole('button', { name: 'Put on the list' }).click()
    await expect(page.getByRole('button', { name: 'Eight minutes with Tove Lind' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Full.*Tove/ })).toHaveCount(0)
    await expect(page.getByRole('heading', { name: 'Being written' })).toBeHidden()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'For authors: Tove Lind' }).click()
    await page.getByRole('menuitem', { name: 'Improve it' }).click()
    await expect(page.getByText('2 of 2 prompts have an answer')).toBeVisible()
  })
  expect(ida.complaints).toEqual([])
})
