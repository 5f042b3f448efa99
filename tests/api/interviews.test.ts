import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { smallKit } from '../support/small-kit.ts'
import { aWorld, submits, type World } from '../support/world.ts'

const app = await startApp()
const { db, call } = app

const kit = smallKit()
const hour = 3_600_000
const later = (hours: number) => new Date(app.clock.now.getTime() + hours * hour).toISOString()
const idOf = (world: World, round = 0) => world.interviewIds[round] ?? ''
const get = (world: World, name: string, round = 0) =>
  call('getInterview', { as: world.as(name), params: { id: idOf(world, round) } })
const change = (world: World, name: string, body: object, round = 0) =>
  call('changeInterview', { as: world.as(name), params: { id: idOf(world, round) }, body })
const list = async (world: World, name: string, query: Record<string, string> = {}) => {
  const answer = await call('listInterviews', { as: world.as(name), query })
  expect(answer.status).toBe(200)
  return answer.body.items.map(({ id }) => world.interviewIds.indexOf(id))
}

describe('getInterview', () => {
  it('holds the kit, the clock, the panel and one’s own scorecard', async () => {
    const world = await aWorld(app, { rounds: [{ kit, state: 'planned', panel: { ada: 'lead', fay: 'shadow' } }] })
    const { status, body } = await get(world, 'ada')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      candidacyId: world.candidacyId,
      round: 'round-1',
      state: 'planned',
      candidate: { id: world.candidateId, name: 'Lucía Ferro', links: [] },
      job: { id: world.jobId, title: 'Engineer', level: 'L4' },
      kit: { slug: 'small', version: 1, difficulty: 'unrated', content: kit.content, provenance: kit.provenance },
      clock: { state: 'not_started', offsetMs: 0, at: app.clock.now.toISOString(), visits: [] },
      prompts: [],
      mySeat: 'lead',
      myScorecard: { state: 'draft', unanswered: 1 },
      askedBefore: [],
      alsoCoveredBy: [],
    })
    expect(body.panel).toEqual([
      { userId: world.idOf('ada'), name: 'Ada', seat: 'lead' },
      { userId: world.idOf('fay'), name: 'Fay', seat: 'shadow' },
    ])
    expect((await get(world, 'rita')).body).toMatchObject({ mySeat: null, myScorecard: null })
  })

  it('counts what is unanswered in one’s own scorecard, and shows nobody else’s', async () => {
    const world = await aWorld(app, { rounds: [{ kit, panel: { ada: 'lead', ben: 'co' } }] })
    const before = await get(world, 'ben')
    await submits(app, world, 'ada', 0)
    expect((await get(world, 'ada')).body.myScorecard).toEqual({ state: 'submitted', unanswered: 0 })
    expect((await get(world, 'ben')).text).toBe(before.text)
  })

  it('tells what ended rounds have asked already and which rounds look at the same', async () => {
    const story = smallKit({ slug: 'other' })
    const world = await aWorld(app, {
      rounds: [
        { kit, panel: { ada: 'lead' } },
        { kit: story, panel: { ben: 'lead' }, state: 'live' },
        { kit, panel: { chen: 'lead' }, state: 'planned' },
        { kit, panel: { dara: 'lead' }, state: 'cancelled' },
      ],
    })
    const mark = (name: string, round: number, promptId: string, status: string) =>
      call('markPrompt', {
        as: world.as(name),
        params: { interviewId: idOf(world, round), promptId },
        body: { status, followUpIds: [] },
      })
    await mark('ada', 0, 'p-story', 'asked')
    await mark('ada', 0, 'p-start', 'asked') // no core prompt
    await mark('ben', 1, 'p-story', 'asked') // has not ended
    const { body } = await get(world, 'chen', 2)
    expect(body.askedBefore).toEqual([
      { round: 'round-1', title: 'Round 1', promptId: 'p-story', text: 'Tell me about a change that you made.' },
    ])
    expect(body.alsoCoveredBy).toEqual([{ competencyId: 'ownership', rounds: ['Round 1', 'Round 2'] }])
    await mark('ada', 0, 'p-story', 'skipped')
    expect((await get(world, 'chen', 2)).body.askedBefore).toEqual([])
  })

  it('shows the latest kit until it starts', async () => {
    const world = await aWorld(app, { rounds: [{ kit, state: 'planned', panel: { ada: 'lead' } }] })
    const second = { title: 'Small kit, mended', content: JSON.stringify(kit.content), contentHash: 'second' }
    const first = await db
      .selectFrom('kit_version')
      .selectAll()
      .where('organizationId', '=', world.organizationId)
      .executeTakeFirstOrThrow()
    await db
      .insertInto('kit_version')
      .values({ ...first, provenance: JSON.stringify(first.provenance), ...second, version: 2 })
      .execute()
    await db.updateTable('kit').set({ latestVersion: 2 }).where('organizationId', '=', world.organizationId).execute()
    expect((await get(world, 'ada')).body.kit).toMatchObject({ version: 2, title: 'Small kit, mended' })
  })

  it('is for its seats and recruiters; who knows the candidacy may not, and nobody else knows of it', async () => {
    const world = await aWorld(app, {
      committee: ['dora'],
      roles: { zoe: ['admin', 'interviewer'] },
      rounds: [
        { kit, panel: { ada: 'lead' } },
        { kit, panel: { ben: 'lead' } },
      ],
    })
    const other = await aWorld(app, { rounds: [{ kit, panel: { ada: 'lead' } }] })
    const statuses = async (names: string[]) => Promise.all(names.map(async (name) => (await get(world, name)).status))
    expect(await statuses(['ada', 'rita', 'ben', 'max', 'dora', 'zoe'])).toEqual([200, 200, 403, 403, 403, 404])
    for (const name of ['ada', 'rita'])
      expect((await call('getInterview', { as: other.as(name), params: { id: idOf(world) } })).status).toBe(404)
    expect((await call('getInterview', { as: world.as('ada'), params: { id: v7() } })).status).toBe(404)
    expect((await call('getInterview', { as: world.as('ada'), params: { id: 'nine' } })).status).toBe(404)
    expect((await call('getInterview', { params: { id: idOf(world) } })).status).toBe(401)
  })

  it('nobody sees the interviews of their own candidacy', async () => {
    const world = await aWorld(app, {
      candidateEmail: 'RITA@acme.example',
      rounds: [{ kit, panel: { rita: 'lead' } }],
    })
    expect((await get(world, 'rita')).status).toBe(404)
    expect(await list(world, 'rita')).toEqual([])
  })
})

describe('listInterviews', () => {
  it('comes by time, those without one last, and is all for recruiters and one’s seats for others', async () => {
    const world = await aWorld(app, {
      roles: { rosa: ['recruiter'] },
      rounds: [
        { kit, state: 'planned', panel: { ada: 'lead' } },
        { kit, state: 'planned', panel: { rosa: 'shadow', ada: 'co' } },
        { kit, state: 'planned', panel: { ada: 'lead' } },
        { kit, state: 'planned', panel: { ben: 'lead' } },
      ],
    })
    await change(world, 'rita', { scheduledAt: later(2) }, 2)
    await change(world, 'rita', { scheduledAt: later(1) }, 3)
    expect(await list(world, 'rita')).toEqual([3, 2, 0, 1])
    expect(await list(world, 'rita', { mine: 'true' })).toEqual([])
    expect(await list(world, 'rosa')).toEqual([3, 2, 0, 1])
    expect(await list(world, 'rosa', { mine: 'true' })).toEqual([1])
    expect(await list(world, 'ada')).toEqual([2, 0, 1])
    expect(await list(world, 'max')).toEqual([])
    expect(await list(world, 'ada', { state: 'scheduled' })).toEqual([2])
    expect(await list(world, 'rita', { from: later(1), to: later(2) })).toEqual([3])
    expect(await list(world, 'rita', { from: later(1.5) })).toEqual([2])
    const pages: number[][] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: Record<string, string> = { limit: '3', ...(cursor ? { cursor } : {}) }
      const page: Awaited<ReturnType<typeof call<'listInterviews'>>> = await call('listInterviews', {
        as: world.as('rita'),
        query,
      })
      pages.push(page.body.items.map(({ id }) => world.interviewIds.indexOf(id)))
      cursor = page.body.nextCursor
    }
    expect(pages).toEqual([[3, 2, 0], [1]])
  })

  it('is the same to a panelist whatever colleagues have done', async () => {
    const world = await aWorld(app, {
      rounds: [
        { kit, panel: { ada: 'lead', ben: 'co' } },
        { kit, panel: { ben: 'lead' } },
      ],
    })
    const before = await call('listInterviews', { as: world.as('ben') })
    await submits(app, world, 'ada', 0)
    expect((await call('listInterviews', { as: world.as('ben') })).text).toBe(before.text)
  })

  it('refuses bad input and nobody', async () => {
    const world = await aWorld(app, { rounds: [{ kit, panel: { ada: 'lead' } }] })
    for (const query of [
      { mine: 'yes' },
      { state: 'over' },
      { from: 'today' },
      { to: '0000-01-01T00:00:00Z' },
      { cursor: 'x' },
      { all: '1' },
    ])
      expect((await call('listInterviews', { as: world.as('ada'), query })).status).toBe(400)
    expect((await call('listInterviews')).status).toBe(401)
  })
})

describe('changeInterview: when and where', () => {
  it('schedules, moves and takes the time back; twice is once', async () => {
    const world = await aWorld(app, { rounds: [{ kit, state: 'planned', panel: {} }] })
    const body = { scheduledAt: later(24), hardStopAt: later(25), meetingUrl: 'https://meet.example/a' }
    const first = await change(world, 'rita', body)
    expect([first.status, first.body]).toMatchObject([200, { state: 'scheduled', ...body }])
    expect((await change(world, 'rita', body)).body).toEqual(first.body)
    const entries = await db.selectFrom('audit_entry').select('action').where('subjectId', '=', idOf(world)).execute()
    expect(entries).toEqual([{ action: 'interview.schedule' }])
    expect((await change(world, 'rita', { scheduledAt: null, hardStopAt: null })).body).toMatchObject({
      state: 'planned',
      scheduledAt: null,
      meetingUrl: 'https://meet.example/a',
    })
  })

  it('is called off before it begins, and stays so', async () => {
    const world = await aWorld(app, {
      rounds: ['planned', 'planned', 'live', 'ended'].map((state) => ({ kit, state: state as 'planned', panel: {} })), // literals widen in map
    })
    expect((await change(world, 'rita', { state: 'cancelled' }, 0)).body.state).toBe('cancelled')
    expect((await change(world, 'rita', { state: 'cancelled' }, 0)).status).toBe(200)
    expect((await change(world, 'rita', { state: 'no_show' }, 1)).body.state).toBe('no_show')
    const refused: [number, object][] = [
      [0, { state: 'no_show' }],
      [0, { scheduledAt: later(1) }],
      [2, { state: 'cancelled' }],
      [2, { scheduledAt: later(1) }],
      [3, { state: 'no_show' }],
      [3, { meetingUrl: 'https://meet.example/a' }],
    ]
    for (const [round, body] of refused)
      expect((await change(world, 'rita', body, round)).problem.code).toBe('interview_refused')
  })

  it('nobody calls off their own interview once another has begun', async () => {
    const world = await aWorld(app, {
      rounds: [
        { kit, state: 'planned', panel: { rita: 'lead' } },
        { kit, state: 'planned', panel: { rita: 'lead' } },
        { kit, state: 'planned', panel: { ada: 'lead' } },
      ],
      roles: { rosa: ['recruiter'] },
    })
    expect((await change(world, 'rita', { state: 'no_show' }, 0)).status).toBe(200)
    const start = await call('moveClock', {
      as: world.as('ada'),
      params: { interviewId: idOf(world, 2) },
      body: { action: 'start' },
    })
    expect(start.status).toBe(200)
    expect((await change(world, 'rita', { state: 'cancelled' }, 1)).problem.code).toBe('interview_refused')
    expect((await change(world, 'rosa', { state: 'cancelled' }, 1)).status).toBe(200)
  })

  it('a closed candidacy stays as it is', async () => {
    const world = await aWorld(app, { rounds: [{ kit, state: 'planned', panel: {} }] })
    await db.updateTable('candidacy').set({ state: 'closed' }).where('id', '=', world.candidacyId).execute()
    expect((await change(world, 'rita', { scheduledAt: later(1) })).problem.code).toBe('interview_refused')
  })

  it('refuses bad input, other roles and strangers', async () => {
    const world = await aWorld(app, { rounds: [{ kit, state: 'planned', panel: { ada: 'lead' } }] })
    const other = await aWorld(app, { rounds: [{ kit, panel: {} }] })
    const bad = [
      { scheduledAt: 'tomorrow' },
      { scheduledAt: '0000-01-01T00:00:00Z' },
      { meetingUrl: 'javascript:alert(1)' },
      { state: 'live' },
      { clock: {} },
      { extraTimePercent: -5 },
      { extraTimePercent: 201 },
      { extraTimePercent: 12.5 },
      { startedAt: later(1) },
      { panel: [{ userId: world.idOf('ada'), seat: 'owner' }] },
      [],
    ]
    for (const body of bad) expect((await change(world, 'rita', body)).status).toBe(400)
    expect((await change(world, 'rita', { scheduledAt: later(2), hardStopAt: later(1) })).problem).toMatchObject({
      code: 'interview_refused',
      issues: [{ path: 'hardStopAt' }],
    })
    expect((await change(world, 'ada', { scheduledAt: later(1) })).problem.code).toBe('forbidden')
    expect((await change(world, 'max', { scheduledAt: later(1) })).problem.code).toBe('forbidden')
    const foreign = { as: other.as('rita'), params: { id: idOf(world) }, body: { scheduledAt: later(1) } }
    expect((await call('changeInterview', foreign)).status).toBe(404)
    expect((await get(world, 'rita')).body.scheduledAt).toBeNull()
  })
})
