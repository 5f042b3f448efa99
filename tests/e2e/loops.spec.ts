import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import { aPerson, expectAccessible, type Person } from '../support/people.ts'

async function aRecruiter(person: Person): Promise<Person> {
  const answer = await person.context.request.post('/api/v1/session', {
    data: { email: 'recruiter@demo.example', password: 'evenloop-demo' },
  })
  expect(answer.status()).toBe(201)
  return person
}
const round = (page: Page, number: number) => page.getByRole('article', { name: `Round ${number}` })
const kitOf = (page: Page, number: number) => round(page, number).getByLabel('Kit')
const titlesIn = (page: Page) => page.getByRole('list', { name: /^Rounds of / }).locator('b')

/** By its letters, as a list of choices takes them: whoever halts for a second in the middle begins anew. */
async function chooses(page: Page, place: Locator, words: string, value: string): Promise<void> {
  await expect(place).toBeFocused()
  await expect(async () => {
    await page.keyboard.type(words)
    await expect(place).toHaveValue(value, { timeout: 1_500 })
  }).toPass({ timeout: 60_000 })
}

/** Goes on by Tab, as somebody without a pointer does, until it is there. */
async function tabTo(page: Page, place: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await place.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(place).toBeFocused()
}

test('a loop is made with the keyboard alone', async ({ browser, server }) => {
  const { page, complaints, context } = await aRecruiter(await aPerson(browser, server.url))
  await page.goto('/loops?make=1')
  await expect(page.getByLabel('Title').first()).toBeFocused()
  await page.keyboard.type('Two talks')
  await expect(page.getByLabel('Short name')).toHaveValue('two-talks')
  await tabTo(page, kitOf(page, 1))
  await chooses(page, kitOf(page, 1), 'DevOps engineer, coding', 'devops-coding')
  await tabTo(page, page.getByRole('button', { name: 'Add a round' }))
  await page.keyboard.press('Enter')
  await expect(kitOf(page, 2)).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await tabBackTo(page, kitOf(page, 2))
  await chooses(page, kitOf(page, 2), 'DevOps engineer, system', 'devops-system-design')
  await tabBackTo(page, page.getByRole('button', { name: 'Move round 2 up' }))
  await page.keyboard.press('ArrowUp')
  await expect(kitOf(page, 1)).toHaveValue('devops-system-design')
  await expect(page.getByRole('button', { name: 'Move round 1 up' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(kitOf(page, 1)).toHaveValue('devops-coding')
  // What fewer than two rounds look at is named while the plan is made.
  await expect(page.getByText('Must-haves that fewer than two rounds are sure to look at:')).toBeVisible()
  await expectAccessible(page)
  await tabTo(page, page.getByRole('button', { name: 'Make the loop' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/loops#two-talks$/)
  await expect(page.getByRole('heading', { name: 'Two talks' })).toBeVisible()
  expect(complaints).toEqual([])
  await context.close()
})

async function tabBackTo(page: Page, place: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await place.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Shift+Tab')
  }
  await expect(place).toBeFocused()
}

test('by touch, on a phone', async ({ browser, server }) => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  const { page, complaints, context } = await aRecruiter(await aPerson(browser, server.url, phone))
  await page.goto('/loops?make=1')
  await page.getByLabel('Title').first().fill('On the train')
  await kitOf(page, 1).selectOption('em-people')
  await page.getByRole('button', { name: 'Add a round' }).tap()
  await kitOf(page, 2).selectOption('em-values')
  await page.getByRole('button', { name: 'Move round 2 up' }).tap()
  await expect(kitOf(page, 1)).toHaveValue('em-values')
  // Nothing is dragged by a finger, so nothing says that it is.
  await expect(round(page, 1).getByTitle('Drag to another place')).toBeHidden()
  await expectAccessible(page)
  const up = await page.getByRole('button', { name: 'Move round 2 up' }).boundingBox()
  expect(Math.min(up?.width ?? 0, up?.height ?? 0)).toBeGreaterThanOrEqual(44)
  await page.getByRole('button', { name: 'Make the loop' }).tap()
  await expect(page).toHaveURL(/\/loops#on-the-train$/)
  expect(complaints).toEqual([])
  await context.close()
})

test('and by dragging a round to another place', async ({ browser, server }) => {
  const { page, complaints, context } = await aRecruiter(await aPerson(browser, server.url))
  await page.goto('/loops?edit=devops')
  await expect(titlesIn(page).first()).toBeVisible()
  const before = await titlesIn(page).allTextContents()
  const rounds = before.filter((title) => title !== 'Gate')
  await round(page, 2).getByTitle('Drag to another place').hover()
  const first = await round(page, 1).boundingBox()
  if (!first) throw new Error('The first round is on the page')
  await page.mouse.down()
  await page.mouse.move(first.x + first.width / 2, first.y + first.height - 20, { steps: 5 })
  await page.mouse.move(first.x + first.width / 2, first.y + first.height - 40, { steps: 5 })
  await page.mouse.up()
  await expect(titlesIn(page).filter({ hasNotText: 'Gate' })).toHaveText([
    rounds[1] ?? '',
    rounds[0] ?? '',
    ...rounds.slice(2),
  ])
  expect(complaints).toEqual([])
  await context.close()
})

test('a candidacy and its job show where it stands on the loop’s days', async ({ browser, server }) => {
  const { page, complaints, context } = await aRecruiter(await aPerson(browser, server.url))
  const answer = await context.request.get('/api/v1/candidacies?state=active')
  const { items } = (await answer.json()) as {
    items: { id: string; job: { id: string }; candidate: { name: string }; interviews: unknown[] }[]
  } // as the contract says
  const candidacy = items.find(({ interviews }) => interviews.length > 2)
  if (!candidacy) throw new Error('The sample data has a loop of three rounds')
  await page.goto(`/candidacies/${candidacy.id}`)
  await expect(page.getByRole('heading', { name: 'On the loop’s timeline' })).toBeVisible()
  const days = page.getByRole('list', { name: 'Rounds by their day' })
  await expect(days.getByRole('listitem')).toHaveCount(candidacy.interviews.length)
  await expect(days.getByText(/planned for day \d+|held on day \d+|called off/).first()).toBeVisible()
  await expect(page.getByText(/^day \d+ of \d+ · \d of \d held/)).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/jobs/${candidacy.job.id}`)
  const everybody = page.getByRole('list', { name: 'Candidacies by their day' })
  await expect(everybody.getByRole('link', { name: candidacy.candidate.name })).toBeVisible()
  await expectAccessible(page)
  expect(complaints).toEqual([])
  await context.close()
})
