import { expect, test } from '../support/e2e.ts'
import { notes, presses, scores, setsUpAndInvites, votes } from '../support/hiring-steps.ts'
import { aPerson, expectAccessible, joins, type Person } from '../support/people.ts'
import { removeDataDir, startServer, type TestServer } from '../support/server.ts'

/** The main job, end to end, by seven people in browsers of their own. */
const candidate = 'Lucía Ferro'

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(async () => {
  await server.stop()
  await removeDataDir(server.dataDir)
})

test('from an empty database to a recorded decision', async ({ browser }) => {
  const everybody: Person[] = []
  const person = async () => {
    const one = await aPerson(browser, server.url)
    everybody.push(one)
    return one
  }
  const admin = await person()
  let links: Record<string, string> = {}

  await test.step('an admin sets up and invites the others; the links are on the screen', async () => {
    const { page } = admin
    links = await setsUpAndInvites(page)
    await expect(page.getByText('7 people have access.')).toBeVisible()
    await expectAccessible(page)
  })

  const joined = async (name: string) => {
    const one = await person()
    await joins(one, links[name] ?? '')
    return one
  }
  const rita = await joined('rita')
  const ada = await joined('ada')
  const ben = await joined('ben')
  const max = await joined('max')
  const carl = await joined('carl')
  const cleo = await joined('cleo')

  await test.step('the recruiter opens a job, adds the candidate and starts the candidacy', async () => {
    const { page } = rita
    const main = page.getByRole('navigation', { name: 'Main' })
    await main.getByRole('link', { name: 'Jobs' }).click()
    await page.getByRole('button', { name: 'Open a job' }).click()
    const sheet = page.getByRole('dialog', { name: 'Open a job' })
    await sheet.getByLabel('Title').fill('Software engineer')
    await sheet.getByLabel('Loop').selectOption({ label: 'Software engineer, values round · 1 round' })
    await sheet.getByLabel('Hiring manager').selectOption({ label: 'Max Lindner' })
    for (const name of ['Carl Nowak', 'Cleo Haddad']) await sheet.getByLabel(name).check()
    await expectAccessible(page)
    await sheet.getByRole('button', { name: 'Open the job' }).click()
    await expect(page.getByRole('link', { name: 'Software engineer' })).toBeVisible()
    await expectAccessible(page)
    await main.getByRole('link', { name: 'Candidates' }).click()
    await page.getByRole('button', { name: 'Add a candidate' }).click()
    const adding = page.getByRole('dialog', { name: 'Add a candidate' })
    await adding.getByLabel('Name').fill(candidate)
    await adding.getByLabel('Pronunciation').fill('loo-SEE-ah')
    await adding.getByRole('button', { name: 'Add the candidate' }).click()
    const starting = page.getByRole('dialog', { name: `Start a candidacy for ${candidate}` })
    await starting.getByLabel('Job').selectOption({ index: 1 })
    await starting.getByRole('button', { name: 'Start' }).click()
    await expect(page.getByRole('heading', { level: 1, name: candidate })).toBeVisible()
    await expect(page).toHaveURL(/\/candidacies\/[0-9a-f-]+$/)
    await expectAccessible(page)
  })

  await test.step('and gives the interview a time and a panel', async () => {
    const { page } = rita
    await page.getByRole('button', { name: 'Schedule of Values' }).click()
    const schedule = page.getByRole('dialog', { name: `Values with ${candidate}` })
    const soon = new Date(Date.now() + 30 * 60_000).toISOString().slice(0, 16) // the browsers' time zone is UTC
    await schedule.getByLabel('Starts').fill(soon)
    await schedule.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Seat the panel of Values' }).click()
    const panel = page.getByRole('dialog', { name: /^Panel of Values/ })
    await panel.getByLabel('Person 1', { exact: true }).selectOption({ label: 'Ada Brandt' })
    await panel.getByRole('button', { name: 'Add a person' }).click()
    await panel.getByLabel('Person 2', { exact: true }).selectOption({ label: 'Ben Okoro' })
    await expectAccessible(page)
    await panel.getByRole('button', { name: 'Save the panel' }).click()
    await expect(page.getByRole('article', { name: 'Values' })).toContainText('Ada Brandt')
    await expect(page.getByRole('complementary', { name: 'Debrief and candidate' })).toContainText(
      '0 of 2 scorecards in',
    )
  })

  await test.step('ada prepares in two minutes and starts', async () => {
    const { page } = ada
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Values with ${candidate}`)
    await expectAccessible(page)
    await page
      .getByRole('link', { name: /^Prepare/ })
      .first()
      .click()
    await expect(page.getByRole('region', { name: 'You cover 5 competencies' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Do not ask' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Start the interview' }).click()
    await expect(page.getByRole('button', { name: 'Pause the clock' })).toBeVisible()
  })

  await test.step('she leads it by keys: notes with tags, prompts, follow-ups, sections', async () => {
    const { page } = ada
    const timeline = page.getByRole('list', { name: 'Sections' })
    const coverage = page.getByRole('list', { name: 'Evidence per competency' })
    await notes(page, 'Runs the checkout team, five people, C# and + 40 % load.')
    await presses(page, 'n')
    await expect(page.getByRole('region', { name: 'Prompts of Collaboration deep dive' })).toBeVisible()
    await presses(page, 'a')
    await expect(page.getByRole('button', { name: /^Asked/, pressed: true })).toBeVisible()
    await presses(page, '1')
    await expect(page.getByRole('button', { name: /^Used/, pressed: true })).toBeVisible()
    await notes(page, 'Showed the analyst’s figures to sales before the plan was fixed.', '#coll')
    await notes(page, 'Asked design first, credits Noor with the idea.', '+coll')
    await notes(page, 'Chose the cheapest test that could prove her wrong.', '+dec')
    await expect(coverage).toContainText(/Collaboration\s*2 signals/)
    await presses(page, 's')
    await expectAccessible(page)
    await presses(page, 'n')
    await notes(page, 'Found the cause in another team’s queue and mended it with them.', '+own')
    await notes(page, 'Blames the on-call colleague for the outage.', '-own')
    await expect(coverage).toContainText(/Ownership\s*1 signal, 1 anti-pattern/)
    for (let section = 0; section < 3; section++) await presses(page, 'n')
    await expect(timeline.getByRole('button', { name: /Wrap-up/ })).toContainText('left')
    await expect(page.getByText('Saved on the server')).toBeVisible()
  })

  await test.step('ben follows the shared clock and sees nothing of her notes', async () => {
    const { page } = ben
    await page.goto('/')
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Go (to|on)/ })
      .first()
      .click()
    await expect(page.getByRole('region', { name: /^Prompts of Candidate’s questions/ })).toBeVisible()
    await notes(page, 'Wrote the guide that the other teams still use.', '+comm')
    await expect(page.getByRole('region', { name: 'Your notes' }).getByRole('listitem')).toHaveCount(1)
    await expectAccessible(page)
  })

  await test.step('ada ends the interview and sorts what is left', async () => {
    const { page } = ada
    await presses(page, 'n')
    await page
      .getByRole('dialog', { name: 'End the interview?' })
      .getByRole('button', { name: 'End the interview' })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: 'Sort your notes, then rate' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'All notes' })).toContainText('6 notes')
    await expectAccessible(page)
  })

  await test.step('she rates each competency on its anchors, then recommends, and submits', async () => {
    const { page } = ada
    await page.getByRole('link', { name: 'Go to the scorecard' }).click()
    await expect(page.getByRole('list', { name: 'Cited, 2' })).toBeVisible()
    await expectAccessible(page)
    await scores(page, {
      Collaboration: { rating: 4, rationale: 'Brought three disciplines in before anything was fixed.' },
      'Decision-making': { rating: 3, rationale: 'One clear example.' },
      Ownership: { rating: 2, rationale: 'Mended it, but blamed a colleague.' },
    })
    await expect(page.getByRole('heading', { level: 1, name: 'Recommendation' })).toBeVisible()
    await page.getByRole('radio', { name: 'Yes', exact: true }).check()
    await page.getByLabel('Summary').fill('Strong with others. Talk about the blame.')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Submit scorecard' }).click()
    const look = page.getByRole('dialog', { name: 'Second look' })
    await expect(look).toBeVisible()
    await expectAccessible(page)
    await look.getByRole('button', { name: 'Submit for good' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Your scorecard is submitted' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('ben is blind until he has submitted; then he reads hers', async () => {
    const { page } = ben
    for (const address of ['/', '/candidacies']) {
      await page.goto(address)
      await expect(page.getByRole('main')).toContainText(candidate)
      await page.waitForLoadState('networkidle')
      await expect(page.getByRole('main')).not.toContainText('Blames the on-call colleague')
    }
    await page.getByRole('link', { name: candidate }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: candidate })).toBeVisible()
    await expect(page.getByRole('article', { name: 'Values' })).toContainText('Ben Okoro')
    await expect(page.getByRole('article', { name: 'Values' })).not.toContainText('submitted')
    await page.goto(`${page.url()}/debrief`)
    await expect(page.getByRole('heading', { name: 'Your scorecard first' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('main').getByRole('link').first().click()
    await scores(page, {
      Communication: { rating: 3, rationale: 'The guide is still used.' },
      Collaboration: { rating: 2, rationale: 'Design came late, as I remember it.', fromMemory: true },
    })
    await page.getByRole('radio', { name: 'No', exact: true }).check()
    await page.getByLabel('Summary').fill('Writes well. Design came late.')
    await page.getByRole('button', { name: 'Submit scorecard' }).click()
    await page.getByRole('dialog', { name: 'Second look' }).getByRole('button', { name: 'Submit for good' }).click()
    await page.getByRole('button', { name: 'Open the others’ scorecards' }).click()
    const hers = page.getByRole('article', { name: /Scorecard of Ada Brandt/ })
    await expect(hers).toContainText('Brought three disciplines in')
    await expect(hers).toContainText('Blames the on-call colleague')
    await expectAccessible(page)
  })

  await test.step('the recruiter opens the debrief once all scorecards are in', async () => {
    const { page } = rita
    await page.reload()
    await expect(page.getByRole('complementary', { name: 'Debrief and candidate' })).toContainText(
      '2 of 2 scorecards in',
    )
    await page.getByRole('link', { name: 'Go to the debrief' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: /^Open the debrief/ }).click()
    await expect(page.getByRole('region', { name: 'Ratings, most disagreement first' })).toContainText('Collaboration')
    await expectAccessible(page)
  })

  const debriefAddress = new URL(rita.page.url()).pathname

  await test.step('the committee reads and votes, each unseen by the other', async () => {
    await carl.page.goto(debriefAddress)
    await votes(carl.page, 'Yes', 'The account of the analyst’s figures is first hand.')
    await expectAccessible(carl.page)
    await cleo.page.goto(debriefAddress)
    await expect(cleo.page.getByRole('region', { name: 'Ratings, most disagreement first' })).toBeVisible()
    await expect(cleo.page.getByRole('main')).not.toContainText('first hand')
    await expect(cleo.page.getByRole('main')).not.toContainText('Ada Brandt')
    await votes(cleo.page, 'No', 'Ownership was seen once, with blame.')
    await rita.page.reload()
    await expect(rita.page.getByRole('region', { name: 'Ratings, most disagreement first' })).toBeVisible()
    await rita.page.waitForLoadState('networkidle')
    await expect(rita.page.getByRole('main')).not.toContainText('seen once, with blame')
  })

  await test.step('the reveal shows all votes at once, to everybody', async () => {
    const { page } = rita
    await page.getByRole('button', { name: /^Reveal/ }).click()
    await page
      .getByRole('dialog', { name: 'Reveal the votes' })
      .getByRole('button', { name: /^Reveal/ })
      .click()
    await expect(page.getByRole('main')).toContainText('first hand')
    for (const one of [rita, carl, cleo, max]) {
      await one.page.goto(debriefAddress)
      await expect(one.page.getByRole('main')).toContainText('first hand')
      await expect(one.page.getByRole('main')).toContainText('seen once, with blame')
    }
    await expectAccessible(cleo.page)
  })

  await test.step('the manager decides, with reasons and the dissent', async () => {
    const { page } = max
    await expectAccessible(page)
    const form = page.getByRole('region', { name: 'Record the decision' })
    await form.getByRole('radio', { name: 'Hire', exact: true }).check()
    await form.getByLabel('Reasons').fill('Two first-hand accounts; ownership to be watched in the first months.')
    await form.getByRole('button', { name: /dissent/i }).click()
    await form.getByLabel('Who').selectOption({ label: 'Cleo Haddad' })
    await form.getByLabel('What they see differently').fill('One example of ownership is too few.')
    await form.getByRole('button', { name: /^Record/ }).click()
    await page
      .getByRole('dialog', { name: `Hire: ${candidate}` })
      .getByRole('button', { name: /^Record/ })
      .click()
    await expect(page.getByRole('main')).toContainText('One example of ownership is too few.')
    await expectAccessible(page)
  })

  await test.step('after a stop and a start all of it is there', async () => {
    expect(await server.stop()).toBe(0)
    server = await startServer({ PORT: new URL(server.url).port }, server.dataDir)
    for (const one of [max, ada, cleo]) {
      await one.page.goto(debriefAddress)
      await expect(one.page.getByRole('main')).toContainText('Two first-hand accounts')
      await expect(one.page.getByRole('main')).toContainText('One example of ownership is too few.')
    }
    await ada.page.goto('/candidacies')
    await ada.page.getByRole('radio', { name: 'Decided' }).check()
    await expect(ada.page.getByRole('main')).toContainText(candidate)
  })

  for (const one of everybody) expect(one.complaints).toEqual([])
})
