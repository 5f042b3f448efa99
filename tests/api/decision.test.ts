import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { aWorld, opens, type Plan, submits, type World } from '../support/world.ts'

const app = await startApp()
const plan: Plan = {
  rounds: [{ panel: { ada: 'lead', fay: 'shadow' } }, { panel: { ben: 'lead' } }],
  committee: ['carl', 'cleo'],
}
const params = (world: World) => ({ candidacyId: world.candidacyId })
const verdict = { decision: 'hire', reasons: 'Both rounds saw her own part.' } as const
const decide = (world: World, name: string, body: object = verdict) =>
  app.call('recordDecision', { as: world.as(name), params: params(world), body })
const get = (world: World, name: string) => app.call('getDebrief', { as: world.as(name), params: params(world) })
const ballot = { recommendation: 'yes', confidence: 'high', reason: 'Two independent accounts.' }

const opened = async (some: Partial<Plan> = {}, body: (world: World) => { barRaiserId?: string } = () => ({})) => {
  const world = await aWorld(app, { ...plan, ...some })
  await submits(app, world, 'ada', 0)
  await submits(app, world, 'ben', 1)
  await opens(app, world, body(world))
  return world
}
const revealed = async (...made: Parameters<typeof opened>) => {
  const world = await opened(...made)
  await app.call('castVote', { as: world.as('carl'), params: params(world), body: ballot })
  const reveal = { as: world.as('rita'), params: params(world), body: { missingReason: 'Time is short.' } }
  await app.call('revealVotes', reveal)
  return world
}
const stored = (world: World) =>
  app.db
    .selectFrom('debrief')
    .innerJoin('candidacy', (join) =>
      join
        .onRef('candidacy.organizationId', '=', 'debrief.organizationId')
        .onRef('candidacy.id', '=', 'debrief.candidacyId'),
    )
    .select(['debrief.snapshot', 'debrief.snapshotHash', 'candidacy.state'])
    .where('debrief.organizationId', '=', world.organizationId)
    .executeTakeFirstOrThrow()

describe('recording the decision', () => {
  it.each(['hire', 'no_hire', 'hold'])(
    '%s, with reasons, level and dissent, in everybody’s sight',
    async (decision) => {
      const world = await revealed()
      const dissent = [
        { userId: world.idOf('cleo'), text: 'I would have asked for a second design round.' },
        { userId: world.idOf('ben'), text: 'One level lower.' },
      ]
      const { status, body } = await decide(world, 'max', { ...verdict, decision, level: 'L4', dissent })
      expect([status, body.state]).toEqual([201, 'decided'])
      for (const name of ['carl', 'ada', 'rita', 'max'])
        expect((await get(world, name)).body.decision).toEqual({
          decision,
          level: 'L4',
          reasons: verdict.reasons,
          dissent: [
            { ...dissent[0], name: 'Cleo' },
            { ...dissent[1], name: 'Ben' },
          ],
          decidedBy: { userId: world.idOf('max'), name: 'Max' },
          decidedAt: app.clock.now.toISOString(),
          snapshotHash: (await stored(world)).snapshotHash,
        })
      expect((await stored(world)).state).toBe('decided')
      expect(body.may).toEqual([])
    },
  )

  it('keeps the snapshot that it was made on, by its hash', async () => {
    const world = await revealed()
    const before = (await get(world, 'carl')).body
    await decide(world, 'max')
    const { snapshot, snapshotHash } = await stored(world)
    expect(
      createHash('sha256')
        .update(snapshot ?? '')
        .digest('hex'),
    ).toBe(snapshotHash)
    const kept = JSON.parse(snapshot ?? '') as typeof before // written by the product as JSON of this shape
    const { matrix, spread, conflicts, coverage, seriousAntiPatterns, rounds, agenda, raters, votes, missing } = before
    expect(kept).toMatchObject({
      matrix,
      spread,
      conflicts,
      coverage,
      seriousAntiPatterns,
      rounds,
      agenda,
      raters,
      votes,
      missing,
    })
    expect(kept).toMatchObject({
      missingReason: 'Time is short.',
      decision: { decision: 'hire', reasons: verdict.reasons },
    })
    expect(snapshot).not.toContain('Lucía')
  })

  it('a retry answers as the first time, anything else hears that it is decided', async () => {
    const world = await revealed()
    const first = await decide(world, 'max')
    app.clock.now = new Date(app.clock.now.getTime() + 1000)
    expect((await decide(world, 'max')).text).toBe(first.text)
    const other = await decide(world, 'max', { ...verdict, decision: 'no_hire' })
    expect([other.status, other.problem.code]).toEqual([409, 'already_decided'])
    expect(other.problem.current).toMatchObject({ decision: { decision: 'hire' } })
  })

  it('ten at once make one', async () => {
    const world = await revealed()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        decide(world, 'max', { ...verdict, decision: index < 5 ? 'hire' : 'no_hire' }),
      ),
    )
    const taken = answers.filter(({ status }) => status === 201)
    expect(taken).toHaveLength(5)
    expect(new Set(taken.map(({ text }) => text)).size).toBe(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(5)
  })

  it('not before the reveal', async () => {
    for (const world of [await aWorld(app, plan), await opened()]) {
      const { status, problem } = await decide(world, 'max')
      expect([status, problem.code]).toEqual([422, 'not_revealed'])
    }
  })

  it('not without reasons, and with no stranger’s dissent', async () => {
    const world = await revealed()
    const other = await aWorld(app, plan)
    const bad: [object, number, string, string][] = [
      [{ decision: 'hire' }, 400, 'invalid_input', 'reasons'],
      [{ ...verdict, reasons: ' \n' }, 400, 'invalid_input', 'reasons'],
      [{ ...verdict, decision: 'maybe' }, 400, 'invalid_input', 'decision'],
      [{ ...verdict, decidedBy: world.idOf('carl') }, 400, 'invalid_input', ''],
      [
        { ...verdict, dissent: [{ userId: world.idOf('rita'), text: 'No.' }] },
        422,
        'unknown_reference',
        'dissent[0].userId',
      ],
      [
        { ...verdict, dissent: [{ userId: other.idOf('ada'), text: 'No.' }] },
        422,
        'unknown_reference',
        'dissent[0].userId',
      ],
    ]
    for (const [body, status, code, path] of bad) {
      const answer = await decide(world, 'max', body)
      expect([answer.status, answer.problem.code, answer.problem.issues?.[0]?.path]).toEqual([status, code, path])
    }
    expect((await get(world, 'max')).body.decision).toBeNull()
  })
})

describe('who decides', () => {
  it('by committee: the hiring manager, or its chair where one is named', async () => {
    const managed = await revealed()
    for (const name of ['carl', 'rita', 'ada']) {
      const { status, problem } = await decide(managed, name)
      expect([name, status, problem.code]).toEqual([name, 403, 'not_the_decider'])
    }
    expect((await decide(managed, 'max')).status).toBe(201)
    const chaired = await revealed({ chair: 'cleo' })
    expect((await get(chaired, 'cleo')).body.may).toEqual(['decide'])
    expect((await decide(chaired, 'max')).problem.code).toBe('not_the_decider')
    expect((await decide(chaired, 'cleo')).status).toBe(201)
  })

  it('by panel: the bar raiser', async () => {
    const world = await revealed({ way: 'panel', roles: { olu: [] } }, (made) => ({ barRaiserId: made.idOf('olu') }))
    expect((await decide(world, 'max')).problem.code).toBe('not_the_decider')
    expect((await decide(world, 'olu')).status).toBe(201)
  })

  it('by manager: the hiring manager', async () => {
    const world = await revealed({ way: 'manager' })
    expect((await decide(world, 'max')).status).toBe(201)
  })

  it('nobody from outside, and nobody who still owes a scorecard', async () => {
    const world = await revealed({ roles: { omar: ['admin'] } })
    const other = await aWorld(app, plan)
    expect((await decide(world, 'omar')).status).toBe(404)
    expect(
      (await app.call('recordDecision', { as: other.as('max'), params: params(world), body: verdict })).status,
    ).toBe(404)
    expect((await app.call('recordDecision', { params: params(world), body: verdict })).status).toBe(401)
    const owing = await decide(world, 'fay')
    expect([owing.status, owing.problem.code]).toEqual([403, 'scorecard_owed'])
  })
})

const late = async (at: 'before' | 'after') => {
  const world = await aWorld(app, plan)
  await submits(app, world, 'ada', 0)
  const waiver = { interviewId: world.interviewIds[1], reason: 'On leave.' }
  await app.call('waiveScorecard', { as: world.as('rita'), params: params(world), body: waiver })
  await opens(app, world)
  if (at === 'before') await submits(app, world, 'ben', 1)
  const reveal = { as: world.as('rita'), params: params(world), body: { missingReason: 'Time is short.' } }
  await app.call('revealVotes', reveal)
  if (at === 'after') await submits(app, world, 'ben', 1)
  return (await get(world, 'max')).body
}

describe('a scorecard that comes in late', () => {
  it('joins the packet before the reveal', async () => {
    const { raters, missing } = await late('before')
    expect([raters.map(({ label }) => label), missing]).toEqual([['A', 'B'], []])
  })

  it('changes nothing of what is on the table after it, even at the same instant', async () => {
    const { raters, matrix, missing } = await late('after')
    expect([raters.map(({ label }) => label), missing.map(({ waived }) => waived?.reason)]).toEqual([
      ['A'],
      ['On leave.'],
    ])
    expect(matrix.every(({ cells }) => cells.every(({ label }) => label === 'A'))).toBe(true)
  })
})
