import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { aCandidacy, aCandidate, anOrganization, aUser } from '../support/factories.ts'
import { smallKit } from '../support/small-kit.ts'
import { aNote, aWorld, type Plan, submits, type World } from '../support/world.ts'

const app = await startApp()
const { db, call } = app
const kit = smallKit()
const minute = 60_000

const ahead = (some: Partial<Plan> = {}) =>
  aWorld(app, {
    committee: ['carl'],
    roles: { pia: ['kit_author'], ada: ['recruiter', 'interviewer'] },
    rounds: [
      { kit, state: 'planned', panel: { ada: 'lead' } },
      { kit, state: 'planned', panel: { ben: 'lead' } },
    ],
    ...some,
  })
const compare = (world: World, name: string) =>
  call('getComparability', { as: world.as(name), params: { id: world.jobId } })
const interviewOf = (world: World, round: number) => ({ interviewId: world.interviewIds[round] ?? '' })
const press = async (world: World, name: string, round: number, body: object) => {
  const { status, text } = await call('moveClock', { as: world.as(name), params: interviewOf(world, round), body })
  if (status !== 200) throw new Error(text)
}
const pass = (minutes: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + minutes * minute)
}
const mark = (world: World, name: string, round: number, promptId: string, status = 'asked') =>
  call('markPrompt', {
    as: world.as(name),
    params: { ...interviewOf(world, round), promptId },
    body: { status, followUpIds: promptId === 'x-queue' ? ['b-empty'] : [] },
  })
/** Round 2, by ben: six minutes of introduction, eighteen of work, a prompt and a problem marked. */
const held = async (some: Partial<Plan> = {}) => {
  const world = await ahead(some)
  await press(world, 'ben', 1, { action: 'start' })
  pass(6)
  await press(world, 'ben', 1, { action: 'goto', sectionId: 'work' })
  await mark(world, 'ben', 1, 'p-story')
  await mark(world, 'ben', 1, 'x-queue')
  pass(18)
  await press(world, 'ben', 1, { action: 'end' })
  return world
}

describe('what a job’s candidates were asked and how long', () => {
  it('is compared by the clock and the marks of interviews that have ended', async () => {
    const world = await held()
    const { status, body } = await compare(world, 'rita')
    expect(status).toBe(200)
    expect(body).toMatchObject({ jobId: world.jobId, total: 1, compared: 1, leftOut: 0 })
    expect(body.rounds).toEqual([
      {
        round: 'round-2',
        title: 'Round 2',
        kits: [
          {
            slug: kit.slug,
            version: 1,
            title: kit.title,
            sections: kit.content.sections.map(({ id, title, shortTitle, minutes }) => ({
              id,
              title,
              shortTitle,
              minutes,
            })),
            hasProblems: true,
            prompts: [
              {
                id: 'p-story',
                text: 'Tell me about a change that you made.',
                sectionId: 'work',
                competencyIds: ['ownership'],
                withdrawn: null,
              },
            ],
          },
        ],
        interviews: [
          {
            interviewId: world.interviewIds[1],
            candidacyId: world.candidacyId,
            candidate: { id: world.candidateId, name: 'Lucía Ferro' },
            endedAt: app.clock.now.toISOString(),
            kitSlug: kit.slug,
            kitVersion: 1,
            isTracked: true,
            plannedMinutes: 30,
            actualMinutes: 24,
            sections: [
              { sectionId: 'intro', plannedMinutes: 5, actualMinutes: 6 },
              { sectionId: 'work', plannedMinutes: 20, actualMinutes: 18 },
              { sectionId: 'wrap-up', plannedMinutes: 5, actualMinutes: 0 },
            ],
            isMarked: true,
            coreAsked: 2,
            coreTotal: 2,
            prompts: [{ promptId: 'p-story', status: 'asked' }],
            problem: { id: 'x-queue', title: 'A queue', probesUsed: 1, probes: 1 },
            competencies: [{ competencyId: 'ownership', asked: 2, total: 2 }],
          },
        ],
      },
    ])
    expect((await compare(world, 'max')).body).toEqual(body)
    const entries = await db
      .selectFrom('audit_entry')
      .select('details')
      .where('organizationId', '=', world.organizationId)
      .where('action', '=', 'job.compare')
      .execute()
    expect(entries.map(({ details }) => details)).toEqual([
      { candidacyIds: [world.candidacyId] },
      { candidacyIds: [world.candidacyId] },
    ])
  })

  it('says what nobody tracked, and shows no extra time', async () => {
    const world = await ahead()
    await press(world, 'ben', 1, { action: 'held' })
    const [untracked] = (await compare(world, 'rita')).body.rounds[0]?.interviews ?? []
    expect(untracked).toMatchObject({ isTracked: false, actualMinutes: null, isMarked: false, competencies: null })
    const longer = await ahead()
    await call('changeInterview', {
      as: longer.as('rita'),
      params: { id: longer.interviewIds[1] ?? '' },
      body: { extraTimePercent: 50 },
    })
    await press(longer, 'ben', 1, { action: 'start' })
    pass(36)
    await press(longer, 'ben', 1, { action: 'end' })
    const [scaled] = (await compare(longer, 'rita')).body.rounds[0]?.interviews ?? []
    expect([scaled?.plannedMinutes, scaled?.actualMinutes, scaled?.sections[0]]).toEqual([
      30,
      24,
      { sectionId: 'intro', plannedMinutes: 5, actualMinutes: 24 },
    ])
  })

  it('counts a withdrawn prompt nowhere, with its reason', async () => {
    const world = await held()
    const params = { slug: kit.slug, promptId: 'p-story' }
    await call('withdrawPrompt', { as: world.as('pia'), params, body: { reason: 'It is known outside.' } })
    const [round] = (await compare(world, 'rita')).body.rounds
    expect(round?.kits[0]?.prompts[0]?.withdrawn).toBe('It is known outside.')
    expect(round?.interviews[0]).toMatchObject({ coreAsked: 1, coreTotal: 1 })
  })

  it('is empty before anything has ended, and 404 for a job that is not there', async () => {
    const world = await ahead()
    await press(world, 'ben', 1, { action: 'start' })
    expect((await compare(world, 'rita')).body).toEqual({
      jobId: world.jobId,
      rounds: [],
      total: 0,
      compared: 0,
      leftOut: 0,
    })
    for (const id of [world.candidacyId, world.organizationId])
      expect((await call('getComparability', { as: world.as('rita'), params: { id } })).status).toBe(404)
    expect((await call('getComparability', { as: world.as('rita'), params: { id: 'job' } })).status).toBe(400)
  })

  it('compares the newest candidacies of many, and says how many there are', async () => {
    const world = await held()
    const { organizationId, jobId } = world
    for (let made = 0; made < 51; made++) {
      const candidate = await aCandidate(db, { organizationId })
      const { interviewIds } = await aCandidacy(db, { organizationId, jobId, candidateId: candidate.id })
      await db
        .updateTable('interview')
        .set({ state: 'ended', kitVersion: 1, endedAt: app.clock.now })
        .where('organizationId', '=', organizationId)
        .where('id', '=', interviewIds[0])
        .execute()
    }
    expect((await compare(world, 'rita')).body).toMatchObject({ total: 52, compared: 50 })
  })
})

describe('independence', () => {
  it('whoever sits on a panel and owes a scorecard compares nothing of that candidacy', async () => {
    const world = await held()
    const blind = await compare(world, 'ada')
    expect(blind.body).toEqual({ jobId: world.jobId, rounds: [], total: 0, compared: 0, leftOut: 1 })
    await press(world, 'ada', 0, { action: 'held' })
    await submits(app, world, 'ada', 0)
    const { body } = await compare(world, 'ada')
    expect([body.leftOut, body.rounds.map(({ round }) => round)]).toEqual([0, ['round-1', 'round-2']])
  })

  it('nothing of it moves with what anybody notes or thinks', async () => {
    const world = await held()
    const before = (await compare(world, 'rita')).text
    const tags = [{ competencyId: 'ownership', polarity: 'anti_pattern' }]
    await aNote(app, world, { by: 'ben', round: 1, text: 'It was the others.', tags })
    await submits(app, world, 'ben', 1, { recommendation: 'strong_no' })
    expect((await compare(world, 'rita')).text).toBe(before)
  })

  it('nobody compares their own candidacy', async () => {
    const world = await held({ candidateEmail: 'RITA@acme.example' })
    expect((await compare(world, 'rita')).body).toMatchObject({ rounds: [], total: 0, leftOut: 0 })
    expect((await compare(world, 'max')).body.total).toBe(1)
  })

  it('others than recruiters and the job’s hiring manager are refused, other organizations know of no such job', async () => {
    const world = await held()
    for (const name of ['ben', 'carl', 'pia']) expect((await compare(world, name)).problem.code).toBe('forbidden')
    const other = await anOrganization(db)
    const stranger = await app.signInAs(await aUser(db, { organizationId: other.id, roles: ['recruiter'] }))
    const params = { id: world.jobId }
    expect((await call('getComparability', { as: stranger, params })).status).toBe(404)
    expect((await call('getComparability', { params })).status).toBe(401)
  })
})
