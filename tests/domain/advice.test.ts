import { describe, expect, it } from 'vitest'
import { type Advice, advise } from '#domain/advice.ts'
import { type Clock, unstartedClock } from '#domain/timeline.ts'

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

describe('advise', () => {
  const lookedAt = new Map([
    ['intro', []],
    ['collaboration', ['collaboration', 'communication']],
    ['ownership', ['ownership', 'decision_making']],
    ['failure', ['ownership', 'growth']],
    ['growth', ['growth', 'communication']],
    ['wrap-up', []],
  ])
  const advice = (visits: [string, number][], atMin: number, uncovered: string[], untilMin = 60, slotMin = 200) =>
    advise({
      clock: entered(...visits),
      sections,
      offsetMs: atMin * minute,
      untilMs: untilMin * minute,
      slotMs: slotMin * minute,
      uncovered,
      lookedAt,
    })

  const toOwnership: [string, number][] = [
    ['intro', 0],
    ['collaboration', 5],
    ['ownership', 15],
  ]
  const toFailure: [string, number][] = [...toOwnership, ['failure', 30]]
  const late: [string, number][] = [
    ['intro', 0],
    ['collaboration', 5],
    ['ownership', 30],
  ]

  it.each<[string, [string, number][], number, string[], number, Advice | null]>([
    ['all covered, on time', toOwnership, 24, [], 60, null],
    ['too early to miss anything', [['intro', 0]], 4, ['growth'], 60, null],
    [
      'planned later',
      toOwnership,
      24,
      ['growth'],
      60,
      { kind: 'planned', sectionId: 'failure', competencyIds: ['growth'], fromMs: 30 * minute },
    ],
    ['what is looked at here is being worked on', toOwnership, 24, ['ownership'], 60, null],
    [
      'no section ahead looks at it',
      toFailure,
      35,
      ['decision_making'],
      60,
      { kind: 'missed', competencyIds: ['decision_making'] },
    ],
    [
      'run over, nothing missing: the next one waits',
      toOwnership,
      32,
      [],
      60,
      { kind: 'move_on', sectionId: 'failure', overMs: 2 * minute },
    ],
    [
      'short: leave what is done for what has no evidence',
      late,
      40,
      ['growth', 'communication'],
      60,
      { kind: 'go', sectionId: 'growth', competencyIds: ['growth', 'communication'], leftMs: 20 * minute },
    ],
    [
      'short, but this section still owes evidence and has time',
      late,
      28,
      ['ownership', 'growth'],
      60,
      { kind: 'planned', sectionId: 'failure', competencyIds: ['growth'], fromMs: 30 * minute },
    ],
    [
      'a hard stop makes it short',
      toOwnership,
      24,
      ['growth'],
      45,
      { kind: 'go', sectionId: 'failure', competencyIds: ['growth'], leftMs: 21 * minute },
    ],
    [
      'past the end nothing is worth a hurry',
      toFailure,
      61,
      [],
      60,
      { kind: 'move_on', sectionId: 'growth', overMs: 16 * minute },
    ],
  ])('%s', (_, visits, atMin, uncovered, untilMin, expected) => {
    expect(advice(visits, atMin, uncovered, untilMin)).toEqual(expected)
  })

  it('is silent before the start and after the end', () => {
    const situation = {
      sections,
      offsetMs: 30 * minute,
      untilMs: 60 * minute,
      slotMs: 60 * minute,
      uncovered: ['growth'],
      lookedAt,
    }
    expect(advise({ ...situation, clock: unstartedClock })).toBeNull()
    expect(advise({ ...situation, clock: { ...entered(...toOwnership), state: 'ended' } })).toBeNull()
  })

  it.each<[string, [string, number][], number, string[], number, Advice | null]>([
    ['a late start, in its first minute', [['intro', 0]], 1, [], 48, { kind: 'replan', pastMs: 12 * minute }],
    ['two minutes are made up for by themselves', [['intro', 0]], 1, [], 58, null],
    ['what is left of the slot is too short for a plan', toOwnership, 46, [], 48, null],
    [
      'the next section waits: first go on',
      toOwnership,
      33,
      [],
      50,
      { kind: 'move_on', sectionId: 'failure', overMs: 3 * minute },
    ],
  ])('re-plans: %s', (_, visits, atMin, uncovered, slotMin, expected) => {
    const said = advice(visits, atMin, uncovered, 200, slotMin)
    if (expected === null) expect(said?.kind).not.toBe('replan')
    else expect(said).toEqual(expected)
  })

  it('goes by the plan that was made on the way', () => {
    const clock = entered(...toOwnership)
    const spans = [
      { sectionId: 'intro', fromMs: 0, toMs: 5 * minute },
      { sectionId: 'collaboration', fromMs: 5 * minute, toMs: 15 * minute },
      { sectionId: 'ownership', fromMs: 15 * minute, toMs: 22 * minute },
      { sectionId: 'failure', fromMs: 22 * minute, toMs: 30 * minute },
      { sectionId: 'growth', fromMs: 30 * minute, toMs: 38 * minute },
      { sectionId: 'wrap-up', fromMs: 38 * minute, toMs: 40 * minute },
    ]
    const plan = { untilAt: '2026-05-04T14:40:00.000Z', madeAtMs: 16 * minute, spans, missingMs: 0 }
    const situation = { sections, offsetMs: 20 * minute, untilMs: 40 * minute, slotMs: 40 * minute, lookedAt }
    expect(advise({ ...situation, clock, uncovered: [] })).toMatchObject({ kind: 'replan' })
    expect(advise({ ...situation, clock: { ...clock, plan }, uncovered: [] })).toBeNull()
    expect(advise({ ...situation, clock: { ...clock, plan }, uncovered: ['growth'] })).toMatchObject({
      kind: 'planned',
      fromMs: 22 * minute,
    })
  })
})
