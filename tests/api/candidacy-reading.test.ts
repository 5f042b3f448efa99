import * as fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { standingOf } from '#db/queries/standing.ts'
import { type Actor, maySeeProgress, relationsOf, type Seat } from '#domain/access.ts'
import { startApp } from '../support/app.ts'
import { aWorld, opens, type Plan, submits, type World } from '../support/world.ts'

const app = await startApp()
const { db, call } = app

const read = (world: World, name: string) =>
  call('getCandidacy', { as: world.as(name), params: { id: world.candidacyId } })
const listed = (world: World, name: string, query: Record<string, string> = {}) =>
  call('listCandidacies', { as: world.as(name), query })
/** Progress of every seat, by round and person. */
const progressOf = (answer: Awaited<ReturnType<typeof read>>) =>
  answer.body.interviews.map(({ panel }) => panel.map(({ name, scorecard }) => [name, scorecard?.state ?? null]))

const panelOf = (seat: Seat | null): Record<string, Seat> => (seat ? { kim: seat } : {})

const twoRounds: Plan = {
  committee: ['dora'],
  roles: { rosa: ['recruiter'] },
  rounds: [{ panel: { ada: 'lead', ben: 'co', fay: 'shadow' } }, { panel: { rosa: 'lead' } }],
}

describe('getCandidacy', () => {
  it('shows progress to recruiter and hiring manager, and to nobody else', async () => {
    const world = await aWorld(app, { ...twoRounds, rounds: [{ panel: { ada: 'lead', ben: 'co', fay: 'shadow' } }] })
    await submits(app, world, 'ada', 0)
    for (const name of ['rita', 'max']) {
      const answer = await read(world, name)
      expect(progressOf(answer)).toEqual([
        [
          ['Ada', 'submitted'],
          ['Ben', 'draft'],
          ['Fay', 'draft'],
        ],
      ])
      const isOwed = answer.body.interviews[0]?.panel.map(({ scorecard }) => scorecard?.isOwed)
      expect(isOwed).toEqual([true, true, false])
      expect(answer.body.debrief).toMatchObject({ owed: 2, submitted: 1, isReady: false })
    }
    const committee = await read(world, 'dora')
    expect(
      progressOf(committee)
        .flat()
        .map(([, state]) => state),
    ).toEqual([null, null, null])
    expect(committee.body.debrief).toMatchObject({ state: 'collecting', owed: null, submitted: null, isReady: null })
    expect(committee.body.myRelations).toEqual(['committee'])
  })

  it('a panelist learns nothing of colleagues before submitting, and where the debrief stands afterwards', async () => {
    const world = await aWorld(app, twoRounds)
    const before = await read(world, 'ben')
    expect(before.body.debrief).toBeNull()
    await submits(app, world, 'ada', 0)
    await submits(app, world, 'rosa', 1)
    expect((await read(world, 'ben')).text).toBe(before.text)
    await submits(app, world, 'ben', 0)
    const after = await read(world, 'ben')
    expect(after.body.debrief).toMatchObject({ state: 'collecting', owed: null })
    expect(
      progressOf(after)
        .flat()
        .map(([, state]) => state),
    ).toEqual([null, null, null, null])
  })

  it('a recruiter who owes a scorecard is a panelist like any other, and a recruiter again after it', async () => {
    const world = await aWorld(app, twoRounds)
    const before = await read(world, 'rosa')
    expect(before.body.myRelations).toEqual(['recruiter', 'panelist'])
    expect([
      before.body.debrief,
      progressOf(before)
        .flat()
        .some(([, state]) => state !== null),
    ]).toEqual([null, false])
    await submits(app, world, 'ada', 0)
    expect((await read(world, 'rosa')).text).toBe(before.text)
    await submits(app, world, 'rosa', 1)
    expect((await read(world, 'rosa')).body.debrief).toMatchObject({ owed: 3, submitted: 2 })
  })

  it('says what was waived and that the debrief is ready', async () => {
    const world = await aWorld(app, { rounds: [{ panel: { ada: 'lead', ben: 'co' } }] })
    await submits(app, world, 'ada', 0)
    const waiver = { interviewId: world.interviewIds[0], userId: world.idOf('ben'), reason: 'On leave' }
    const params = { candidacyId: world.candidacyId }
    const waived = await call('waiveScorecard', { as: world.as('rita'), params, body: waiver })
    expect(waived.status).toBe(201)
    const { body } = await read(world, 'rita')
    expect(body.interviews[0]?.panel.map(({ scorecard }) => scorecard?.waivedReason)).toEqual([null, 'On leave'])
    expect(body.debrief).toMatchObject({ owed: 2, submitted: 1, isReady: true })
  })

  it('tells voters that they may vote and whether they have', async () => {
    const world = await aWorld(app, {
      way: 'committee',
      committee: ['dora', 'emil'],
      rounds: [{ panel: { ada: 'lead' } }],
    })
    await submits(app, world, 'ada', 0)
    expect((await read(world, 'dora')).body.debrief).toMatchObject({ mayVote: false })
    await opens(app, world)
    expect((await read(world, 'dora')).body.debrief).toMatchObject({ state: 'reading', mayVote: true, hasVoted: false })
    expect((await read(world, 'ada')).body.debrief).toMatchObject({ mayVote: false })
    const body = { recommendation: 'yes', confidence: 'high', reason: 'Own part is clear.' }
    const vote = await call('castVote', { as: world.as('dora'), params: { candidacyId: world.candidacyId }, body })
    expect(vote.status).toBe(201)
    expect((await read(world, 'dora')).body.debrief).toMatchObject({ state: 'first_votes', hasVoted: true })
    expect((await read(world, 'emil')).body.debrief).toMatchObject({ mayVote: true, hasVoted: false })
  })

  it('is active to whoever still owes a scorecard, decided or not', async () => {
    const world = await aWorld(app, twoRounds)
    const before = await read(world, 'ben')
    await db.updateTable('candidacy').set({ state: 'decided' }).where('id', '=', world.candidacyId).execute()
    expect((await read(world, 'ben')).text).toBe(before.text)
    const ids = async (name: string, state: string) =>
      (await listed(world, name, { state })).body.items.map(({ id }) => id)
    expect(await ids('ben', 'decided')).toEqual([])
    expect(await ids('ben', 'active')).toEqual([world.candidacyId])
    expect(await ids('rita', 'decided')).toEqual([world.candidacyId])
    expect(await ids('rita', 'active')).toEqual([])
  })

  it('nobody sees their own candidacy, whatever they are', async () => {
    const world = await aWorld(app, {
      candidateEmail: 'Rosa@ACME.example',
      roles: { rosa: ['recruiter', 'admin'] },
      committee: ['rosa'],
      rounds: [{ panel: { ada: 'lead' } }],
    })
    expect((await read(world, 'rosa')).status).toBe(404)
    expect((await listed(world, 'rosa')).body.items).toEqual([])
    expect((await read(world, 'rita')).status).toBe(200)
  })

  it('is not there for strangers, other organizations and made-up ids, in one and the same answer', async () => {
    const world = await aWorld(app, { ...twoRounds, roles: { zoe: ['admin'], rosa: ['recruiter'] } })
    const other = await aWorld(app, twoRounds)
    const unknown = await call('getCandidacy', { as: world.as('zoe'), params: { id: v7() } })
    const strangers = [
      await read(world, 'zoe'),
      await call('getCandidacy', { as: other.as('rita'), params: { id: world.candidacyId } }),
    ]
    for (const answer of strangers) {
      expect(answer.status).toBe(404)
      expect({ ...answer.problem, requestId: '' }).toEqual({ ...unknown.problem, requestId: '' })
    }
    expect((await call('getCandidacy', { params: { id: world.candidacyId } })).status).toBe(401)
  })
})

it('shows what the access rules let the reader know of, neither more nor less', async () => {
  const seat = fc.constantFrom<(Seat | null)[]>('lead', 'co', 'shadow', 'reverse_shadow', null, null)
  const state = fc.constantFrom('planned', 'ended', 'cancelled', 'no_show')
  const arrangement = fc.record({
    seats: fc.tuple(seat, seat),
    states: fc.tuple(state, state),
    isRecruiter: fc.boolean(),
    isCommittee: fc.boolean(),
    isChair: fc.boolean(),
    isManager: fc.boolean(),
    isCandidate: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(arrangement, async (some) => {
      const world = await aWorld(app, {
        roles: { kim: some.isRecruiter ? ['recruiter'] : ['interviewer'] },
        committee: some.isCommittee ? ['kim'] : [],
        ...(some.isChair ? { chair: 'kim' } : {}),
        candidateEmail: some.isCandidate ? 'KIM@acme.example' : 'lucia@mail.example',
        rounds: [
          { panel: panelOf(some.seats[0]), state: some.states[0] },
          { panel: panelOf(some.seats[1]), state: some.states[1] },
        ],
      })
      if (some.isManager)
        await db
          .updateTable('job')
          .set({ hiringManagerId: world.idOf('kim') })
          .where('id', '=', world.jobId)
          .execute()
      const actor: Actor = {
        id: world.idOf('kim'),
        organizationId: world.organizationId,
        name: 'Kim',
        email: 'kim@acme.example',
        roles: some.isRecruiter ? ['recruiter'] : ['interviewer'],
      }
      const stood = await standingOf(db, actor, { by: 'candidacy', id: world.candidacyId })
      const relations = stood ? relationsOf(actor, stood.standing) : []
      const { body } = await listed(world, 'kim')
      expect(body.items.map(({ id }) => id)).toEqual(relations.length > 0 ? [world.candidacyId] : [])
      if (body.items[0] && stood) {
        expect(new Set(body.items[0].myRelations)).toEqual(new Set(relations))
        expect(body.items[0].debrief === null).toBe(stood.standing.sitsOnPanel && stood.standing.owes)
        expect(typeof body.items[0].debrief?.owed === 'number').toBe(maySeeProgress(actor, stood.standing))
      }
    }),
    { numRuns: 25 },
  )
})
