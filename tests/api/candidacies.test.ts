import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { Role } from '#domain/access.ts'
import { startApp } from '../support/app.ts'
import { aCandidate, aJob, aKit, aLoop, anOrganization, aRound, aUser } from '../support/factories.ts'

const app = await startApp()
const { db, call } = app

async function aRecruiterWithJob() {
  const { id: organizationId } = await anOrganization(db)
  const recruiter = await aUser(db, { organizationId, roles: ['recruiter'] })
  const kit = await aKit(db, { organizationId })
  const rounds = [
    aRound({ id: 'screen', title: 'Screen', kitSlug: kit.slug, stage: 'screen', targetDay: 1 }),
    aRound({ id: 'second', title: 'Second', kitSlug: kit.slug, isOptional: true, minutes: 45 }),
    aRound({ id: 'third', title: 'Third', kitSlug: kit.slug }),
  ]
  const loop = await aLoop(db, { organizationId, rounds, title: 'Three rounds' })
  const job = await aJob(db, { organizationId, loopSlug: loop.slug })
  const candidate = await aCandidate(db, { organizationId })
  return { organizationId, as: await app.signInAs(recruiter), recruiter, loop, job, candidate }
}

describe('createCandidacy', () => {
  it('starts the loop: its interviews in its order, planned and without a panel', async () => {
    const { as, job, candidate } = await aRecruiterWithJob()
    const body = { candidateId: candidate.id, jobId: job.id }
    const created = await call('createCandidacy', { as, body })
    expect(created.status).toBe(201)
    expect(created.body).toMatchObject({
      state: 'active',
      candidate: { id: candidate.id, name: candidate.name },
      job: { id: job.id },
      loopTitle: 'Three rounds',
      myRelations: ['recruiter'],
      debrief: { state: 'collecting', owed: 2, submitted: 0, isReady: false, mayVote: false, decision: null },
    })
    expect(
      created.body.interviews.map(({ round, state, panel, isOptional }) => [round, state, panel, isOptional]),
    ).toEqual([
      ['screen', 'planned', [], false],
      ['second', 'planned', [], true],
      ['third', 'planned', [], false],
    ])
    const again = await call('getCandidacy', { as, params: { id: created.body.id } })
    expect(again.body).toEqual(created.body)
  })

  it('a candidate has one candidacy for a job, however often and however much at once it is asked for', async () => {
    const { as, job, candidate } = await aRecruiterWithJob()
    const body = { candidateId: candidate.id, jobId: job.id }
    const answers = await Promise.all(Array.from({ length: 6 }, () => call('createCandidacy', { as, body })))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(5)
    const id = answers.find(({ status }) => status === 201)?.body.id
    const refused = answers.find(({ status }) => status === 409)
    expect(refused?.problem).toMatchObject({ code: 'candidacy_exists', current: { id } })
    const interviews = await db
      .selectFrom('interview')
      .select('id')
      .where('candidacyId', '=', id ?? '')
      .execute()
    expect(interviews).toHaveLength(3)
  })

  it('answers a retry with the same key as the first time', async () => {
    const { as, job, candidate } = await aRecruiterWithJob()
    const request = { as, body: { candidateId: candidate.id, jobId: job.id }, headers: { 'idempotency-key': 'once' } }
    const first = await call('createCandidacy', request)
    const second = await call('createCandidacy', request)
    expect([second.status, second.body]).toEqual([201, first.body])
  })

  it('keeps the plan that it began with when the loop changes', async () => {
    const { organizationId, as, job, candidate, loop } = await aRecruiterWithJob()
    const { body } = await call('createCandidacy', { as, body: { candidateId: candidate.id, jobId: job.id } })
    await db
      .updateTable('loop')
      .set({ rounds: JSON.stringify([]) })
      .where('organizationId', '=', organizationId)
      .where('slug', '=', loop.slug)
      .execute()
    const later = await call('getCandidacy', { as, params: { id: body.id } })
    expect(later.body.interviews).toHaveLength(3)
  })

  it('says what is not there', async () => {
    const { organizationId, as, recruiter, job, candidate } = await aRecruiterWithJob()
    const foreign = await aRecruiterWithJob()
    const own = await aCandidate(db, { organizationId, email: recruiter.email.toUpperCase() })
    const closed = await aJob(db, { organizationId, loopSlug: job.loopSlug })
    await db
      .updateTable('job')
      .set({ isOpen: false })
      .where('organizationId', '=', organizationId)
      .where('id', '=', closed.id)
      .execute()
    const kitless = await aLoop(db, { organizationId, rounds: [aRound({ kitSlug: 'not-written-yet' })] })
    const unready = await aJob(db, { organizationId, loopSlug: kitless.slug })
    const cases: [candidateId: string, jobId: string, paths: string[]][] = [
      [v7(), v7(), ['candidateId', 'jobId']],
      [foreign.candidate.id, job.id, ['candidateId']],
      [own.id, job.id, ['candidateId']],
      [candidate.id, foreign.job.id, ['jobId']],
      [candidate.id, closed.id, ['jobId']],
      [candidate.id, unready.id, ['jobId']],
    ]
    for (const [candidateId, jobId, paths] of cases) {
      const { status, problem } = await call('createCandidacy', { as, body: { candidateId, jobId } })
      expect([status, problem.code, problem.issues?.map(({ path }) => path)]).toEqual([422, 'unknown_reference', paths])
    }
  })

  it('refuses bad input, other roles and nobody', async () => {
    const { organizationId, as, job, candidate } = await aRecruiterWithJob()
    const body = { candidateId: candidate.id, jobId: job.id }
    for (const bad of [{}, { ...body, organizationId }, { ...body, jobId: 'job' }, { ...body, jobId: null }, []])
      expect((await call('createCandidacy', { as, body: bad })).status).toBe(400)
    for (const roles of [['interviewer'], ['admin'], ['committee', 'kit_author']] satisfies Role[][]) {
      const other = await app.signInAs(await aUser(db, { organizationId, roles }))
      expect((await call('createCandidacy', { as: other, body })).problem.code).toBe('forbidden')
    }
    expect((await call('createCandidacy', { body })).status).toBe(401)
  })
})

describe('listCandidacies', () => {
  it('comes newest first, page by page, and filters by job and candidate', async () => {
    const { organizationId, as, job } = await aRecruiterWithJob()
    const created: string[] = []
    for (let index = 0; index < 5; index++) {
      app.clock.now = new Date(app.clock.now.getTime() + (index % 2) * 1000)
      const candidate = await aCandidate(db, { organizationId })
      const answer = await call('createCandidacy', { as, body: { candidateId: candidate.id, jobId: job.id } })
      created.unshift(answer.body.id)
    }
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof call<'listCandidacies'>>> = await call('listCandidacies', {
        as,
        query: { limit: '2', ...(cursor ? { cursor } : {}) },
      })
      expect(page.body.items.length).toBeLessThanOrEqual(2)
      seen.push(...page.body.items.map(({ id }) => id))
      cursor = page.body.nextCursor
    }
    expect(seen).toEqual(created)
    const first = await call('listCandidacies', { as, query: { limit: '1' } })
    const candidateId = first.body.items[0]?.candidate.id ?? ''
    expect((await call('listCandidacies', { as, query: { candidateId } })).body.items.map(({ id }) => id)).toEqual([
      created[0],
    ])
    expect((await call('listCandidacies', { as, query: { jobId: job.id } })).body.items).toHaveLength(5)
    expect((await call('listCandidacies', { as, query: { jobId: v7() } })).body.items).toEqual([])
  })

  it('refuses bad input and nobody', async () => {
    const { as } = await aRecruiterWithJob()
    for (const query of [{ limit: 'x' }, { cursor: 'AAAA' }, { state: 'open' }, { jobId: '1' }, { role: 'admin' }])
      expect((await call('listCandidacies', { as, query })).status).toBe(400)
    expect((await call('listCandidacies')).status).toBe(401)
  })
})

it('every read and write of a candidacy is in the audit trail', async () => {
  const { as, job, candidate, organizationId } = await aRecruiterWithJob()
  const { body } = await call('createCandidacy', { as, body: { candidateId: candidate.id, jobId: job.id } })
  await call('getCandidacy', { as, params: { id: body.id } })
  await call('listCandidacies', { as })
  const entries = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .orderBy('id')
    .execute()
  expect(entries.map(({ action }) => action)).toEqual(['candidacy.create', 'candidacy.read', 'candidacy.list'])
  expect(JSON.stringify(entries)).not.toContain(candidate.name)
})
