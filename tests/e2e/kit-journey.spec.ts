import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import { aPerson, expectAccessible, type Person } from '../support/people.ts'

/** The author's journey in one piece: from a pasted guide to an interview on it, and a second version while it runs. */
const guide = readFileSync(new URL('../support/guides/one-paragraph.txt', import.meta.url), 'utf8')
const firstPrompt = 'Tell me about a metric that two teams counted in different ways.'
const newPrompt = 'Which figure did two teams of yours read in different ways, and who found out?'
const title = 'Data engineer, judgement and craft'
/** Made of the guide's title; another author of this server may have pasted the same guide before. */
let slug = ''

async function signedIn(person: Person, who: string): Promise<Person> {
  const answer = await person.context.request.post('/api/v1/session', {
    data: { email: `${who}@demo.example`, password: 'evenloop-demo' },
  })
  expect(answer.status()).toBe(201)
  return person
}

async function publishes(page: Page, changeNote: string): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish this kit' })
  await dialog.getByLabel('What changed').fill(changeNote)
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect(page).toHaveURL(new RegExp(`/kits/${slug}$`))
}

const saved = (page: Page) => expect(page.getByText('Draft saved')).toBeVisible()
const section = (page: Page, name: string) => page.getByRole('list', { name: 'Sections' }).getByRole('button', { name })

test('a guide becomes a kit, an interview runs on it, and keeps its version while the next comes out', async ({
  browser,
  server,
}) => {
  const author = await signedIn(await aPerson(browser, server.url), 'manager')
  const recruiter = await signedIn(await aPerson(browser, server.url), 'recruiter')
  const lead = await signedIn(await aPerson(browser, server.url), 'ada')
  const { page } = author

  await test.step('the author pastes a guide, sees what is recognized, and gets a draft', async () => {
    await page.goto('/kits/import')
    await page.getByLabel('Guide or kit file', { exact: true }).fill(guide)
    await expect(page.getByRole('heading', { name: 'What is recognized' })).toBeVisible()
    await expect(page.getByText('behavioral · 45 min · 4 sections, 4 prompts, 3 competencies')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Make a draft' }).click()
    await expect(page).toHaveURL(
      /\/kits\/lantern-data-engineer-behavioral-interview-judgement-and(-\d+)?\/edit\?part=check$/,
    )
    slug = new URL(page.url()).pathname.split('/')[2] ?? ''
    await expect(page.getByRole('heading', { name: 'Before it can be published' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('each recognized piece says its line and how sure it is', async () => {
    await page.goto(`/kits/${slug}/edit`)
    await expect(page.getByText('From line 2, likely: “Lantern Data Engineer').first()).toBeVisible()
    await expect(page.getByText('From line 9, recognized: “3/5”')).toBeVisible()
    await page.getByLabel('Title').fill(title)
    await page.getByLabel('Role').fill('data-engineer')
    await saved(page)
  })

  await test.step('what is missing is mended by its own buttons, and undone', async () => {
    await page.getByRole('button', { name: 'What is missing', exact: true }).click()
    await page.getByRole('button', { name: 'Make the core prompts fit their sections' }).click()
    await expect(page.getByRole('heading', { name: /places where prompts have no time/ })).toBeHidden()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect(page.getByRole('heading', { name: /places where prompts have no time/ })).toBeVisible()
    await page.getByRole('button', { name: 'Make the core prompts fit their sections' }).click()
    await page.getByRole('button', { name: 'Tie the rest to Ownership' }).click()
    await page.getByRole('button', { name: 'Rate the rest on Collaboration' }).click()
    const anchors = page.getByRole('article').filter({ has: page.getByRole('heading', { name: /^\d+ anchors?$/ }) })
    await anchors.getByRole('button', { name: /^Take them from “/ }).click()
    await expect(page.getByText('Nothing stands in the way')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('left-over lines go into the draft by a key each', async () => {
    const aside = page.getByRole('complementary', { name: 'Left over from the import' })
    const lines = aside.getByRole('button', { expanded: true })
    await lines.first().focus()
    await expect(lines.first()).toContainText('A conversation for people who look after pipelines')
    await page.keyboard.press('d')
    await expect(page.getByText('Dropped.')).toBeVisible()
    await expect(lines.first()).toBeFocused()
    await expect(lines.first()).toContainText('Care for data')
    await page.keyboard.press('p')
    await expect(page.getByText('Now a prompt in “Working with analysts”.')).toBeVisible()
    await expect(lines.first()).toBeFocused()
    await page.keyboard.press('s')
    await expect(page.getByText('Now a signal.')).toBeVisible()
    await expect(lines.first()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(lines.first()).toContainText('Juggling')
    await page.keyboard.press('c')
    await aside.getByLabel('Which competency is it?').selectOption('Problem solving')
    await expect(page.getByText('Now a competency of the kit.')).toBeVisible()
  })

  await test.step('a line without a question asks for one; F8 leads there', async () => {
    await expect(page.getByRole('heading', { name: '1 prompt without its question' })).toBeVisible()
    await page.keyboard.press('F8')
    await expect(page.getByLabel('What is asked').last()).toBeFocused()
    await page.keyboard.type('What did you do when a source changed overnight?')
    await page.getByRole('button', { name: 'What is missing', exact: true }).click()
    await page.getByRole('button', { name: 'Rate the rest on Ownership' }).click()
    const anchors = page.getByRole('article').filter({ has: page.getByRole('heading', { name: /^\d+ anchors?$/ }) })
    await anchors.getByRole('button', { name: /^Take them from “/ }).click()
    await expect(page.getByText('Nothing stands in the way')).toBeVisible()
    await saved(page)
  })

  await test.step('the preview shows it as it will be read, and as it will be run', async () => {
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(page.getByRole('heading', { name: firstPrompt })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'See it in the live screen' }).click()
    await section(page, 'Working with analysts').click()
    await expect(page.getByRole('heading', { name: firstPrompt })).toBeVisible()
    await page.getByRole('button', { name: 'Before' }).click()
    await expect(page.getByRole('heading', { name: 'What did you do when a source changed overnight?' })).toBeVisible()
    await page.getByRole('link', { name: 'Back to the draft' }).click()
    await publishes(page, 'From a guide')
  })

  let candidacy = ''
  await test.step('a recruiter makes a loop of it and starts a candidacy', async () => {
    const { page: at } = recruiter
    await at.goto('/loops?make=1')
    await at.getByLabel('Title').first().fill('Data engineers')
    await at.getByLabel('Kit').selectOption({ label: title })
    await at.getByRole('button', { name: 'Make the loop' }).click()
    await expect(at).toHaveURL(/\/loops#data-engineers$/)
    candidacy = await startsCandidacy(recruiter, 'Noor Aziz')
    await at.goto(`/candidacies/${candidacy}`)
    await expect(at.getByRole('heading', { level: 1, name: 'Noor Aziz' })).toBeVisible()
  })

  await test.step('the lead runs the interview on the first version', async () => {
    const { page: at } = lead
    await at.goto(`/interviews/${await interviewOf(recruiter, candidacy)}`)
    await at.getByRole('button', { name: /^Start the interview/ }).click()
    await expect(at.getByRole('button', { name: 'Pause the clock' })).toBeVisible()
    await section(at, 'Working with analysts').first().click()
    await expect(at.getByRole('heading', { name: firstPrompt })).toBeVisible()
  })

  await test.step('a second version comes out, and the running interview keeps the first', async () => {
    await page.goto(`/kits/${slug}/edit?part=section-2`)
    await page.getByLabel('What is asked').first().fill(newPrompt)
    await saved(page)
    await publishes(page, 'Asks for the figure')
    await expect(page.getByText('version 2', { exact: false }).first()).toBeVisible()
    const { page: at } = lead
    await at.reload()
    await section(at, 'Working with analysts').first().click()
    await expect(at.getByRole('heading', { name: firstPrompt })).toBeVisible()
    await expect(at.getByRole('heading', { name: newPrompt })).toHaveCount(0)
    // Who comes next is asked by the second one.
    const next = await startsCandidacy(recruiter, 'Ilya Brandt')
    await at.goto(`/interviews/${await interviewOf(recruiter, next)}/prepare`)
    await expect(at.getByText(newPrompt).first()).toBeVisible()
  })

  await test.step('both versions are there to be compared', async () => {
    await page.goto(`/kits/${slug}/versions`)
    await expect(page.getByText('Asks for the figure')).toBeVisible()
    await expect(page.getByText(firstPrompt).first()).toBeVisible()
    await expect(page.getByText(newPrompt).first()).toBeVisible()
    await expectAccessible(page)
  })
  for (const { complaints, context } of [author, recruiter, lead]) {
    expect(complaints).toEqual([])
    await context.close()
  }
})

/** By the API: the recruiter's own journey is another test's. */
async function startsCandidacy({ context }: Person, name: string): Promise<string> {
  const ask = async (method: 'get' | 'post' | 'patch', path: string, data?: object) => {
    const answer = await context.request[method](`/api/v1${path}`, data ? { data } : {})
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
    return (await answer.json()) as never // as each caller says
  }
  const jobs: { items: { id: string; loopSlug: string }[] } = await ask('get', '/jobs')
  const known = jobs.items.find(({ loopSlug }) => loopSlug === 'data-engineers')
  const job: { id: string } =
    known ??
    (await ask('post', '/jobs', {
      title: 'Data engineer',
      loopSlug: 'data-engineers',
    }))
  const candidate: { id: string } = await ask('post', '/candidates', { name })
  const started: { id: string; interviews: { id: string }[] } = await ask('post', '/candidacies', {
    candidateId: candidate.id,
    jobId: job.id,
  })
  const users: { items: { id: string; name: string; email: string }[] } = await ask('get', '/users')
  const ada = users.items.find(({ name: who }) => who.startsWith('Ada'))
  for (const { id } of started.interviews)
    await ask('patch', `/interviews/${id}`, {
      scheduledAt: new Date(Date.now() + 60_000).toISOString(),
      panel: [{ userId: ada?.id ?? '', seat: 'lead' }],
    })
  return started.id
}

async function interviewOf({ context }: Person, candidacyId: string): Promise<string> {
  const answer = await context.request.get(`/api/v1/candidacies/${candidacyId}`)
  const { interviews } = (await answer.json()) as { interviews: { id: string }[] } // as the contract says
  return interviews[0]?.id ?? ''
}
