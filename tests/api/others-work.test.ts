import { expect, test } from 'vitest'
import { type OperationId, operations } from '#contract/operations.ts'
import { type Request, startApp } from '../support/app.ts'
import { aCompany, type Company, type Persona, type Phase } from '../support/company.ts'
import { pngChunk, pngWith } from '../support/pictures.ts'
import { requests } from '../support/requests.ts'

const app = await startApp()
const { db, call } = app

const writes = (Object.keys(operations) as OperationId[]).filter((id) => operations[id].method !== 'get') // its own keys

const others: Persona[] = ['rita', 'max', 'cleo', 'ben', 'fay', 'rosa', 'adan', 'dina', 'asha', 'lucia', 'zoe', 'oria']

/** Every row that ada and carl wrote, as text. */
async function workOf({ world }: Company): Promise<string> {
  const { organizationId } = world
  const ada = world.idOf('ada')
  const rows = await Promise.all([
    db
      .selectFrom('note')
      .selectAll()
      .where('organizationId', '=', organizationId)
      .where('authorId', '=', ada)
      .execute(),
    db
      .selectFrom('note_revision')
      .selectAll()
      .where('organizationId', '=', organizationId)
      .where('authorId', '=', ada)
      .execute(),
    db
      .selectFrom('attachment')
      .selectAll()
      .where('organizationId', '=', organizationId)
      .where('authorId', '=', ada)
      .execute(),
    db
      .selectFrom('scorecard')
      .selectAll()
      .where('organizationId', '=', organizationId)
      .where('authorId', '=', ada)
      .execute(),
    db
      .selectFrom('vote')
      .selectAll()
      .where('organizationId', '=', organizationId)
      .where('userId', '=', world.idOf('carl'))
      .execute(),
  ])
  expect(rows[0].length + rows[3].length).toBeGreaterThan(1)
  return JSON.stringify(rows)
}

/** The request, pointed at ada's note and scorecard wherever it could be. */
async function aimed(id: OperationId, company: Company): Promise<Request> {
  const { world, noteId } = company
  const request = await requests[id](company, app)
  const note = { text: 'Somebody else’s words.', offsetMs: 1, sectionId: null, tags: [], revision: 1 }
  if (id === 'putNote') return { params: { ...request.params, noteId }, body: note }
  if (id === 'syncNotes') {
    const put = { op: 'put', noteId, note }
    return { ...request, body: { operations: [put, { op: 'delete', noteId }] } }
  }
  if (id === 'putAttachment')
    return { ...request, params: { ...request.params, attachmentId: company.attachmentId }, body: otherPng }
  if (id === 'releaseScorecard') return { params: { id: world.cardIdOf('ada', 0) }, body: { reason: 'Left early' } }
  return request
}

const otherPng = pngWith([pngChunk('gAMA', new Uint8Array(4))])

const carl = { recommendation: 'no', confidence: 'low', reason: 'One account.' } as const

test.each<Phase>(['working', 'open', 'revealed'])(
  'nobody alters or deletes another’s notes, ratings or votes by any route: %s',
  async (phase) => {
    const company = await aCompany(app, phase)
    const { world } = company
    if (phase === 'open')
      await call('castVote', { as: world.as('carl'), params: { candidacyId: world.candidacyId }, body: carl })
    const before = await workOf(company)
    let accepted = 0
    // Sessions last till the end, so what ends them is left out here.
    for (const id of writes.filter((one) => one !== 'signOut' && one !== 'acceptInvitation'))
      for (const name of others) {
        if (id === 'releaseScorecard' && phase === 'working' && name === 'rita') continue // that is what it is for
        const { status, problem } = await call(id, { ...(await aimed(id, company)), as: company.as(name) })
        expect([id, name, status < 500, problem?.code !== 'internal_error']).toEqual([id, name, true, true])
        if (status < 300) accepted++
      }
    expect(accepted).toBeGreaterThan(30)
    expect(await workOf(company)).toBe(before)
  },
)

test('a released scorecard keeps what its author wrote', async () => {
  const { world } = await aCompany(app, 'working')
  const content = async () => {
    const { body } = await call('getScorecard', {
      as: world.as('ada'),
      params: { interviewId: world.interviewIds[0] ?? '' },
    })
    return { ...body, state: '' }
  }
  const before = await content()
  const params = { id: world.cardIdOf('ada', 0) }
  expect((await call('releaseScorecard', { as: world.as('rita'), params, body: { reason: 'Ill' } })).status).toBe(200)
  expect(await content()).toEqual(before)
})

test('who sits in another round and owes does not follow how this one goes', async () => {
  const { world } = await aCompany(app, 'working')
  const params = { interviewId: world.interviewIds[0] ?? '' }
  const promptId = world.kits[0]?.content.sections.flatMap(({ prompts }) => prompts)[0]?.id ?? ''
  const read = async (name: string) => {
    const { body } = await call('getInterview', { as: world.as(name), params: { id: params.interviewId } })
    return { prompts: body.prompts, clock: { ...body.clock, at: '' } }
  }
  const before = await read('rosa')
  app.clock.now = new Date(app.clock.now.getTime() + 60_000)
  const ada = world.as('ada')
  const mark = { status: 'asked', followUpIds: [] }
  expect((await call('markPrompt', { as: ada, params: { ...params, promptId }, body: mark })).status).toBe(200)
  expect((await call('moveClock', { as: ada, params, body: { action: 'next' } })).status).toBe(200)
  expect(await read('rosa')).toEqual(before)
  expect((await call('getClock', { as: world.as('rosa'), params })).problem.code).toBe('scorecard_owed')
  for (const name of ['ben', 'fay', 'rita']) {
    const { prompts, clock } = await read(name)
    expect([name, prompts.map((one) => one.promptId), clock.visits.length]).toEqual([name, [promptId], 2])
  }
})
