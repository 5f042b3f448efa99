import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordAction, replayClock } from '#domain/clock-log.ts'
import { plan, spent } from '#domain/plan.ts'
import { actOnClock } from '#domain/replan.ts'
import {
  type Clock,
  type ClockAction,
  drift,
  isRefusal,
  offsetAt,
  pace,
  sectionsAhead,
  unstartedClock,
} from '#domain/timeline.ts'

const sections = [
  { id: 'intro', minutes: 5 },
  { id: 'collaboration', minutes: 10 },
  { id: 'ownership', minutes: 15 },
  { id: 'wrap-up', minutes: 5 },
]
const sectionIds = sections.map(({ id }) => id)
const planned = sections.map((section) => ({
  ...section,
  coreMinutes: section.minutes,
  leastMinutes: section.minutes / 2,
}))
const began = Date.parse('2026-11-20T09:00:00.000Z')
const minute = 60_000
const at = (minutes: number) => new Date(began + Math.round(minutes * minute)).toISOString()

type Step = [number, ClockAction['action'], string?]
const action = ([minutes, name, sectionId]: Step): ClockAction => ({
  action: name,
  at: at(minutes),
  sectionId: sectionId ?? null,
})
const run = (...steps: Step[]): Clock =>
  steps.reduce((clock, step) => {
    const next = actOnClock(clock, action(step), planned)
    if (isRefusal(next)) throw new Error(next.detail)
    return next
  }, unstartedClock)

describe('moveClock', () => {
  it('starts in the first section, or in the one that is named', () => {
    expect(run([0, 'start'])).toMatchObject({ state: 'running', startedAt: at(0), sectionId: 'intro', offsetMs: 0 })
    expect(run([0, 'start', 'ownership'])).toMatchObject({ sectionId: 'ownership' })
  })

  it('goes on section by section and keeps the stretches spent in each', () => {
    const clock = run([0, 'start'], [6, 'next'], [18, 'next'], [20, 'goto', 'collaboration'], [25, 'end'])
    expect(clock).toMatchObject({ state: 'ended', endedAt: at(25), offsetMs: 25 * minute, runningSince: null })
    expect(clock.visits).toEqual([
      { sectionId: 'intro', fromMs: 0, toMs: 6 * minute },
      { sectionId: 'collaboration', fromMs: 6 * minute, toMs: 18 * minute },
      { sectionId: 'ownership', fromMs: 18 * minute, toMs: 20 * minute },
      { sectionId: 'collaboration', fromMs: 20 * minute, toMs: 25 * minute },
    ])
    expect(spent(clock, clock.offsetMs).get('collaboration')).toBe(17 * minute)
  })

  it('stands still while it is paused, whatever section is looked at meanwhile', () => {
    const clock = run([0, 'start'], [4, 'pause'], [9, 'next'], [14, 'resume'], [16, 'end'])
    expect(clock.offsetMs).toBe(6 * minute)
    expect(clock.visits).toEqual([
      { sectionId: 'intro', fromMs: 0, toMs: 4 * minute },
      { sectionId: 'collaboration', fromMs: 4 * minute, toMs: 6 * minute },
    ])
  })

  it('to go where one is changes nothing; next with its section is done once however often it is pressed', () => {
    const once = run([0, 'start'], [5, 'next', 'collaboration'])
    expect(actOnClock(once, action([5.1, 'next', 'collaboration']), planned)).toBe(once)
    expect(actOnClock(once, action([5.1, 'goto', 'collaboration']), planned)).toBe(once)
  })

  it('was held without a clock: it has ended, and nothing is tracked', () => {
    const held = actOnClock(unstartedClock, { action: 'held', at: at(0), endedAt: at(50) }, planned)
    expect(held).toMatchObject({ state: 'ended', startedAt: at(0), endedAt: at(50), isTracked: false, visits: [] })
  })

  it.each<[string, Step[], Step]>([
    ['a second start', [[0, 'start']], [1, 'start']],
    ['a start in a section that the kit has not', [], [0, 'start', 'nowhere']],
    ['anything before the start', [], [0, 'pause']],
    [
      'a second pause',
      [
        [0, 'start'],
        [1, 'pause'],
      ],
      [2, 'pause'],
    ],
    ['to resume what runs', [[0, 'start']], [2, 'resume']],
    ['to go on after the last section', [[0, 'start', 'wrap-up']], [2, 'next']],
    ['a section that the kit has not', [[0, 'start']], [2, 'goto', 'nowhere']],
    ['to go nowhere', [[0, 'start']], [2, 'goto']],
    [
      'anything after the end',
      [
        [0, 'start'],
        [9, 'end'],
      ],
      [10, 'pause'],
    ],
    ['to hold what was timed', [[0, 'start']], [10, 'held']],
  ])('refuses %s', (_, before, step) => {
    expect(actOnClock(run(...before), action(step), planned)).toMatchObject({ code: 'clock_refused' })
  })

  it('refuses an interview that ended before it was held', () => {
    const held = { action: 'held' as const, at: at(10), endedAt: at(5) }
    expect(actOnClock(unstartedClock, held, planned)).toMatchObject({ code: 'clock_refused' })
  })
})

/** Half a minute in the next section, and back. */
const mistaken: Step[] = [
  [0, 'start'],
  [5, 'next'],
  [9, 'next'],
  [9.5, 'goto', 'collaboration'],
]

describe('drift', () => {
  it.each<[string, Step[], number, number]>([
    ['on plan', [[0, 'start']], 4, 0],
    ['over the planned end of the section', [[0, 'start']], 8, 3],
    [
      'entered late and still within its plan',
      [
        [0, 'start'],
        [9, 'next'],
      ],
      10,
      4,
    ],
    [
      'entered late and over its end',
      [
        [0, 'start'],
        [9, 'next'],
      ],
      17,
      2,
    ],
    [
      'entered early: before its planned start',
      [
        [0, 'start'],
        [3, 'next'],
      ],
      4,
      -1,
    ],
    [
      'entered early and now within its plan',
      [
        [0, 'start'],
        [3, 'next'],
      ],
      6,
      0,
    ],
    [
      'a pause is no drift',
      [
        [0, 'start'],
        [2, 'pause'],
        [12, 'resume'],
      ],
      14,
      0,
    ],
    ['passed through the next one by a key too many, and back', mistaken, 10, 0],
    [
      'back from where time was spent',
      [
        [0, 'start'],
        [5, 'next'],
        [8, 'next'],
        [12, 'goto', 'collaboration'],
      ],
      13,
      7,
    ],
  ])('%s', (_, steps, minutes, expected) => {
    const clock = run(...steps)
    expect(drift(clock, sections, offsetAt(clock, at(minutes))) / minute).toBeCloseTo(expected, 6)
  })

  it('before the start there is none', () => {
    expect(drift(unstartedClock, sections, 0)).toBe(0)
  })
})

const aheadOf = (...steps: Step[]) => sectionsAhead(run(...steps), plan(sections)).map(({ sectionId }) => sectionId)

describe('sections ahead', () => {
  it('are those that had no time yet', () => {
    expect(aheadOf([0, 'start'], [5, 'next'])).toEqual(['ownership', 'wrap-up'])
    expect(aheadOf([0, 'start'], [5, 'goto', 'ownership'], [12, 'goto', 'collaboration'])).toEqual(['wrap-up'])
  })

  it('has the one still that was only passed through, with its minutes', () => {
    expect(aheadOf(...mistaken)).toEqual(['ownership', 'wrap-up'])
    expect(pace(run(...mistaken), sections, 10 * minute)).toMatchObject({
      leftMs: 5 * minute,
      endsAtMs: 35 * minute,
    })
  })
})

it('plans the sections one after the other', () => {
  expect(plan(sections).map(({ fromMs, toMs }) => [fromMs / minute, toMs / minute])).toEqual([
    [0, 5],
    [5, 15],
    [15, 30],
    [30, 35],
  ])
})

/** Actions at random times after a start, sensible or not. */
const actions = fc
  .array(
    fc.record({
      action: fc.constantFrom('pause', 'resume', 'next', 'goto', 'replan', 'end'),
      at: fc.integer({ min: 0, max: 90 * minute }).map((ms) => new Date(began + ms).toISOString()),
      sectionId: fc.option(fc.constantFrom(...sectionIds, 'nowhere')),
      untilAt: fc.option(fc.integer({ min: 0, max: 100 }).map(at)),
    }),
    { maxLength: 25 },
  )
  .map((more): ClockAction[] => [{ action: 'start', at: at(0) }, ...more])

describe('replayClock', () => {
  it('makes the same clock in whatever order the actions arrived', () => {
    fc.assert(
      fc.property(
        actions.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))),
        ([log, shuffled]) => {
          expect(replayClock(shuffled, planned)).toEqual(replayClock(log, planned))
        },
      ),
    )
  })

  it('never turns the clock back', () => {
    fc.assert(
      fc.property(actions, fc.array(fc.integer({ min: 0, max: 120 * minute })), (log, instants) => {
        const clock = replayClock(log, planned)
        const last = log.reduce((latest, other) => Math.max(latest, Date.parse(other.at)), began)
        const offsets = instants
          .toSorted((a, b) => a - b)
          .map((ms) => offsetAt(clock, new Date(last + ms).toISOString()))
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
        expect(offsets.every((offset) => offset >= clock.offsetMs)).toBe(true)
      }),
    )
  })

  it('parts the running clock into visits without gap or overlap', () => {
    fc.assert(
      fc.property(actions, (log) => {
        const clock = replayClock(log, planned)
        const offsetMs = offsetAt(clock, at(120))
        let reached = 0
        for (const [index, visit] of clock.visits.entries()) {
          expect(visit.fromMs).toBe(reached)
          reached = visit.toMs ?? offsetMs
          expect(reached).toBeGreaterThanOrEqual(visit.fromMs)
          if (visit.toMs === null) expect(index).toBe(clock.visits.length - 1)
        }
        expect(reached).toBe(offsetMs)
        const total = [...spent(clock, offsetMs).values()].reduce((sum, ms) => sum + ms, 0)
        expect(total).toBe(offsetMs)
      }),
    )
  })

  it('what is recorded one by one is what is replayed at once, and nothing refused is in it', () => {
    fc.assert(
      fc.property(actions, (arriving) => {
        const log: ClockAction[] = []
        for (const next of arriving) {
          const outcome = recordAction(log, next, planned)
          if (isRefusal(outcome)) continue
          log.push(next)
          expect(outcome).toEqual(replayClock(log, planned))
        }
        expect(log.length).toBeGreaterThan(0)
      }),
    )
  })
})
