import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replayClock } from '#domain/clock-log.ts'
import { type ClockAction, isRefusal, offsetAt } from '#domain/timeline.ts'
import {
  domainClock,
  moved,
  serverNow,
  type SharedAct,
  type SharedState,
  withAct,
  withMark,
} from '#web/features/interviews/shared-clock.ts'
import { type HeardClock, hear, offsetNow } from '#web/lib/server-clock.ts'

const at = '2026-05-04T14:00:00.000Z'
const sections = ['intro', 'main', 'wrap-up'].map((id) => ({ id, minutes: 10, coreMinutes: 8, leastMinutes: 5 }))
/** The device heard of it at moment 1000 of its own. */
const heardAt = 1000
const notStarted = hear(
  {
    state: 'not_started',
    startedAt: null,
    endedAt: null,
    offsetMs: 0,
    at,
    sectionId: null,
    isTracked: true,
    visits: [],
    plan: null,
  },
  heardAt,
)
/** The server's time at a moment of the device. */
const timeAt = (moment: number) => new Date(Date.parse(at) + moment - heardAt).toISOString()

/** Does one thing after another, each at its moment of this device's clock. */
function after(...moves: [action: 'start' | 'pause' | 'resume' | 'next' | 'end', moment: number][]): HeardClock {
  return moves.reduce((clock, [action, moment]) => {
    const next = moved(clock, { action }, timeAt(moment), sections)
    if (isRefusal(next)) throw new Error(next.detail)
    return next
  }, notStarted)
}

describe('the shared clock on this device', () => {
  it('starts at once and runs on', () => {
    const running = after(['start', 4000])
    expect(running).toMatchObject({ state: 'running', sectionId: 'intro', startedAt: '2026-05-04T14:00:03.000Z' })
    expect(offsetNow(running, 4000)).toBe(0)
    expect(offsetNow(running, 9000)).toBe(5000)
  })

  it('stands while it is paused, and goes on from there', () => {
    const paused = after(['start', 4000], ['pause', 9000])
    expect(offsetNow(paused, 60_000)).toBe(5000)
    expect(offsetNow(after(['start', 4000], ['pause', 9000], ['resume', 60_000]), 61_000)).toBe(6000)
  })

  it('closes a visit when the next section is entered', () => {
    expect(after(['start', 4000], ['next', 9000]).visits).toEqual([
      { sectionId: 'intro', fromMs: 0, toMs: 5000 },
      { sectionId: 'main', fromMs: 5000, toMs: null },
    ])
  })

  it('refuses what the server would refuse', () => {
    expect(moved(notStarted, { action: 'next' }, timeAt(5000), sections)).toMatchObject({ code: 'clock_refused' })
    const ended = after(['start', 4000], ['end', 5000])
    expect(moved(ended, { action: 'pause' }, timeAt(6000), sections)).toMatchObject({ code: 'clock_refused' })
  })

  it('is held as said, without a track', () => {
    const times = { startedAt: '2026-05-04T12:00:00.000Z', endedAt: '2026-05-04T13:00:00.000Z' }
    const held = moved(notStarted, { action: 'held', ...times }, timeAt(2000), sections)
    expect(held).toMatchObject({ state: 'ended', isTracked: false, ...times })
  })

  it('started here before the server was heard of last, it counts from its start', () => {
    const running = moved(notStarted, { action: 'start' }, timeAt(-59_000), sections)
    expect(running).toMatchObject({ startedAt: '2026-05-04T13:59:00.000Z' })
    expect(isRefusal(running) || offsetNow(running, heardAt)).toBe(60_000)
  })

  it('does not undo what the server has told since a move that it has not answered yet', () => {
    const told = hear({ ...after(['start', 4000]), offsetMs: 50_000, at: timeAt(60_000) }, 60_000)
    const paused = moved(told, { action: 'pause' }, timeAt(30_000), sections)
    expect(paused).toMatchObject({ state: 'paused', offsetMs: 50_000 })
  })

  it('says the same as the server, which replays what was done in the order of its times', () => {
    const actions = fc.constantFrom('pause', 'resume', 'next', 'goto', 'end' as const)
    const done = fc.record({
      action: actions,
      // Nobody does two things in one millisecond; the server has a rule of its own for what two people do at once.
      waitMs: fc.integer({ min: 1, max: 600_000 }),
      sectionId: fc.constantFrom(...sections.map(({ id }) => id)),
    })
    fc.assert(
      fc.property(fc.array(done, { maxLength: 12 }), fc.nat(600_000), (moves, later) => {
        let moment = 4000
        let clock = after(['start', moment])
        const log: ClockAction[] = [{ action: 'start', at: timeAt(moment) }]
        for (const { action, waitMs, sectionId } of moves) {
          moment += waitMs
          const named = action === 'goto' ? { action, sectionId } : { action }
          log.push({ ...named, at: timeAt(moment) })
          const next = moved(clock, named, timeAt(moment), sections)
          if (!isRefusal(next)) clock = next
        }
        const server = replayClock(log, sections)
        const { state, sectionId, visits } = clock
        expect({ state, sectionId, visits }).toEqual({
          state: server.state,
          sectionId: server.sectionId,
          visits: server.visits,
        })
        expect(offsetNow(clock, moment + later)).toBe(offsetAt(server, timeAt(moment + later)))
        expect(serverNow(clock, moment + later)).toBe(timeAt(moment + later))
        expect(offsetAt(domainClock(clock), timeAt(moment + later))).toBe(offsetAt(server, timeAt(moment + later)))
      }),
    )
  })
})

const mark = (promptId: string, status: 'asked' | 'skipped' | 'none') => ({
  promptId,
  status,
  followUpIds: [],
})

describe('withAct', () => {
  const waiting: SharedState = { state: 'scheduled', clock: notStarted, prompts: [], sectionLeads: [], present: [] }
  const acts: SharedAct[] = [
    { kind: 'move', move: { action: 'start' }, at: timeAt(4000) },
    { kind: 'mark', mark: mark('p-story', 'asked'), at: timeAt(9000) },
    { kind: 'move', move: { action: 'next', sectionId: 'main' }, at: timeAt(14_000) },
    { kind: 'mark', mark: mark('p-story', 'skipped'), at: timeAt(19_000) },
    { kind: 'mark', mark: mark('p-other', 'asked'), at: timeAt(24_000) },
    { kind: 'move', move: { action: 'end' }, at: timeAt(34_000) },
  ]
  const lay = (laid: readonly SharedAct[]) => laid.reduce((shared, act) => withAct(shared, act, sections), waiting)

  it('lays what was done here over what the server told', () => {
    expect(lay(acts)).toMatchObject({ state: 'ended', clock: { state: 'ended', offsetMs: 30_000, sectionId: 'main' } })
    expect(lay(acts.slice(0, 3))).toMatchObject({ state: 'live', clock: { state: 'running', sectionId: 'main' } })
  })

  it('says where on the clock a prompt was first marked', () => {
    expect(lay(acts).prompts).toEqual([
      { promptId: 'p-story', status: 'skipped', followUpIds: [], offsetMs: 5000 },
      { promptId: 'p-other', status: 'asked', followUpIds: [], offsetMs: 20_000 },
    ])
    expect(lay([{ kind: 'mark', mark: mark('p-story', 'asked'), at }]).prompts[0]?.offsetMs).toBeNull()
    const back = lay([...acts.slice(0, 2), { kind: 'mark', mark: mark('p-story', 'none'), at: timeAt(9500) }])
    expect(back.prompts[0]?.offsetMs).toBeNull()
  })

  it('leaves as it is what the server would refuse', () => {
    const ended = lay(acts)
    expect(withAct(ended, { kind: 'move', move: { action: 'pause' }, at: timeAt(40_000) }, sections)).toEqual(ended)
  })
})

describe('withMark', () => {
  it('puts a mark in the place of the one before', () => {
    const [asked, other] = [
      { ...mark('a', 'asked'), offsetMs: 1 },
      { ...mark('b', 'asked'), offsetMs: 2 },
    ]
    const skipped = { ...mark('a', 'skipped'), offsetMs: 1 }
    expect(withMark([asked, other], skipped)).toEqual([other, skipped])
  })
})
