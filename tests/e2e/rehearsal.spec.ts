import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import { notes, presses } from '../support/hiring-steps.ts'
import { aPerson, expectAccessible, password } from '../support/people.ts'
import { ask } from '../support/prepared.ts'
import { holdsTime, passes, pressesPause, rates } from '../support/rehearsal-steps.ts'

test.use({ serverEnv: {} })

const words = (page: Page) => page.getByRole('log', { name: 'Maren’s words' })
const own = { organizationName: 'Ferngate', name: 'Ada Brandt', email: 'ada@ferngate.example', password }

test('eight minutes with somebody made up: asked, noted, interrupted, left and taken up again, scored and compared', async ({
  browser,
  server,
}) => {
  const ada = await aPerson(browser, server.url, { viewport: { width: 720, height: 800 } })
  const { page } = ada
  await ask(ada.context.request, 'POST', '/setup', own)
  await page.clock.install()
  const asked = page.getByRole('button', { name: 'Asked', pressed: true })

  await test.step('found from Home, where nothing is due', async () => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Rehearse an interview' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Rehearsals' })).toBeVisible()
    await page.getByRole('button', { name: 'Eight minutes with Maren' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Eight minutes with Maren' }).click()
    await expect(page.getByRole('heading', { name: 'Maren Okafor', level: 2 })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the candidate speaks on the clock, and not while it is paused', async () => {
    await holdsTime(page)
    await pressesPause(page, true)
    await passes(page, 3)
    await expect(words(page)).toContainText('thank you for having me')
    await pressesPause(page, false)
    await passes(page, 60)
    await expect(page.getByText('Paused: Maren goes on with the clock')).toBeVisible()
    await expect(words(page)).not.toContainText('There are seven of us')
    await pressesPause(page, true)
    await passes(page, 15)
    await expect(words(page)).toContainText('There are seven of us')
    await passes(page, 15)
    await expect(page.getByText(/^Maren waits/)).toBeVisible()
    await page.clock.resume()
  })

  await test.step('a prompt that nobody asked draws no answer; one that is asked does', async () => {
    await presses(page, 'n')
    await expect(page.getByRole('region', { name: /^Prompts of Ownership/ })).toBeVisible()
    await passes(page, 5)
    await expect(words(page)).toContainText('two systems')
    await holdsTime(page)
    await presses(page, 'a')
    await expect(asked).toBeVisible()
    await passes(page, 35)
    await expect(words(page)).toContainText('our own staff bought with them')
    await expect(words(page)).not.toContainText('thank you for having me')
    await pressesPause(page, false)
    await page.clock.resume()
    await notes(page, 'Switch, own staff first', '+own')
    await expectAccessible(page)
    await presses(page, 'y')
    await page.getByRole('button', { name: /^3 / }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  })

  await test.step('who is interrupted by a follow-up stops and answers that', async () => {
    await holdsTime(page)
    await pressesPause(page, true)
    await presses(page, '1')
    await expect(page.getByRole('button', { name: 'Used' })).toBeVisible()
    await passes(page, 15)
    await expect(words(page)).toContainText('Somebody would have said stop')
    await expect(words(page)).not.toContainText('It was fine')
    await notes(page, 'No number to stop at', '-dec')
    await page.clock.resume()
  })

  await test.step('a page that is loaded again stands where it was left, with the clock paused', async () => {
    await expect(page.getByText('Saved on the server')).toBeVisible()
    await page.reload()
    await expect(page.getByRole('region', { name: 'Your notes' })).toContainText('No number to stop at')
    await expect(page.getByRole('button', { name: 'Let the clock run' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Used' })).toBeVisible()
    await pressesPause(page, true)
  })

  await test.step('another section, on a phone too', async () => {
    await presses(page, 'n')
    await expect(page.getByRole('heading', { level: 2, name: /production incident/ })).toBeVisible()
    await presses(page, 'a')
    await expect(asked).toBeVisible()
    await passes(page, 30)
    await expect(words(page)).toContainText('Jonas had changed a certificate')
    await notes(page, 'Somebody else was careless', '-own')
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    await expectAccessible(page)
    await passes(page, 40)
    await notes(page, 'Wrote it up on Monday')
    await presses(page, 'n')
    await passes(page, 4)
    await expect(words(page)).toContainText('What do you do here')
    await presses(page, 'n')
    await page.getByRole('button', { name: 'End the interview' }).click()
  })

  await test.step('the notes are sorted and the scorecard is written as a real one', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Sort your notes, then rate' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Go to the scorecard' }).click()
    await expect(page.getByText(/^While you listened you thought 3 at/)).toBeVisible()
    await rates(page, 'Decision-making', 2)
    await expectAccessible(page)
    await rates(page, 'Ownership', 3)
    await expect(page.getByRole('heading', { level: 1, name: 'Growth' })).toBeVisible()
    await page.getByRole('radio', { name: /^Not assessed/ }).check()
    await page.getByRole('button', { name: /^Next/ }).click()
    await page.getByLabel('Yes', { exact: true }).check()
    await page.getByLabel('Summary').fill('Goes in steps, and stops nowhere.')
    await passes(page, 2)
    await page.getByRole('button', { name: 'Submit scorecard' }).click()
    await page.getByRole('button', { name: 'Submit for good' }).click()
  })

  await test.step('then one’s own notes stand beside the reference', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Your reading beside another' })).toBeVisible()
    await expect(page.getByRole('row', { name: /^Ownership/ })).toContainText(/3.*2/)
    await expect(page.getByRole('row', { name: /^Growth/ })).toContainText('not assessed')
    const decisions = page.getByRole('region', { name: 'Decision-making' })
    const limit = decisions.getByRole('listitem').filter({ hasText: 'Somebody would have said stop' })
    await expect(limit).toContainText('You noted')
    await expect(limit).toContainText('No number to stop at')
    const ownership = page.getByRole('region', { name: 'Ownership' })
    const monday = ownership.getByRole('listitem').filter({ hasText: 'On Monday I wrote it up' })
    await expect(monday).toContainText(/without a tag|Nothing near it/)
    await monday.getByRole('button', { name: 'A note of mine says it' }).click()
    await page.getByRole('button', { name: /Wrote it up on Monday/ }).click()
    await expect(monday.getByText('You noted', { exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    // What was cut off by the follow-up, and what no follow-up brought out.
    await expect(ownership).toContainText('You asked on before this was said')
    const unasked = page.getByRole('region', { name: 'What you did not ask' })
    await expect(unasked).toContainText('Which of the follow-ups were really finished?')
    await expect(unasked).toContainText('It is, um, on a list.')
    await expect(unasked).not.toContainText('switch it off again')
    await expect(page.getByText('%')).toHaveCount(0)
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  await test.step('which can be read again, and deleted', async () => {
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'Your reading beside another' })).toBeVisible()
    await page.getByRole('link', { name: 'All rehearsals' }).click()
    await expect(page.getByRole('heading', { name: 'Compare again' })).toBeVisible()
    await page.getByRole('button', { name: 'Delete: Maren, of a railway’s ticket shop' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Delete it' }).click()
    await expect(page.getByRole('heading', { name: 'Compare again' })).toBeHidden()
  })
  expect(ada.complaints).toEqual([])
})

test('any kit with a colleague; one’s own from a file; two tabs of one rehearsal', async ({ browser, server }) => {
  const ida = await aPerson(browser, server.url)
  const { page } = ida
  const request = ida.context.request
  await request.post('/api/v1/setup', { data: own }) // done already where the other journey came first
  await ask(request, 'POST', '/session', { email: own.email, password })

  await test.step('a kit that nobody has written a candidate for says so', async () => {
    await page.goto('/kits/em-values')
    await page.getByRole('link', { name: 'Rehearse' }).click()
    await expect(page.getByText(/Nobody has written a candidate for this kit yet/)).toBeVisible()
    const colleague = page.getByRole('region', { name: 'With a colleague' })
    await colleague.getByRole('button', { name: 'Eight minutes' }).click()
    const start = page.getByRole('button', { name: 'Start the clock' })
    await expect(start).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: 'With a colleague' })).toBeVisible()
    await expectAccessible(page)
    await start.click()
    await presses(page, 'n')
    await notes(page, 'Gave an example from this year')
    await expect(page.getByRole('log')).toHaveCount(0)
    await expect(page.getByText('Saved on the server')).toBeVisible()
  })

  await test.step('the same rehearsal in two tabs asks which one goes on', async () => {
    const other = await ida.context.newPage()
    await other.goto(page.url())
    await expect(other.getByRole('region', { name: 'Your notes' })).toContainText('Gave an example')
    await notes(page, 'From the first tab')
    await expect(page.getByText('Saved on the server')).toBeVisible()
    await notes(other, 'From the second tab')
    const dialog = other.getByRole('dialog', { name: 'This rehearsal went on elsewhere too' })
    await expect(dialog).toBeVisible()
    await expectAccessible(other)
    await dialog.getByRole('button', { name: 'Take the other one' }).click()
    await expect(other.getByRole('region', { name: 'Your notes' })).toContainText('From the first tab')
    await expect(other.getByRole('region', { name: 'Your notes' })).not.toContainText('From the second tab')
    await other.close()
  })

  await test.step('an author saves one as a file, mends it and adds it as another', async () => {
    await page.goto('/rehearsals')
    await page.getByRole('button', { name: /^For authors: Maren/ }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: /Save as a file/ }).click()
    const stream = await (await saved).createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer) // a file's stream gives buffers
    const file = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
    await page.getByRole('button', { name: 'Add from a file' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add from a file' })
    await dialog.getByLabel('The file', { exact: true }).fill('{ nothing')
    await dialog.getByRole('button', { name: 'Add it' }).click()
    await expect(dialog).toContainText('This is no JSON')
    const mine = { ...file, slug: 'our-maren', title: 'Our own Maren' }
    await dialog.getByLabel('The file', { exact: true }).fill(JSON.stringify({ ...mine, kitSlug: 'em-values' }))
    await dialog.getByRole('button', { name: 'Add it' }).click()
    await expect(dialog).toContainText('is no section of the kit')
    await expectAccessible(page)
    await dialog.getByLabel('The file', { exact: true }).fill(JSON.stringify(mine))
    await dialog.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByText('Our own Maren', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'For authors: Our own Maren' }).click()
    await page.getByRole('menuitem', { name: /Take off the list/ }).click()
    await page.getByRole('button', { name: 'Undo' }).hover() // the message stays for as long as the pointer is in it
    await expect(page.getByText('Our own Maren', { exact: true })).toBeHidden()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('Our own Maren', { exact: true })).toBeVisible()
  })
  expect(ida.complaints).toEqual([])
})
