import { expect, test } from '../support/e2e.ts'
import { expectDraftKept } from '../support/kept-drafts.ts'
import { expectAccessibleEverywhere } from '../support/people.ts'
import { ask } from '../support/prepared.ts'
import {
  address,
  banner,
  composer,
  dialog,
  narrow,
  opens,
  own,
  preparePanel,
  who,
  writes,
} from '../support/prepared-panel.ts'
import { newDataDir, removeDataDir, startServer, type TestServer } from '../support/server.ts'

/** What takes an open interview away says so at once, and no typed word goes. */
let server: TestServer
test.beforeEach(async () => {
  server = await startServer({}, await newDataDir())
})
test.afterEach(async () => {
  await server.stop()
  await removeDataDir(server.dataDir)
})

const halfSentence = 'Half a sentence that nobody has saved'

for (const [state, words] of [
  ['cancelled', 'The interview with Lucía Ferro was cancelled'],
  ['no_show', 'Lucía Ferro did not come'],
] as const)
  test(`called off: ${state}`, async ({ browser }) => {
    const panel = await preparePanel(browser, server.url, [{ ada: 'lead' }, { ben: 'lead' }], narrow)
    const [interviewId] = panel.interviewIds
    const ada = await opens(who(panel, 'ada'), interviewId)
    await writes(ada, 'Read her talk on retries.')
    await expect(banner(ada)).toContainText('Saved on the server')
    await composer(ada).pressSequentially(halfSentence)
    await ask(panel.mira.context.request, 'PATCH', address(interviewId), { state })
    await expect(ada.getByText(words)).toBeVisible()
    await expect(ada.getByRole('region', { name: 'Typed here, and not on the server' })).toContainText(halfSentence)
    await expectAccessibleEverywhere(ada)
    const { items } = await ask<{ items: { text: string }[] }>(
      who(panel, 'ada').context.request,
      'GET',
      `${address(interviewId)}/notes`,
    )
    expect(items.map(({ text }) => text)).toEqual(['Read her talk on retries.'])
    expect(who(panel, 'ada').complaints).toEqual([])
  })

test('given to somebody else', async ({ browser }) => {
  const panel = await preparePanel(browser, server.url, [{ ada: 'lead' }, { ben: 'lead' }], narrow)
  const [interviewId] = panel.interviewIds
  const ada = await opens(who(panel, 'ada'), interviewId)
  await composer(ada).pressSequentially(halfSentence)
  await expectDraftKept(ada, halfSentence)
  const body = { panel: [{ userId: who(panel, 'ben').userId, seat: 'lead' }] }
  await ask(panel.mira.context.request, 'PATCH', address(interviewId), body)
  await expect(ada.getByText('There is no such interview, or it is not yours to see')).toBeVisible()
  await expect(ada.getByRole('region', { name: 'Typed here, and not on the server' })).toContainText(halfSentence)
  await expectAccessibleEverywhere(ada)
  expect(who(panel, 'ada').complaints).toEqual([])
})

test('ended by a colleague while a note is typed', async ({ browser }) => {
  const panel = await preparePanel(browser, server.url, [{ ada: 'lead', ben: 'co' }, { ben: 'lead' }], narrow)
  const [interviewId] = panel.interviewIds
  const ada = await opens(who(panel, 'ada'), interviewId)
  const clock = `${address(interviewId)}/clock`
  await ask(who(panel, 'ben').context.request, 'POST', clock, { action: 'start' })
  await expect(banner(ada)).toContainText('Introductions and context')
  await composer(ada).pressSequentially(halfSentence)
  await ask(who(panel, 'ben').context.request, 'POST', clock, { action: 'end' })
  await expect(ada.getByRole('heading', { name: 'Sort your notes, then rate' })).toBeVisible()
  await expect(composer(ada)).toHaveValue(halfSentence)
  await composer(ada).press('Enter')
  await expect(ada.getByRole('region', { name: 'All notes' })).toContainText(halfSentence)
  expect(who(panel, 'ada').complaints).toEqual([])
})

test('the candidacy is closed while it runs: notes go on, and it can be ended', async ({ browser }) => {
  const panel = await preparePanel(browser, server.url, [{ ada: 'lead', ben: 'co' }, { ben: 'lead' }], narrow)
  const [interviewId, second] = panel.interviewIds
  const ada = await opens(who(panel, 'ada'), interviewId)
  await ada.getByRole('button', { name: 'Start the interview' }).click()
  await expect(banner(ada)).toContainText('Introductions and context')
  const ben = await opens(who(panel, 'ben'), second)
  await composer(ada).pressSequentially(halfSentence)
  await ask(panel.mira.context.request, 'POST', `/candidacies/${panel.candidacyId}/gates`, {
    stage: 'onsite',
    action: 'close',
    outcome: 'withdrew',
    reason: 'They took another offer.',
  })
  await expect(ada.getByText('The candidacy was closed.')).toBeVisible()
  await expect(ben.getByText('The interview with Lucía Ferro was cancelled')).toBeVisible()
  await expect(composer(ada)).toHaveValue(halfSentence)
  await composer(ada).press('Enter')
  await expect(own(ada)).toContainText(halfSentence)
  await expect(banner(ada)).toContainText('Saved on the server')
  await expectAccessibleEverywhere(ada)
  await ada.getByRole('button', { name: 'End the interview' }).click()
  await dialog(ada, 'End the interview?').getByRole('button', { name: 'End the interview' }).click()
  await expect(ada.getByRole('heading', { name: 'Sort your notes, then rate' })).toBeVisible()
  expect(who(panel, 'ada').complaints).toEqual([])
})
