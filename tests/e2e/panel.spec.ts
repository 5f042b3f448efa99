import { expect, test } from '../support/e2e.ts'
import { expectAccessible } from '../support/people.ts'
import {
  address,
  anotherDevice,
  banner,
  command,
  composer,
  dialog,
  narrow,
  opens,
  own,
  preparePanel,
  prompt,
  who,
  writes,
} from '../support/prepared-panel.ts'
import { newDataDir, removeDataDir, startServer, type TestServer } from '../support/server.ts'

/** Several people in one interview, each at a browser of their own, and one person at two devices. */
let server: TestServer
test.beforeEach(async () => {
  server = await startServer({}, await newDataDir())
})
test.afterEach(async () => {
  await server.stop()
  await removeDataDir(server.dataDir)
})

test('a panel sees who is here and is at the same place; a shadow moves nothing', async ({ browser }) => {
  const panel = await preparePanel(
    browser,
    server.url,
    [{ ada: 'lead', ben: 'co', fay: 'shadow' }, { ben: 'lead' }],
    narrow,
  )
  const [interviewId] = panel.interviewIds
  const [ada, ben, fay] = await Promise.all(['ada', 'ben', 'fay'].map((name) => opens(who(panel, name), interviewId)))
  if (!ada || !ben || !fay) throw new Error('Three people sit there.')

  await test.step('before it begins everybody sees the others', async () => {
    await expect(banner(ada)).toContainText('with Ben, Fay (shadow)')
    await expect(banner(ben)).toContainText('with Ada, Fay (shadow)')
    await expect(banner(fay)).toContainText('with Ada, Ben')
    await expect(fay.getByRole('region', { name: 'Start' })).toContainText('Ada Example starts the clock')
    await expect(fay.getByRole('button', { name: 'Start the interview' })).toHaveCount(0)
  })

  await test.step('the lead starts, and all are in the first section', async () => {
    await ada.getByRole('button', { name: 'Start the interview' }).click()
    for (const page of [ada, ben, fay]) await expect(banner(page)).toContainText('Introductions and context')
    await expect(fay.getByRole('button', { name: /Next section|Pause/ })).toHaveCount(0)
  })

  await test.step('a shadow’s keys move no clock', async () => {
    for (const key of ['n', 'p']) {
      await command(fay, key)
      const answer = fay.getByText('Only the lead and the co-interviewer move the clock')
      await expect(answer).toBeVisible()
      await fay.getByRole('button', { name: 'Dismiss' }).click()
      await expect(answer).toBeHidden()
    }
    await expect(banner(fay)).toContainText('Introductions and context')
  })

  await test.step('the co-interviewer goes on and marks a prompt, and everybody is there', async () => {
    await command(ben, 'n')
    for (const page of [ada, ben, fay]) await expect(banner(page)).toContainText('Collaboration deep dive')
    const first = await prompt(ben).innerText()
    await command(ben, 'j')
    await expect(prompt(ben)).not.toHaveText(first)
    const second = await prompt(ben).innerText()
    await command(ben, 'a')
    for (const page of [ada, fay]) await expect(prompt(page)).toHaveText(second)
    await command(fay, 'a') // which would take the mark away
    await expect(fay.getByText('Only the lead and the co-interviewer mark prompts')).toBeVisible()
    await expect(fay.getByRole('article').getByText('asked', { exact: true })).toBeVisible()
  })

  await test.step('who leads which section is said once and seen by all', async () => {
    await command(ada, 'w')
    const sheet = dialog(ada, 'Who is here')
    await expect(sheet.getByRole('listitem').filter({ hasText: 'Fay Example' })).toContainText(/(?<!not )here/)
    await expectAccessible(ada)
    await sheet.getByLabel('Collaboration deep dive').selectOption('Ben Example')
    await expect(sheet.getByLabel('Collaboration deep dive').getByRole('option', { name: /Fay/ })).toHaveCount(0)
    await expect(banner(ben)).toContainText('you lead')
    await expect(banner(fay)).toContainText('Ben leads')
    await command(fay, 'w')
    await expect(dialog(fay, 'Who is here')).toContainText('Collaboration deep dive')
    await expect(dialog(fay, 'Who is here').getByRole('combobox')).toHaveCount(0)
    await expectAccessible(fay)
  })

  await test.step('who goes is gone', async () => {
    await ben.close()
    await expect(dialog(ada, 'Who is here').getByRole('listitem').filter({ hasText: 'Ben Example' })).toContainText(
      'not here',
    )
    await ada.keyboard.press('Escape')
    await expect(banner(ada)).toContainText('with Fay (shadow)')
    await expect(banner(ada)).not.toContainText('Ben,')
  })

  for (const { complaints } of Object.values(panel.people)) expect(complaints).toEqual([])
})

test('one’s own notes come in on one’s other device at once, and on nobody else’s', async ({ browser }) => {
  const panel = await preparePanel(browser, server.url, [{ ada: 'lead', ben: 'co' }, { ben: 'lead' }], narrow)
  const [interviewId] = panel.interviewIds
  const laptop = await opens(who(panel, 'ada'), interviewId)
  const ben = await opens(who(panel, 'ben'), interviewId)
  const device = await anotherDevice(browser, server.url, 'ada', { viewport: { width: 1280, height: 800 } })
  const other = await opens(device, interviewId)
  await expect(banner(ben)).toContainText('with Ada')
  await laptop.getByRole('button', { name: 'Start the interview' }).click()
  await expect(banner(other)).toContainText('Introductions and context')

  await writes(laptop, 'Asked support before drawing.')
  await expect(own(other)).toContainText('Asked support before drawing.')
  await writes(other, 'Named her own part.')
  await expect(own(laptop)).toContainText('Named her own part.')
  await command(other, 'e')
  await own(other).getByRole('textbox').fill('Named her own part, unasked.')
  await own(other).getByRole('textbox').press('Enter')
  await expect(own(laptop)).toContainText('Named her own part, unasked.')

  await test.step('after a while without a network everything that was missed comes in', async () => {
    await who(panel, 'ada').context.setOffline(true)
    await writes(other, 'While the laptop was away.')
    await expect(banner(laptop)).not.toContainText('with Ben') // nobody knows who is here now
    await who(panel, 'ada').context.setOffline(false)
    await expect(own(laptop)).toContainText('While the laptop was away.', { timeout: 60_000 })
    await expect(banner(laptop)).toContainText('with Ben', { timeout: 60_000 })
  })
  await expect(own(ben)).not.toContainText('support')
  for (const { complaints } of [...Object.values(panel.people), device]) expect(complaints).toEqual([])
})

test('topics go to the next round without a verdict, and half a topic is not lost', async ({ browser }) => {
  const panel = await preparePanel(browser, server.url, [{ ada: 'lead' }, { ben: 'lead', fay: 'shadow' }], narrow)
  const [first, second] = panel.interviewIds
  const ada = await opens(who(panel, 'ada'), first)
  await ada.getByRole('button', { name: 'Start the interview' }).click()
  await expect(banner(ada)).toContainText('Introductions and context')
  await command(ada, 'n')
  await expect(banner(ada)).toContainText('Collaboration deep dive')
  await command(ada, 'a')
  await expect(ada.getByRole('article').getByRole('button', { name: 'Asked', pressed: true })).toBeVisible()
  const asked = await prompt(ada).innerText()
  const ben = await opens(who(panel, 'ben'), second)

  await test.step('handed on while the interview runs', async () => {
    await command(ada, 'h')
    const sheet = dialog(ada, 'Topics to probe')
    const topic = sheet.getByLabel('Topic to probe')
    await expect(topic).toBeFocused()
    await topic.fill('Weak on trade-offs')
    await expect(sheet).toContainText('This reads like a verdict')
    await topic.fill('Own part in the refund screens')
    await expect(sheet).not.toContainText('This reads like a verdict')
    await topic.press('Enter')
    await expect(sheet.getByRole('listitem')).toHaveText(/Own part in the refund screens/)
    await topic.fill('Half a top')
    await expectAccessible(ada)
    await ada.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(composer(ada)).toBeFocused()
  })

  await test.step('the next round’s open screen has it at once', async () => {
    await expect(ben.getByRole('region', { name: 'Start' })).toContainText('Own part in the refund screens')
    await expectAccessible(ben)
  })

  await test.step('after the end the rest is added, and one is taken back', async () => {
    await ada.getByRole('button', { name: 'More of this interview' }).click()
    await ada.getByRole('menuitem', { name: 'End the interview' }).click()
    await dialog(ada, 'End the interview?').getByRole('button', { name: 'End the interview' }).click()
    const topics = ada.getByRole('region', { name: 'Topics for later rounds' })
    await expect(topics.getByLabel('Topic to probe')).toHaveValue('Half a top')
    await topics.getByLabel('Topic to probe').fill('How she decides without data')
    await topics.getByRole('button', { name: 'Hand on' }).click()
    await expect(topics.getByRole('listitem')).toHaveCount(2)
    await topics.getByRole('button', { name: 'Take back: Own part in the refund screens' }).click()
    await expect(topics.getByRole('listitem')).toHaveCount(1)
    await expect(topics.getByRole('listitem')).toHaveText(/How she decides without data/)
    await expectAccessible(ada)
  })

  await test.step('Prepare of the next round shows topics and what was asked already', async () => {
    await ben.goto(`${address(second)}/prepare`)
    const main = ben.getByRole('main')
    await expect(main.getByRole('region', { name: 'To probe, from earlier rounds' })).toContainText(
      'How she decides without data from Values, as an engineer',
    )
    await expect(main).not.toContainText('refund screens')
    await expect(main.getByRole('region', { name: 'Asked already in Values, as an engineer' })).toContainText(asked)
    await ben.getByText('Who leads which section').click()
    await ben.getByRole('combobox', { name: /^Influence/ }).selectOption('Ben Example')
    await expect(ben.getByRole('list', { name: 'Sections' })).toContainText('Ben · ')
    await expectAccessible(ben)
  })

  await test.step('a shadow reads them and hands on nothing', async () => {
    const fay = await opens(who(panel, 'fay'), second)
    await fay.setViewportSize({ width: 1280, height: 800 })
    await ben.goto(address(second))
    await ben.getByRole('button', { name: 'Start the interview' }).click()
    await expect(fay.getByRole('region', { name: 'To probe' })).toContainText('How she decides without data')
    await command(fay, 'h')
    await expect(dialog(fay, 'Topics to probe')).toContainText('Handed on to you')
    await expect(dialog(fay, 'Topics to probe').getByRole('textbox')).toHaveCount(0)
    await expectAccessible(fay)
  })
  for (const { complaints } of Object.values(panel.people)) expect(complaints).toEqual([])
})
