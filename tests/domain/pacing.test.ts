import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Clock, pace, unstartedClock } from '#domain/timeline.ts'
import { slotEnd } from '#domain/slot.ts'

const sections = [
  { id: 'intro', minutes: 5 },
  { id: 'collaboration', minutes: 10 },
  { id: 'ownership', minutes: 15 },
  { id: 'failure', minutes: 15 },
  { id: 'growth', minutes: 10 },
  { id: 'wrap-up', minutes: 5 },
]
const minute = 60_000

/** A running clock that entered these sections at these minutes. */
const entered = (...visits: [sectionId: string, atMin: number][]): Clock => ({
  ...unstartedClock,
  state: 'running',
  startedAt: '2026-05-04T14:00:00.000Z',
  runningSince: '2026-05-04T14:00:00.000Z',
  sectionId: visits.at(-1)?.[0] ?? null,
  visits: visits.map(([sectionId, fromMin], index) => ({
    sectionId,
    fromMs: fromMin * minute,
    toMs: visits[index + 1] ? (visits[index + 1]?.[1] ?? 0) * minute : null,
  })),
})

describe('pace', () => {
  it.each<[string, [string, number][], number, [left: number, behind: number, endsAt: number]]>([
    [
      'on time',
      [
        ['intro', 0],
        ['collaboration', 5],
      ],
      8,
      [7, 0, 60],
    ],
    [
      'entered two minutes late: less is left of it',
      [
        ['intro', 0],
        ['collaboration', 7],
      ],
      10,
      [5, 2, 60],
    ],
    [
      'entered early: its own minutes, not more',
      [
        ['intro', 0],
        ['collaboration', 3],
      ],
      4,
      [9, -1, 58],
    ],
    ['run over by two', [['intro', 0]], 7, [-2, 2, 62]],
    [
      'jumped ahead: what was passed over is not counted',
      [
        ['intro', 0],
        ['growth', 5],
      ],
      6,
      [9, -39, 20],
    ],
    [
      'come back to: what it had already is gone',
      [
        ['intro', 0],
        ['collaboration', 5],
        ['intro', 10],
      ],
      12,
      [-7, 7, 57],
    ],
    [
      'over the whole plan',
      [
        ['intro', 0],
        ['wrap-up', 55],
      ],
      63,
      [-3, 3, 63],
    ],
  ])('%s', (_, visits, atMin, [left, behind, endsAt]) => {
    const { leftMs, driftMs, endsAtMs } = pace(entered(...visits), sections, atMin * minute)
    expect([leftMs, driftMs, endsAtMs].map((ms) => ms / minute)).toEqual([left, behind, endsAt])
  })

  it('says nothing of a clock that stands in no section', () => {
    expect(pace(unstartedClock, sections, 0)).toEqual({ leftMs: 0, driftMs: 0, endsAtMs: 60 * minute })
  })

  it('never ends in the past, and never leaves more of a section than its minutes', () => {
    const anyVisits = fc.array(fc.tuple(fc.constantFrom(...sections.map(({ id }) => id)), fc.nat(70)), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(anyVisits, fc.nat(30), (some, later) => {
        const visits = some.toSorted((a, b) => a[1] - b[1])
        const offsetMs = ((visits.at(-1)?.[1] ?? 0) + later) * minute
        const clock = entered(...visits)
        const { leftMs, endsAtMs } = pace(clock, sections, offsetMs)
        expect(endsAtMs).toBeGreaterThanOrEqual(offsetMs)
        expect(leftMs / minute).toBeLessThanOrEqual(sections.find(({ id }) => id === clock.sectionId)?.minutes ?? 0)
      }),
    )
  })
})

const at = (time: string) => `2026-05-04T${time}:00.000Z`

describe('slotEnd', () => {
  it.each<[string, string | null, string | null, string | null, string | null]>([
    ['nothing before the start', null, at('14:00'), at('15:00'), null],
    ['a hard stop, whatever was planned', at('14:10'), at('14:00'), at('14:45'), at('14:45')],
    ['a late start keeps the slot', at('14:10'), at('14:00'), null, at('15:00')],
    ['an early one too', at('13:55'), at('14:00'), null, at('15:00')],
    ['what began in another slot has one of its own', at('14:30'), at('14:00'), null, at('15:30')],
    ['without a schedule its minutes after the start', at('14:10'), null, null, at('15:10')],
  ])('%s', (_, startedAt, scheduledAt, hardStopAt, expected) => {
    expect(slotEnd({ startedAt }, sections, { scheduledAt, hardStopAt })).toBe(expected)
  })
})
