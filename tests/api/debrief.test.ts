import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { aWorld, opens, type Plan, submits, type World } from '../support/world.ts'

const app = await startApp()
const twoRounds: Plan = {
  rounds: [{ panel: { ada: 'lead', fay: 'shadow' } }, { panel: { ben: 'lead', chen: 'co' } }],
  committee: ['carl', 'cleo'],
}
const get = (world: World, name: string) =>
  app.call('getDebrief', { as: world.as(name), params: { candidacyId: world.candidacyId } })
const open = (world: World, name: string, body?: object) =>
  app.call('openDebrief', { as: world.as(name), params: { candidacyId: world.candidacyId }, body })
const waive = (world: World, body: object, name = 'rita') =>
  app.call('waiveScorecard', { as: world.as(name), params: { candidacyId: world.candidacyId }, body })
const allSubmit = async (world: World) => {
  await submits(app, world, 'ada', 0)
  await submits(app, world, 'ben', 1)
  await submits(app, world, 'chen', 1)
}

describe('before the opening', () => {
  it.each(['rita', 'max'])('%s follows the progress and sees no figure', async (name) => {
    const world = await aWorld(app, twoRounds)
    await submits(app, world, 'ada', 0, { ratings: { ownership: { rating: 1 } } })
    const { status, body } = await get(world, name)
    expect([status, body.state, body.way]).toEqual([200, 'collecting', 'committee'])
    expect(body.voters.map((voter) => voter.name)).toEqual(['Carl', 'Cleo'])
    expect(body.missing.map((owed) => [owed.round, owed.name])).toEqual([
      ['round-2', 'Ben'],
      ['round-2', 'Chen'],
    ])
    const { matrix, raters, spread, conflicts, coverage, seriousAntiPatterns, agenda, votes } = body
    for (const list of [matrix, raters, spread, conflicts, coverage, seriousAntiPatterns, agenda, votes])
      expect(list).toEqual([])
    expect(body.may).toEqual(name === 'rita' ? ['waive'] : [])
    expect(body.suggestion).toBeNull()
  })

  it('the committee has to wait', async () => {
    const world = await aWorld(app, { ...twoRounds, chair: 'carl' })
    for (const name of ['carl', 'cleo']) {
      const { status, problem } = await get(world, name)
      expect([status, problem.code]).toEqual([403, 'debrief_not_open'])
      const listed = await app.call('listScorecards', {
        as: world.as(name),
        params: { candidacyId: world.candidacyId },
      })
      expect([listed.status, listed.problem.code]).toEqual([403, 'debrief_not_open'])
    }
  })

  it('a panelist who submitted sees what is in, one who owes nothing at all', async () => {
    const world = await aWorld(app, twoRounds)
    await submits(app, world, 'ada', 0)
    await submits(app, world, 'chen', 1, { ratings: { collaboration: { rating: 1 } } })
    const { body } = await get(world, 'ada')
    expect(body.raters.map(({ label, name }) => [label, name])).toEqual([
      ['A', 'Ada'],
      ['C', 'Chen'],
    ])
    expect(body.conflicts[0]).toEqual({
      kind: 'ratings_apart',
      competencyId: 'collaboration',
      labels: ['A', 'C'],
      range: 2,
    })
    const owing = await get(world, 'ben')
    expect([owing.status, owing.problem.code]).toEqual([403, 'scorecard_owed'])
  })

  it('a shadow who submitted reads too, and is in none of it', async () => {
    const world = await aWorld(app, twoRounds)
    await submits(app, world, 'ada', 0)
    expect((await get(world, 'fay')).problem.code).toBe('scorecard_owed')
    await submits(app, world, 'fay', 0, { ratings: { ownership: { rating: 1 } } })
    const { body } = await get(world, 'fay')
    expect(body.raters.map(({ name }) => name)).toEqual(['Ada'])
    expect(body.spread.find(({ competencyId }) => competencyId === 'ownership')).toMatchObject({ n: 1, min: 3 })
  })
})

describe('opening', () => {
  it('waits for every owed scorecard and names them', async () => {
    const world = await aWorld(app, twoRounds)
    await submits(app, world, 'ada', 0)
    const { status, problem } = await open(world, 'rita')
    expect([status, problem.code]).toEqual([422, 'debrief_not_ready'])
    expect(problem.issues?.map(({ message }) => message)).toEqual([
      'Ben owes a scorecard for Round 2.',
      'Chen owes a scorecard for Round 2.',
    ])
  })

  it('goes by what was submitted, released or waived; shadows and optional rounds are not waited for', async () => {
    const world = await aWorld(app, {
      ...twoRounds,
      rounds: [
        ...twoRounds.rounds,
        { panel: {}, state: 'planned', isOptional: true },
        { panel: { dara: 'lead' }, state: 'no_show' },
      ],
    })
    await submits(app, world, 'ada', 0)
    const releasing = { as: world.as('rita'), params: { id: world.cardIdOf('ben', 1) }, body: { reason: 'Ill.' } }
    await app.call('releaseScorecard', releasing)
    await waive(world, { interviewId: world.interviewIds[1], userId: world.idOf('chen'), reason: 'On leave.' })
    expect((await get(world, 'rita')).body.may).toEqual(['open'])
    const { status, body } = await open(world, 'max')
    expect([status, body.state, body.openedAt]).toEqual([200, 'reading', app.clock.now.toISOString()])
    expect(body.missing).toEqual([
      {
        interviewId: world.interviewIds[1],
        round: 'round-2',
        title: 'Round 2',
        userId: world.idOf('chen'),
        name: 'Chen',
        waived: { reason: 'On leave.', by: 'Rita' },
      },
    ])
    expect(body.raters.map(({ name }) => name)).toEqual(['Ada'])
  })

  it('the same again answers as the first time, somebody else hears that it is open', async () => {
    const world = await aWorld(app, twoRounds)
    await allSubmit(world)
    const first = await open(world, 'rita', {})
    expect((await open(world, 'rita')).text).toBe(first.text)
    const second = await open(world, 'max')
    expect([second.status, second.problem.code]).toEqual([409, 'already_open'])
    expect(second.problem.current).toMatchObject({ state: 'reading' })
  })

  it('ten at once open it once', async () => {
    const world = await aWorld(app, twoRounds)
    await allSubmit(world)
    const answers = await Promise.all(Array.from({ length: 10 }, () => open(world, 'rita')))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  })

  it('with a bar raiser from outside the hiring team', async () => {
    const world = await aWorld(app, {
      ...twoRounds,
      roles: { olu: [], lucia: [] },
      candidateEmail: 'Lucia@acme.example',
    })
    const other = await aWorld(app, twoRounds)
    await allSubmit(world)
    for (const stranger of [
      world.idOf('max'),
      world.idOf('lucia'),
      other.idOf('ada'),
      '0198f0a0-0000-7000-8000-000000000001',
    ]) {
      const { status, problem } = await open(world, 'rita', { barRaiserId: stranger })
      expect([status, problem.code, problem.issues?.[0]?.path]).toEqual([422, 'unknown_reference', 'barRaiserId'])
    }
    expect((await get(world, 'olu')).status).toBe(404)
    const { body } = await open(world, 'rita', { barRaiserId: world.idOf('olu') })
    expect(body.barRaiser).toEqual({ userId: world.idOf('olu'), name: 'Olu' })
    const seen = await get(world, 'olu')
    expect([seen.status, seen.body.may]).toEqual([200, ['reveal']])
  })

  it('is the facilitators’', async () => {
    const world = await aWorld(app, { ...twoRounds, roles: { omar: ['admin'] } })
    const other = await aWorld(app, twoRounds)
    await allSubmit(world)
    for (const [name, status] of [
      ['ada', 403],
      ['carl', 403],
      ['omar', 404],
    ] as const)
      expect([name, (await open(world, name)).status]).toEqual([name, status])
    const foreign = { as: other.as('rita'), params: { candidacyId: world.candidacyId } }
    expect((await app.call('openDebrief', foreign)).status).toBe(404)
    expect((await app.call('getDebrief', foreign)).status).toBe(404)
    expect((await app.call('openDebrief', { params: foreign.params })).status).toBe(401)
    expect((await open(world, 'rita', { barRaiserId: 'olu' })).status).toBe(400)
    expect((await open(world, 'rita', { force: true })).status).toBe(400)
  })
})

describe('waiving a scorecard', () => {
  it('a round without a panel, and the whole of a panel, need no person', async () => {
    const world = await aWorld(app, {
      rounds: [{ panel: {}, state: 'planned' }, { panel: { ben: 'lead', chen: 'co' } }],
    })
    for (const interviewId of world.interviewIds) {
      const { status } = await waive(world, { interviewId, reason: 'The role is filled.' })
      expect(status).toBe(201)
    }
    const { body } = await get(world, 'rita')
    expect(body.missing.map(({ name, waived }) => [name, waived?.by])).toEqual([
      [null, 'Rita'],
      ['Ben', 'Rita'],
      ['Chen', 'Rita'],
    ])
    expect(body.may).toEqual(['open'])
  })

  it('the same again answers as the first time', async () => {
    const world = await aWorld(app, twoRounds)
    const body = { interviewId: world.interviewIds[1] ?? '', userId: world.idOf('ben'), reason: 'On leave.' }
    const first = await waive(world, body)
    const again = await waive(world, body)
    expect([again.status, again.text]).toEqual([201, first.text])
    const other = await waive(world, { ...body, reason: 'Another reason.' })
    expect([other.status, other.problem.code]).toEqual([422, 'waiver_refused'])
  })

  it('a waived panelist stays blind', async () => {
    const world = await aWorld(app, twoRounds)
    await submits(app, world, 'ada', 0)
    await waive(world, { interviewId: world.interviewIds[1], reason: 'On leave.' })
    await opens(app, world)
    expect((await get(world, 'ben')).problem.code).toBe('scorecard_owed')
  })

  it('only of what is owed and missing, here, and before the opening', async () => {
    const world = await aWorld(app, twoRounds)
    const other = await aWorld(app, twoRounds)
    await submits(app, world, 'ada', 0)
    const reason = 'Why not.'
    const nothing: [string, object][] = [
      ['one that is in', { interviewId: world.interviewIds[0], userId: world.idOf('ada'), reason }],
      ['a shadow’s', { interviewId: world.interviewIds[0], userId: world.idOf('fay'), reason }],
      ['a stranger’s', { interviewId: world.interviewIds[1], userId: world.idOf('carl'), reason }],
      ['a round where all is in', { interviewId: world.interviewIds[0], reason }],
      ['a round of another organization', { interviewId: other.interviewIds[0], reason }],
    ]
    for (const [what, body] of nothing) {
      const { status, problem } = await waive(world, body)
      expect([what, status, problem.code]).toEqual([what, 422, 'waiver_refused'])
    }
    await submits(app, world, 'ben', 1)
    await submits(app, world, 'chen', 1)
    await opens(app, world)
    const late = await waive(world, { interviewId: world.interviewIds[1], reason })
    expect([late.status, late.problem.code]).toEqual([409, 'already_open'])
  })

  it('is the recruiter’s, with a reason', async () => {
    const world = await aWorld(app, twoRounds)
    const body = { interviewId: world.interviewIds[1], reason: 'On leave.' }
    for (const name of ['max', 'carl']) expect((await waive(world, body, name)).status).toBe(403)
    expect((await waive(world, { ...body, reason: ' ' })).status).toBe(400)
    expect((await waive(world, { reason: 'On leave.' })).status).toBe(400)
  })
})
