import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { smallKit } from '../support/small-kit.ts'
import { aWorld, type World } from '../support/world.ts'

const app = await startApp()
const { db, call } = app
const kit = smallKit()
const minute = 60_000

const ahead = () =>
  aWorld(app, { rounds: [{ kit, state: 'planned', panel: { ada: 'lead', ben: 'co', fay: 'shadow' } }] })
const params = (world: World) => ({ interviewId: world.interviewIds[0] ?? '' })
const press = (world: World, name: string, body: object) =>
  call('moveClock', { as: world.as(name), params: params(world), body })
const follow = async (world: World, name: string) =>
  (await call('getClock', { as: world.as(name), params: params(world) })).body.clock
const read = async (world: World, name: string) =>
  (await call('getInterview', { as: world.as(name), params: { id: world.interviewIds[0] ?? '' } })).body
const grant = (world: World, name: string, extraTimePercent: number) =>
  call('changeInterview', {
    as: world.as(name),
    params: { id: world.interviewIds[0] ?? '' },
    body: { extraTimePercent },
  })
const pass = (minutes: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + minutes * minute)
}
/** Minutes from now. */
const at = (minutes: number) => new Date(app.clock.now.getTime() + minutes * minute).toISOString()
const ends = (spans: { toMs: number }[] = []) => spans.map(({ toMs }) => Math.round(toMs / 6000) / 10)

describe('a plan that is made again', () => {
  it('holds for the whole panel, and the kit’s minutes stay what they were', async () => {
    const world = await ahead()
    await press(world, 'ada', { action: 'start' })
    pass(5)
    await press(world, 'ada', { action: 'next' })
    const untilAt = at(14)
    const answer = await press(world, 'ben', { action: 'replan', untilAt })
    expect(answer.body.clock.plan).toMatchObject({ untilAt, madeAtMs: 5 * minute, missingMs: 0 })
    // 12 minutes for the core prompt, 2 to say goodbye
    expect(ends(answer.body.clock.plan?.spans)).toEqual([5, 17, 19])
    expect((await follow(world, 'fay')).plan).toEqual(answer.body.clock.plan)
    const { kit: pinned, minutes } = await read(world, 'fay')
    expect([pinned.content.sections.map((section) => section.minutes), minutes]).toEqual([[5, 20, 5], 30])
    const entries = await db
      .selectFrom('audit_entry')
      .select('details')
      .where('subjectId', '=', params(world).interviewId)
      .where('action', '=', 'interview.clock')
      .execute()
    expect(entries.map(({ details }) => details)).toContainEqual({ action: 'replan', at: at(0) })
  })

  it('is taken back, and answered as the first time when it is sent again', async () => {
    const world = await ahead()
    await press(world, 'ada', { action: 'start' })
    pass(1)
    const replan = { action: 'replan', untilAt: at(20), at: at(0) }
    const first = await press(world, 'ada', replan)
    expect((await press(world, 'ada', replan)).body).toEqual(first.body)
    const log = db.selectFrom('clock_action').select('action').where('interviewId', '=', params(world).interviewId)
    expect(await log.execute()).toHaveLength(2)
    expect((await press(world, 'ada', { action: 'replan' })).body.clock.plan).toBeNull()
  })

  it('is replayed in its place when it was made offline', async () => {
    const actions = [
      { action: 'start', at: at(-25) },
      { action: 'pause', at: at(-24) },
      { action: 'resume', at: at(-20) },
      { action: 'replan', at: at(-19), untilAt: at(-3) },
      { action: 'next', at: at(-15) },
    ]
    const plans = []
    for (const order of [
      [0, 1, 2, 3, 4],
      [0, 3, 4, 1, 2],
    ]) {
      const world = await ahead()
      for (const index of order) expect((await press(world, 'ada', actions[index] ?? {})).status).toBe(200)
      plans.push((await follow(world, 'fay')).plan)
    }
    expect(plans[0]).toMatchObject({ untilAt: at(-3), madeAtMs: 2 * minute })
    expect(plans[1]).toEqual(plans[0])
  })

  it('is for lead and co-interviewer, while it runs, with time left', async () => {
    const world = await ahead()
    const replan = { action: 'replan', untilAt: at(20) }
    expect((await press(world, 'ada', replan)).problem.code).toBe('clock_refused')
    await press(world, 'ada', { action: 'start' })
    expect((await press(world, 'fay', replan)).problem.code).toBe('forbidden')
    expect((await press(world, 'rita', replan)).problem.code).toBe('forbidden')
    expect((await press(world, 'ada', { action: 'replan', untilAt: at(0.5) })).problem.code).toBe('clock_refused')
    const other = await ahead()
    expect((await call('moveClock', { as: other.as('ada'), params: params(world), body: replan })).status).toBe(404)
    await press(world, 'ada', { action: 'end' })
    pass(1)
    expect((await press(world, 'ada', replan)).problem.code).toBe('clock_refused')
  })
})

describe('extra time', () => {
  it('makes the plan longer for whoever runs it, who is not told why', async () => {
    const world = await ahead()
    const granted = await grant(world, 'rita', 50)
    expect(granted.body).toMatchObject({ extraTimePercent: 50, minutes: 45 })
    expect((await grant(world, 'rita', 50)).body).toEqual(granted.body)
    for (const name of ['ada', 'fay']) {
      const seen = await read(world, name)
      expect(seen).toMatchObject({ extraTimePercent: null, minutes: 45, kit: { durationMinutes: 45 } })
      expect(seen.kit.content.sections.map(({ minutes }) => minutes)).toEqual([8, 30, 7])
      expect(seen.kit.content.sections[1]?.prompts[0]?.minutes).toBe(18)
      const { body } = await call('listInterviews', { as: world.as(name), query: { mine: 'true' } })
      expect(body.items[0]).toMatchObject({ extraTimePercent: null, minutes: 45 })
    }
    const entries = await db
      .selectFrom('audit_entry')
      .select(['action', 'details'])
      .where('subjectId', '=', params(world).interviewId)
      .where('action', '=', 'interview.schedule')
      .execute()
    expect(entries).toEqual([{ action: 'interview.schedule', details: { state: 'planned' } }])
  })

  it('is part of a plan that is made again, and of when a held interview was', async () => {
    const world = await ahead()
    await grant(world, 'rita', 100)
    await press(world, 'ada', { action: 'start' })
    const { body } = await press(world, 'ada', { action: 'replan', untilAt: at(90) })
    expect(ends(body.clock.plan?.spans)).toEqual([10, 50, 60])
    const held = await ahead()
    await grant(held, 'rita', 100)
    expect((await press(held, 'ada', { action: 'held', endedAt: at(0) })).body.clock.startedAt).toBe(at(-60))
  })

  it('does not show in a comparison: minutes are the kit’s', async () => {
    const world = await ahead()
    await grant(world, 'rita', 50)
    await press(world, 'ada', { action: 'start' })
    pass(45)
    await press(world, 'ada', { action: 'end' })
    for (const name of ['ada', 'ben'])
      await db
        .updateTable('scorecard')
        .set({ state: 'released', releasedAt: at(0), releasedById: world.idOf('rita'), releaseReason: 'Ill.' })
        .where('id', '=', world.cardIdOf(name, 0))
        .execute()
    const opened = await call('openDebrief', { as: world.as('rita'), params: { candidacyId: world.candidacyId } })
    expect(opened.status).toBe(200)
    const debrief = await call('getDebrief', { as: world.as('max'), params: { candidacyId: world.candidacyId } })
    expect(JSON.stringify(debrief.body)).not.toContain('extraTime')
    expect(debrief.body.rounds).toMatchObject([{ plannedMinutes: 30, actualMinutes: 30 }])
  })

  it('is granted by recruiters alone, before the end', async () => {
    const world = await ahead()
    expect((await grant(world, 'ada', 25)).problem.code).toBe('forbidden')
    expect((await grant(world, 'max', 25)).problem.code).toBe('forbidden')
    await press(world, 'ada', { action: 'start' })
    expect((await grant(world, 'rita', 25)).status).toBe(200)
    await press(world, 'ada', { action: 'end' })
    expect((await grant(world, 'rita', 50)).problem.code).toBe('interview_refused')
  })
})
