import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { aWorld, opens, type Plan, submits, type World } from '../support/world.ts'

const app = await startApp()
const plan: Plan = {
  rounds: [{ panel: { ada: 'lead', fay: 'shadow' } }, { panel: { ben: 'lead' } }],
  committee: ['carl', 'cleo'],
}
const ballot = { recommendation: 'yes', confidence: 'high', reason: 'Two independent accounts.' } as const
const params = (world: World) => ({ candidacyId: world.candidacyId })
const vote = (world: World, name: string, body: object = ballot) =>
  app.call('castVote', { as: world.as(name), params: params(world), body })
const reveal = (world: World, name = 'rita', body: object = {}) =>
  app.call('revealVotes', { as: world.as(name), params: params(world), body })
const get = (world: World, name: string) => app.call('getDebrief', { as: world.as(name), params: params(world) })
const opened = async (some: Partial<Plan> = {}, body: (world: World) => { barRaiserId?: string } = () => ({})) => {
  const world = await aWorld(app, { ...plan, ...some })
  await submits(app, world, 'ada', 0)
  await submits(app, world, 'ben', 1)
  await opens(app, world, body(world))
  return world
}

describe('voting', () => {
  it('is unseen by all until the reveal', async () => {
    const world = await opened()
    const before = new Map<string, string>()
    for (const name of ['cleo', 'ada']) before.set(name, (await get(world, name)).text)
    const cast = await vote(world, 'carl')
    expect([cast.status, cast.body.state]).toEqual([201, 'first_votes'])
    expect(cast.body.votes).toMatchObject([{ name: 'Carl', ...ballot }])
    for (const name of ['cleo', 'ada', 'rita', 'max']) {
      const { body } = await get(world, name)
      expect([name, body.votes]).toEqual([name, []])
    }
    // Nothing but the state of the protocol has moved, which says that somebody voted and not who.
    for (const [name, text] of before)
      expect((await get(world, name)).text.replace('first_votes', 'reading')).toBe(text)
  })

  it('facilitators see who has voted, voters only whether they have themselves', async () => {
    const world = await opened({ roles: { olu: [] } }, (made) => ({ barRaiserId: made.idOf('olu') }))
    await vote(world, 'carl')
    const seen = async (name: string) =>
      (await get(world, name)).body.voters.map((voter) => [voter.name, voter.hasVoted])
    for (const name of ['rita', 'max', 'olu'])
      expect(await seen(name)).toEqual([
        ['Carl', true],
        ['Cleo', false],
      ])
    expect(await seen('carl')).toEqual([
      ['Carl', true],
      ['Cleo', null],
    ])
    expect(await seen('cleo')).toEqual([
      ['Carl', null],
      ['Cleo', false],
    ])
    expect(await seen('ada')).toEqual([
      ['Carl', null],
      ['Cleo', null],
    ])
  })

  it('can be taken back by another vote until the reveal, and the same one again changes nothing', async () => {
    const world = await opened()
    const first = await vote(world, 'carl')
    app.clock.now = new Date(app.clock.now.getTime() + 1000)
    const again = await vote(world, 'carl')
    expect([again.status, again.body.votes]).toEqual([201, first.body.votes])
    const changed = await vote(world, 'carl', { ...ballot, recommendation: 'no' })
    expect(changed.body.votes).toMatchObject([{ recommendation: 'no', castAt: app.clock.now.toISOString() }])
  })

  it('ten at once are one vote, of everybody at once one each', async () => {
    const world = await opened()
    const casts = await Promise.all(
      Array.from({ length: 10 }, (_, index) => vote(world, index % 2 === 0 ? 'carl' : 'cleo')),
    )
    expect(casts.map(({ status }) => status)).toEqual(Array(10).fill(201))
    const { body } = await reveal(world)
    expect(body.votes.map(({ name }) => name)).toEqual(['Carl', 'Cleo'])
  })

  it('not before the opening', async () => {
    const world = await aWorld(app, plan)
    const { status, problem } = await vote(world, 'carl')
    expect([status, problem.code]).toEqual([422, 'voting_not_open'])
  })

  it('by voters alone', async () => {
    const world = await opened({ roles: { omar: ['admin'] } })
    for (const name of ['ada', 'rita', 'max']) {
      const { status, problem } = await vote(world, name)
      expect([name, status, problem.code]).toEqual([name, 403, 'not_a_voter'])
    }
    const owing = await vote(world, 'fay')
    expect([owing.status, owing.problem.code]).toEqual([403, 'scorecard_owed'])
    expect((await vote(world, 'omar')).status).toBe(404)
    const other = await opened()
    const foreign = await app.call('castVote', { as: other.as('carl'), params: params(world), body: ballot })
    expect(foreign.status).toBe(404)
    expect((await app.call('castVote', { params: params(world), body: ballot })).status).toBe(401)
  })

  it('a committee member who sat on the panel has none', async () => {
    const world = await opened({ committee: ['carl', 'cleo', 'ada'] })
    expect((await get(world, 'rita')).body.voters.map(({ name }) => name)).toEqual(['Carl', 'Cleo'])
    expect((await vote(world, 'ada')).problem.code).toBe('not_a_voter')
  })

  it.each<[string, object]>([
    ['no reason', { ...ballot, reason: ' ' }],
    ['an unknown recommendation', { ...ballot, recommendation: 'maybe' }],
    ['no confidence', { recommendation: 'yes', reason: 'Why.' }],
    ['somebody else’s name', { ...ballot, userId: '0198f0a0-0000-7000-8000-000000000001' }],
  ])('not with %s', async (_name, body) => {
    const world = await opened()
    const { status, problem } = await vote(world, 'carl', body)
    expect([status, problem.code]).toEqual([400, 'invalid_input'])
  })
})

describe('who votes by which way', () => {
  it('manager: panelists who submitted', async () => {
    const world = await opened({ way: 'manager' })
    expect((await get(world, 'rita')).body).toMatchObject({
      way: 'manager',
      voters: [{ name: 'Ada' }, { name: 'Ben' }],
      decider: { name: 'Max' },
    })
    expect((await vote(world, 'ada')).status).toBe(201)
    expect((await vote(world, 'carl')).problem.code).toBe('not_a_voter')
  })

  it('panel: the bar raiser too, who then decides', async () => {
    const world = await opened({ way: 'panel', roles: { olu: [] } }, (made) => ({ barRaiserId: made.idOf('olu') }))
    expect((await get(world, 'rita')).body).toMatchObject({
      voters: [{ name: 'Ada' }, { name: 'Ben' }, { name: 'Olu' }],
      decider: { name: 'Olu' },
    })
    expect((await vote(world, 'olu')).status).toBe(201)
  })

  it('by itself: the committee where the job has one, else the panel', async () => {
    expect((await get(await opened(), 'rita')).body.way).toBe('committee')
    expect((await get(await opened({ committee: [] }), 'rita')).body.way).toBe('panel')
  })
})

describe('the reveal', () => {
  it('shows all votes to all at once, and cannot be undone', async () => {
    const world = await opened()
    await vote(world, 'carl')
    await vote(world, 'cleo', { ...ballot, recommendation: 'strong_no', reason: 'One account.' })
    const { status, body } = await reveal(world)
    expect([status, body.state, body.revealedAt]).toEqual([200, 'revealed', app.clock.now.toISOString()])
    for (const name of ['carl', 'cleo', 'ada', 'rita', 'max']) {
      const seen = await get(world, name)
      expect([name, seen.body.votes.map((cast) => [cast.name, cast.recommendation])]).toEqual([
        name,
        [
          ['Carl', 'yes'],
          ['Cleo', 'strong_no'],
        ],
      ])
      expect(seen.body.voters.map(({ hasVoted }) => hasVoted)).toEqual([true, true])
    }
    const late = await vote(world, 'carl', { ...ballot, recommendation: 'no' })
    expect([late.status, late.problem.code]).toEqual([409, 'already_revealed'])
  })

  it('needs a reason where a vote is missing', async () => {
    const world = await opened()
    await vote(world, 'carl')
    const { status, problem } = await reveal(world)
    expect([status, problem.code, problem.issues?.map(({ message }) => message)]).toEqual([
      422,
      'votes_missing',
      ['Cleo has not voted.'],
    ])
    expect((await get(world, 'max')).body.votes).toEqual([])
    const revealed = await reveal(world, 'rita', { missingReason: 'Cleo is ill.' })
    expect([revealed.status, revealed.body.missingReason]).toEqual([200, 'Cleo is ill.'])
  })

  it('a retry answers as the first time, somebody else hears that it was done', async () => {
    const world = await opened()
    const first = await reveal(world, 'rita', { missingReason: 'Time is short.' })
    expect((await reveal(world, 'rita', { missingReason: 'Time is short.' })).text).toBe(first.text)
    const other = await reveal(world, 'max', { missingReason: 'Time is short.' })
    expect([other.status, other.problem.code]).toEqual([409, 'already_revealed'])
    const retried = await vote(world, 'carl')
    expect(retried.problem.code).toBe('already_revealed')
  })

  it('is the facilitators’, once it is open', async () => {
    const world = await opened()
    for (const name of ['carl', 'ada']) expect((await reveal(world, name)).status).toBe(403)
    const closed = await aWorld(app, plan)
    const { status, problem } = await reveal(closed, 'rita', { missingReason: 'Now.' })
    expect([status, problem.code]).toEqual([422, 'voting_not_open'])
    expect((await reveal(world, 'rita', { missingReason: '' })).status).toBe(400)
  })

  it('while votes come in loses none and takes none afterwards', async () => {
    const world = await opened()
    const [carl, revealed, cleo] = await Promise.all([
      vote(world, 'carl'),
      reveal(world, 'rita', { missingReason: 'Time is short.' }),
      vote(world, 'cleo'),
    ])
    expect(revealed.status).toBe(200)
    const taken = [carl, cleo].filter(({ status }) => status === 201).length
    expect((await get(world, 'rita')).body.votes).toHaveLength(taken)
    expect([carl, cleo].every(({ status, problem }) => status === 201 || problem.code === 'already_revealed')).toBe(
      true,
    )
  })

  it('the trail holds who did what when, and not what was voted', async () => {
    const world = await opened()
    await vote(world, 'carl')
    await reveal(world, 'rita', { missingReason: 'Time is short.' })
    const entries = await app.db
      .selectFrom('audit_entry')
      .select(['action', 'actorId', 'subjectId', 'details'])
      .where('organizationId', '=', world.organizationId)
      .where('action', 'in', ['debrief.open', 'debrief.vote', 'debrief.reveal'])
      .orderBy('id')
      .execute()
    const entry = (action: string, name: string) => ({
      action,
      actorId: world.idOf(name),
      subjectId: world.candidacyId,
      details: {},
    })
    expect(entries).toEqual([
      entry('debrief.open', 'rita'),
      entry('debrief.vote', 'carl'),
      entry('debrief.reveal', 'rita'),
    ])
  })
})
