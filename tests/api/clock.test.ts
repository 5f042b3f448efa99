import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { smallKit } from '../support/small-kit.ts'
import { aWorld, submits, type World } from '../support/world.ts'

const app = await startApp()
const { db, call } = app
const kit = smallKit()
const minute = 60_000

/** An interview that is ahead, with lead, co-interviewer and shadow. */
const ahead = () =>
  aWorld(app, {
    committee: ['dora'],
    rounds: [
      { kit, state: 'planned', panel: { ada: 'lead', ben: 'co', fay: 'shadow' } },
      { kit, state: 'planned', panel: { chen: 'lead' } },
    ],
  })
const params = (world: World) => ({ interviewId: world.interviewIds[0] ?? '' })
const press = (world: World, name: string, body: object, headers: Record<string, string> = {}) =>
  call('moveClock', { as: world.as(name), params: params(world), body, headers })
const follow = async (world: World, name: string) =>
  (await call('getClock', { as: world.as(name), params: params(world) })).body
const mark = (world: World, name: string, promptId: string, body: object) =>
  call('markPrompt', { as: world.as(name), params: { ...params(world), promptId }, body })
const pass = (minutes: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + minutes * minute)
}
/** Minutes from now. */
const at = (minutes: number) => new Date(app.clock.now.getTime() + minutes * minute).toISOString()
const code = (answer: Awaited<ReturnType<typeof press>>) => (answer.status === 200 ? 'done' : answer.problem.code)

describe('moveClock', () => {
  it('is one clock for the panel: start, go on, pause, resume, end', async () => {
    const world = await ahead()
    const start = await press(world, 'ada', { action: 'start' })
    expect(start.status).toBe(200)
    expect(start.body).toMatchObject({
      state: 'live',
      clock: { state: 'running', startedAt: at(0), offsetMs: 0, at: at(0), sectionId: 'intro', isTracked: true },
    })
    pass(6)
    expect((await press(world, 'ben', { action: 'next' })).body.clock).toMatchObject({
      offsetMs: 6 * minute,
      sectionId: 'work',
    })
    pass(4)
    expect((await press(world, 'ada', { action: 'pause' })).body.clock).toMatchObject({
      state: 'paused',
      offsetMs: 10 * minute,
    })
    pass(3)
    const seen = await follow(world, 'fay')
    expect(seen).toMatchObject({
      state: 'live',
      clock: { state: 'paused', offsetMs: 10 * minute, at: at(0) },
      prompts: [],
    })
    await press(world, 'ben', { action: 'resume' })
    pass(10)
    expect((await follow(world, 'fay')).clock.offsetMs).toBe(20 * minute)
    await press(world, 'ada', { action: 'goto', sectionId: 'wrap-up' })
    pass(5)
    const end = await press(world, 'ada', { action: 'end' })
    expect(end.body).toEqual({
      state: 'ended',
      clock: {
        state: 'ended',
        startedAt: at(-28),
        endedAt: at(0),
        offsetMs: 25 * minute,
        at: at(0),
        sectionId: 'wrap-up',
        isTracked: true,
        plan: null,
        visits: [
          { sectionId: 'intro', fromMs: 0, toMs: 6 * minute },
          { sectionId: 'work', fromMs: 6 * minute, toMs: 20 * minute },
          { sectionId: 'wrap-up', fromMs: 20 * minute, toMs: 25 * minute },
        ],
      },
    })
    const stored = await db
      .selectFrom('interview')
      .selectAll()
      .where('id', '=', params(world).interviewId)
      .executeTakeFirstOrThrow()
    expect(stored).toMatchObject({ state: 'ended', startedAt: at(-28), endedAt: at(0), kitVersion: 1 })
    const log = await db
      .selectFrom('clock_action')
      .select('action')
      .where('interviewId', '=', stored.id)
      .orderBy('at')
      .execute()
    expect(log.map(({ action }) => action)).toEqual(['start', 'next', 'pause', 'resume', 'goto', 'end'])
  })

  it('pins the kit version that it began with', async () => {
    const world = await ahead()
    await press(world, 'ada', { action: 'start' })
    const first = await db
      .selectFrom('kit_version')
      .selectAll()
      .where('organizationId', '=', world.organizationId)
      .executeTakeFirstOrThrow()
    const provenance = JSON.stringify(first.provenance)
    await db
      .insertInto('kit_version')
      .values({ ...first, provenance, content: JSON.stringify(kit.content), version: 2 })
      .execute()
    await db.updateTable('kit').set({ latestVersion: 2 }).where('organizationId', '=', world.organizationId).execute()
    await press(world, 'ada', { action: 'end' })
    const read = async (name: string, round: number) =>
      (await call('getInterview', { as: world.as(name), params: { id: world.interviewIds[round] ?? '' } })).body.kit
        .version
    expect([await read('ada', 0), await read('chen', 1)]).toEqual([1, 2])
  })

  it('of many who press at once one starts, and every press that is taken counts once', async () => {
    const world = await ahead()
    const starts = await Promise.all(
      ['ada', 'ben', 'ada', 'ben', 'ada'].map((name) => press(world, name, { action: 'start' })),
    )
    expect(starts.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(starts.filter((answer) => code(answer) === 'clock_refused')).toHaveLength(4)
    pass(5)
    const next = { action: 'next', sectionId: 'work' }
    const presses = await Promise.all(['ada', 'ben', 'ben', 'ada'].map((name) => press(world, name, next)))
    expect(presses.map(code)).toEqual(['done', 'done', 'done', 'done'])
    expect((await follow(world, 'ada')).clock).toMatchObject({
      sectionId: 'work',
      visits: [{ sectionId: 'intro' }, { sectionId: 'work' }],
    })
    const pauses = await Promise.all(['ada', 'ben'].map((name) => press(world, name, { action: 'pause' })))
    expect(pauses.map(code).toSorted((a, b) => a.localeCompare(b))).toEqual(['clock_refused', 'done'])
  })

  it('replays what was done offline in the order of its times, whatever order it arrives in', async () => {
    const actions = [
      { action: 'start', at: at(-40) },
      { action: 'next', at: at(-34) },
      { action: 'pause', at: at(-30) },
      { action: 'resume', at: at(-20) },
      { action: 'next', at: at(-10) },
      { action: 'end', at: at(-5) },
    ]
    const clocks = []
    for (const order of [
      [0, 1, 2, 3, 4, 5],
      [0, 2, 1, 3, 5, 4],
      [0, 5, 4, 2, 3, 1],
    ]) {
      const world = await ahead()
      for (const index of order) {
        const answer = await press(world, index % 2 === 0 ? 'ada' : 'ben', actions[index] ?? {})
        expect([index, code(answer)]).toEqual([index, 'done'])
      }
      clocks.push((await follow(world, 'fay')).clock)
    }
    expect(clocks[0]).toMatchObject({ state: 'ended', offsetMs: 25 * minute, startedAt: at(-40), endedAt: at(-5) })
    expect(clocks[1]).toEqual(clocks[0])
    expect(clocks[2]).toEqual(clocks[0])
  })

  it('answers a retry as the first time, by its time or its key', async () => {
    const world = await ahead()
    const start = { action: 'start', at: at(-1) }
    const first = await press(world, 'ada', start)
    const second = await press(world, 'ada', start)
    expect([second.status, second.body]).toEqual([200, first.body])
    const pause = { action: 'pause' }
    const once = await press(world, 'ada', pause, { 'idempotency-key': 'pause-1' })
    const twice = await press(world, 'ada', pause, { 'idempotency-key': 'pause-1' })
    expect([twice.status, twice.body]).toEqual([200, once.body])
    const log = await db
      .selectFrom('clock_action')
      .select('action')
      .where('interviewId', '=', params(world).interviewId)
      .execute()
    expect(log).toHaveLength(2)
  })

  it('records an interview that nobody timed as held', async () => {
    const world = await ahead()
    const held = await press(world, 'ben', { action: 'held', startedAt: at(-90), endedAt: at(-40) })
    expect(held.body).toMatchObject({
      state: 'ended',
      clock: {
        state: 'ended',
        startedAt: at(-90),
        endedAt: at(-40),
        isTracked: false,
        offsetMs: 0,
        sectionId: null,
        visits: [],
      },
    })
    const again = await press(world, 'ben', { action: 'held', startedAt: at(-90), endedAt: at(-40) })
    expect([again.status, again.body]).toEqual([200, held.body])
    expect(code(await press(world, 'ada', { action: 'held', startedAt: at(-80) }))).toBe('clock_refused')
    await submits(app, world, 'ada', 0)
  })

  it('was held when it was scheduled, where nobody says otherwise', async () => {
    const world = await ahead()
    const scheduledAt = at(-50)
    await db
      .updateTable('interview')
      .set({ scheduledAt, state: 'scheduled' })
      .where('id', '=', params(world).interviewId)
      .execute()
    expect((await press(world, 'ada', { action: 'held' })).body.clock).toMatchObject({
      startedAt: at(-50),
      endedAt: at(-20),
    })
  })

  it('refuses what is out of order, of the future, or before the start', async () => {
    const world = await ahead()
    for (const action of ['pause', 'resume', 'next', 'end'])
      expect(code(await press(world, 'ada', { action }))).toBe('clock_refused')
    expect(code(await press(world, 'ada', { action: 'start', at: at(1) }))).toBe('clock_refused')
    expect(code(await press(world, 'ada', { action: 'held', startedAt: at(1) }))).toBe('clock_refused')
    expect((await follow(world, 'ada')).state).toBe('planned')
    await press(world, 'ada', { action: 'start' })
    const refused = [
      { action: 'start' },
      { action: 'goto', sectionId: 'nowhere' },
      { action: 'goto' },
      { action: 'pause', at: at(-1) },
      { action: 'pause', at: at(0.1) },
      { action: 'held' },
      { action: 'resume' },
    ]
    for (const body of refused) expect([body, code(await press(world, 'ada', body))]).toEqual([body, 'clock_refused'])
    await press(world, 'ada', { action: 'end' })
    expect(code(await press(world, 'ada', { action: 'resume' }))).toBe('clock_refused')
    // A device that is a second ahead of the server is not of the future.
    const other = await ahead()
    expect(code(await press(other, 'ada', { action: 'start', at: at(1 / 60) }))).toBe('done')
    expect(code(await press(other, 'ben', { action: 'pause' }))).toBe('done')
  })

  it('stands still for an interview that was called off and a candidacy that is closed', async () => {
    const world = await ahead()
    const interview = db.updateTable('interview').where('id', '=', params(world).interviewId)
    await interview.set({ state: 'cancelled' }).execute()
    expect(code(await press(world, 'ada', { action: 'start' }))).toBe('clock_refused')
    expect(code(await press(world, 'ada', { action: 'held' }))).toBe('clock_refused')
    expect((await mark(world, 'ada', 'p-story', { status: 'asked', followUpIds: [] })).problem.code).toBe(
      'interview_refused',
    )
    await interview.set({ state: 'planned' }).execute()
    await db.updateTable('candidacy').set({ state: 'closed' }).where('id', '=', world.candidacyId).execute()
    expect(code(await press(world, 'ada', { action: 'start' }))).toBe('clock_refused')
    expect((await mark(world, 'ada', 'p-story', { status: 'asked', followUpIds: [] })).problem.code).toBe(
      'interview_refused',
    )
  })

  it('is for lead and co-interviewer; the shadow and the recruiter follow along', async () => {
    const world = await ahead()
    const other = await ahead()
    const statuses = async (names: string[]) =>
      Promise.all(names.map(async (name) => (await press(world, name, { action: 'start' })).status))
    expect(await statuses(['fay', 'rita', 'max', 'dora', 'chen'])).toEqual([403, 403, 403, 403, 403])
    const read = async (name: string) => (await call('getClock', { as: world.as(name), params: params(world) })).status
    expect([await read('fay'), await read('rita'), await read('max'), await read('chen')]).toEqual([200, 200, 403, 403])
    const foreign = { as: other.as('ada'), params: params(world) }
    expect((await call('moveClock', { ...foreign, body: { action: 'start' } })).status).toBe(404)
    expect((await call('getClock', foreign)).status).toBe(404)
    expect((await call('moveClock', { params: params(world), body: { action: 'start' } })).status).toBe(401)
    const made = { as: world.as('ada'), params: { interviewId: v7() }, body: { action: 'start' } }
    expect((await call('moveClock', made)).status).toBe(404)
  })

  it('refuses bad input', async () => {
    const world = await ahead()
    const bad = [
      {},
      { action: 'stop' },
      { action: 'start', at: 'now' },
      { action: 'start', at: '0000-01-01T00:00:00Z' },
      { action: 'start', startedAt: at(-5) },
      { action: 'start', sectionId: 'No such id' },
      { action: 'start', offsetMs: 5 },
      { action: 'held', startedAt: 5 },
      { action: 'start', untilAt: at(30) },
      { action: 'replan', untilAt: 'soon' },
    ]
    for (const body of bad) expect([body, (await press(world, 'ada', body)).status]).toEqual([body, 400])
    expect((await follow(world, 'ada')).state).toBe('planned')
  })
})
