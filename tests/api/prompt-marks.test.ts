import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { smallKit } from '../support/small-kit.ts'
import { aWorld, type World } from '../support/world.ts'

const app = await startApp()
const { call } = app
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
describe('markPrompt', () => {
  it('marks a prompt with where it was on the clock; the last writer wins', async () => {
    const world = await ahead()
    await press(world, 'ada', { action: 'start' })
    pass(7)
    const asked = await mark(world, 'ada', 'p-story', { status: 'asked', followUpIds: ['f-metric', 'f-metric'] })
    expect([asked.status, asked.body]).toEqual([
      200,
      { promptId: 'p-story', status: 'asked', followUpIds: ['f-metric'], offsetMs: 7 * minute },
    ])
    pass(2)
    const again = await mark(world, 'ben', 'p-story', { status: 'asked', followUpIds: [] })
    expect(again.body).toMatchObject({ followUpIds: [], offsetMs: 7 * minute })
    await mark(world, 'ben', 'x-queue', { status: 'asked', followUpIds: ['b-empty'] })
    expect((await follow(world, 'fay')).prompts).toEqual([
      { promptId: 'p-story', status: 'asked', followUpIds: [], offsetMs: 7 * minute },
      { promptId: 'x-queue', status: 'asked', followUpIds: ['b-empty'], offsetMs: 9 * minute },
    ])
    expect((await mark(world, 'ada', 'p-story', { status: 'none', followUpIds: [] })).body.offsetMs).toBeNull()
  })

  it('stands where it was made, however late it arrives, and of two marks the later one stays', async () => {
    const world = await ahead()
    await press(world, 'ada', { action: 'start' })
    pass(10)
    await press(world, 'ada', { action: 'pause' })
    pass(5)
    await press(world, 'ada', { action: 'resume' })
    pass(15)
    await press(world, 'ada', { action: 'end' })
    pass(60)
    const asked = { status: 'asked', followUpIds: [] }
    const arrivals = [
      ['p-story', { ...asked, at: at(-85) }, 5],
      ['p-story', { ...asked, at: at(-85) }, 5], // its answer was lost
      ['x-queue', { ...asked, at: at(-70) }, 15],
    ] as const
    for (const [promptId, body, minutes] of arrivals)
      expect((await mark(world, 'ada', promptId, body)).body).toMatchObject({ offsetMs: minutes * minute })
    const older = await mark(world, 'ben', 'x-queue', { status: 'skipped', followUpIds: [], at: at(-71) })
    expect([older.status, older.body]).toEqual([
      200,
      { promptId: 'x-queue', status: 'asked', followUpIds: [], offsetMs: 15 * minute },
    ])
    const newer = await mark(world, 'ben', 'x-queue', { status: 'skipped', followUpIds: [], at: at(-69) })
    expect(newer.body).toMatchObject({ status: 'skipped', offsetMs: 15 * minute })
  })

  it('is never of the future, and never from before the start', async () => {
    const world = await ahead()
    pass(5)
    await press(world, 'ada', { action: 'start' })
    pass(3)
    const asked = { status: 'asked', followUpIds: [] }
    expect((await mark(world, 'ada', 'p-story', { ...asked, at: at(60) })).body.offsetMs).toBe(3 * minute)
    expect((await mark(world, 'ada', 'x-queue', { ...asked, at: at(-60) })).body.offsetMs).toBe(0)
    const back = await mark(world, 'ada', 'p-story', { status: 'none', followUpIds: [] })
    expect(back.body.status, 'a mark that was dated ahead does not outlast the next one').toBe('none')
  })

  it('says nothing of the time where there was no clock', async () => {
    const world = await ahead()
    await press(world, 'ada', { action: 'held' })
    const asked = await mark(world, 'ada', 'p-story', { status: 'asked', followUpIds: [] })
    expect([asked.status, asked.body.offsetMs]).toEqual([200, null])
  })

  it('a clock that nobody stopped for weeks still takes a mark', async () => {
    const world = await ahead()
    await press(world, 'ada', { action: 'start', at: at(-29 * 24 * 60) })
    const asked = await mark(world, 'ada', 'p-story', { status: 'asked', followUpIds: [] })
    expect([asked.status, asked.body.offsetMs]).toEqual([200, 24 * 60 * minute])
  })

  it('refuses what is not in the kit, bad input and other seats', async () => {
    const world = await ahead()
    const asked = { status: 'asked', followUpIds: [] }
    const unknown = await mark(world, 'ada', 'p-nothing', asked)
    expect(unknown.problem).toMatchObject({ code: 'unknown_reference', issues: [{ path: 'path.promptId' }] })
    const foreign = await mark(world, 'ada', 'p-start', { status: 'asked', followUpIds: ['f-metric'] })
    expect(foreign.problem).toMatchObject({ code: 'unknown_reference', issues: [{ path: 'followUpIds[0]' }] })
    for (const body of [
      {},
      { status: 'asked' },
      { ...asked, status: 'done' },
      { ...asked, offsetMs: 1 },
      { ...asked, followUpIds: [1] },
      { ...asked, at: 'yesterday' },
    ])
      expect((await mark(world, 'ada', 'p-story', body)).status).toBe(400)
    expect((await mark(world, 'fay', 'p-story', asked)).status).toBe(403)
    expect((await mark(world, 'rita', 'p-story', asked)).status).toBe(403)
  })
})
