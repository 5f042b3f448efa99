import { describe, expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { aUser } from '../support/factories.ts'
import { aWorld, opens, submits, type Plan, type World } from '../support/world.ts'

const app = await startApp()

/** A screen that ada has led, and an onsite that ben leads. */
const plan: Plan = {
  roles: { rob: ['recruiter'], zoe: ['interviewer'] },
  rounds: [
    { panel: { ada: 'lead' }, stage: 'screen' },
    { panel: { ben: 'lead', fay: 'shadow' }, state: 'scheduled' },
  ],
}
const advance = { stage: 'screen', action: 'advance', reason: 'Met every basic qualification.' }
const close = { stage: 'screen', action: 'close', outcome: 'rejected', reason: 'No wish to work on call.' }

const decides = (world: World, name: string, body: unknown) =>
  app.call('decideGate', { as: world.as(name), params: { candidacyId: world.candidacyId }, body })
const candidacyOf = async (world: World, name: string) =>
  (await app.call('getCandidacy', { as: world.as(name), params: { id: world.candidacyId } })).body
const scorecardsFor = (world: World, name: string) =>
  app.call('listScorecards', { as: world.as(name), params: { candidacyId: world.candidacyId } })
const moves = (world: World, name: string, round: number, action: string) =>
  app.call('moveClock', {
    as: world.as(name),
    params: { interviewId: world.interviewIds[round] ?? '' },
    body: { action },
  })

/** The screen's scorecard is in. */
async function screened(some: Partial<Plan> = {}): Promise<World> {
  const world = await aWorld(app, { ...plan, ...some })
  await submits(app, world, 'ada', 0)
  return world
}

describe('advancing', () => {
  test.each(['rita', 'max'])('%s passes the gate once all is in, and the onsite may begin', async (name) => {
    const world = await screened()
    const early = await moves(world, 'ben', 1, 'start')
    expect([early.status, early.problem.code]).toEqual([422, 'clock_refused'])

    const answer = await decides(world, name, advance)
    expect(answer.status).toBe(200)
    expect(answer.body.state).toBe('active')
    expect(answer.body.gates?.[0]).toMatchObject({
      stage: 'screen',
      state: 'advanced',
      may: [],
      decision: { action: 'advance', reason: advance.reason, decidedBy: { userId: world.idOf(name) } },
    })
    expect((await moves(world, 'ben', 1, 'start')).status).toBe(200)
  })

  test('an onsite is not recorded as held before the gate either', async () => {
    const world = await screened()
    expect((await moves(world, 'ben', 1, 'held')).problem.code).toBe('clock_refused')
  })

  test('waits for the scorecard, or a waiver of it', async () => {
    const world = await aWorld(app, plan)
    const refused = await decides(world, 'rita', advance)
    expect([refused.status, refused.problem.code]).toEqual([422, 'gate_not_open'])
    expect(refused.problem.issues).toEqual([
      { path: `interviews.${world.interviewIds[0]}`, message: 'A scorecard is owed.' },
    ])
    expect((await candidacyOf(world, 'rita')).gates?.[0]).toMatchObject({ state: 'waiting', may: ['close'] })
    await app.call('waiveScorecard', {
      as: world.as('rita'),
      params: { candidacyId: world.candidacyId },
      body: { interviewId: world.interviewIds[0], userId: world.idOf('ada'), reason: 'On leave.' },
    })
    expect((await decides(world, 'rita', advance)).status).toBe(200)
  })

  test('twice is once; by somebody else, or with another reason, it is decided already', async () => {
    const world = await screened()
    const first = await decides(world, 'rita', advance)
    expect((await decides(world, 'rita', advance)).text).toBe(first.text)
    const other = await decides(world, 'rob', advance)
    expect([other.status, other.problem.code]).toEqual([409, 'gate_decided'])
    expect(other.problem.current).toMatchObject({ id: world.candidacyId })
    expect((await decides(world, 'rita', { ...advance, reason: 'Another.' })).status).toBe(409)
    const rows = await app.db
      .selectFrom('gate_decision')
      .selectAll()
      .where('organizationId', '=', world.organizationId)
      .execute()
    expect(rows).toHaveLength(1)
  })

  test('two at once: one of them decides', async () => {
    const world = await screened()
    const answers = await Promise.all(['rita', 'rob', 'max'].map((name) => decides(world, name, advance)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
  })
})

describe('closing', () => {
  test('needs no scorecard, calls off what has not begun, and says how it ended', async () => {
    const world = await aWorld(app, plan)
    const answer = await decides(world, 'max', close)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      state: 'closed',
      gates: [
        { stage: 'screen', state: 'closed', decision: { outcome: 'rejected', reason: close.reason } },
        { stage: 'onsite', may: [] },
      ],
    })
    expect(answer.body.interviews.map(({ state }) => state)).toEqual(['ended', 'cancelled'])
    expect((await decides(world, 'rita', advance)).problem.code).toBe('gate_decided')
  })

  test('leaves the work of who has interviewed: notes and scorecard can be finished', async () => {
    const world = await aWorld(app, plan)
    await decides(world, 'rita', close)
    await submits(app, world, 'ada', 0)
    expect((await candidacyOf(world, 'rita')).interviews[0]?.panel[0]?.scorecard?.state).toBe('submitted')
  })

  test('refuses clock, schedule and debrief afterwards, but an interview that runs can be ended', async () => {
    const world = await screened({
      rounds: [
        { panel: { ada: 'lead' }, stage: 'screen' },
        { panel: { ben: 'lead' }, state: 'scheduled' },
        { panel: { ben: 'lead' }, state: 'scheduled' },
      ],
    })
    await decides(world, 'rita', advance)
    await moves(world, 'ben', 1, 'start')
    const withdrew = { stage: 'onsite', action: 'close', outcome: 'withdrew', reason: 'Took another offer.' }
    expect((await decides(world, 'rita', withdrew)).status).toBe(200)
    expect((await moves(world, 'ben', 1, 'pause')).problem.code).toBe('clock_refused')
    expect((await moves(world, 'ben', 1, 'end')).status).toBe(200)
    const schedule = { params: { id: world.interviewIds[2] ?? '' }, body: { meetingUrl: 'https://meet.example/1' } }
    const planned = await app.call('changeInterview', { as: world.as('rita'), ...schedule })
    expect(planned.problem.code).toBe('interview_refused')
    const debrief = await app.call('openDebrief', {
      as: world.as('rita'),
      params: { candidacyId: world.candidacyId },
      body: {},
    })
    expect(debrief.problem).toMatchObject({ code: 'debrief_not_ready', detail: 'The candidacy is closed.' })
  })

  test('is no way round an open debrief', async () => {
    const world = await screened({ rounds: [{ panel: { ada: 'lead' }, stage: 'screen' }] })
    await opens(app, world)
    expect((await decides(world, 'rita', close)).problem.code).toBe('gate_refused')
  })
})

test.each([
  ['no reason', { ...advance, reason: ' ' }],
  ['an unknown stage', { ...advance, stage: 'phone' }],
  ['an unknown action', { ...advance, action: 'hold' }],
  ['closing without saying how', { ...close, outcome: null }],
  ['advancing with an outcome', { ...advance, outcome: 'rejected' }],
  ['an unknown key', { ...advance, force: true }],
])('%s is not valid', async (_what, body) => {
  const world = await screened()
  const answer = await decides(world, 'rita', body)
  expect([answer.status, answer.problem.code]).toEqual([400, 'invalid_input'])
})

test('is nobody else’s to decide, and not there for who does not know of it', async () => {
  const world = await screened()
  expect((await decides(world, 'ada', advance)).status).toBe(403)
  expect((await decides(world, 'ben', advance)).problem.code).toBe('scorecard_owed')
  expect((await decides(world, 'zoe', advance)).status).toBe(404)
  const stranger = await app.signInAs(await aUser(app.db, { roles: ['recruiter'] }))
  const answer = await app.call('decideGate', {
    as: stranger,
    params: { candidacyId: world.candidacyId },
    body: advance,
  })
  expect(answer.status).toBe(404)
})

describe('reading at the gate', () => {
  test('its readers read the screens’ scorecards once the interviews are over, nobody else does', async () => {
    const world = await screened({ committee: ['carl'] })
    for (const name of ['rita', 'max']) {
      const { status, body } = await scorecardsFor(world, name)
      expect(status).toBe(200)
      expect(body.items.map(({ round }) => round)).toEqual(['round-1'])
      expect((await candidacyOf(world, name)).gates?.[0]?.mayRead).toBe(true)
    }
    expect((await scorecardsFor(world, 'carl')).problem.code).toBe('debrief_not_open')
    expect((await scorecardsFor(world, 'ben')).problem.code).toBe('scorecard_owed')
    expect((await candidacyOf(world, 'ben')).gates).toBeNull()
    expect((await candidacyOf(world, 'carl')).gates).toBeNull()
    expect((await candidacyOf(world, 'ada')).gates).toBeNull()
  })

  test('not while another screen is ahead', async () => {
    const world = await aWorld(app, {
      rounds: [
        { panel: { ada: 'lead' }, stage: 'screen' },
        { panel: { ben: 'lead' }, stage: 'screen', state: 'scheduled' },
      ],
    })
    await submits(app, world, 'ada', 0)
    expect((await scorecardsFor(world, 'rita')).problem.code).toBe('debrief_not_open')
  })

  test('not the onsite’s, until the debrief opens', async () => {
    const world = await screened({
      rounds: [{ panel: { ada: 'lead' }, stage: 'screen' }, { panel: { ben: 'lead' } }],
    })
    await submits(app, world, 'ben', 1)
    expect((await scorecardsFor(world, 'max')).body.items.map(({ round }) => round)).toEqual(['round-1'])
    await opens(app, world)
    expect((await scorecardsFor(world, 'max')).body.items.map(({ round }) => round)).toEqual(['round-1', 'round-2'])
  })

  test('not by a gate reader who sits in a later stage and owes', async () => {
    const world = await screened({
      rounds: [
        { panel: { ada: 'lead' }, stage: 'screen' },
        { panel: { max: 'lead', rita: 'shadow' }, state: 'planned' },
      ],
    })
    for (const name of ['max', 'rita']) {
      expect((await scorecardsFor(world, name)).problem.code).toBe('scorecard_owed')
      expect((await decides(world, name, advance)).problem.code).toBe('scorecard_owed')
      expect((await candidacyOf(world, name)).gates).toBeNull()
    }
  })
})
