import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replayClock } from '#domain/clock-log.ts'
import { type ClockAction, offsetAt } from '#domain/timeline.ts'
import { refuseSpeakers, refuseTranscript } from '#domain/transcript/confirm.ts'
import { courseOf, lineAt, momentOf, placeAt } from '#domain/transcript/place.ts'

const start = Date.parse('2026-11-20T10:00:00.000Z')
const minute = 60_000
const at = (minutes: number) => new Date(start + minutes * minute).toISOString()
const act = (action: ClockAction['action'], minutes: number, more: Partial<ClockAction> = {}): ClockAction => ({
  action,
  at: at(minutes),
  ...more,
})
const sectionIds = ['intro', 'work', 'wrap-up']
const sections = sectionIds.map((id) => ({ id, minutes: 10, coreMinutes: 5, leastMinutes: 2 }))
const course = (...log: ClockAction[]) => courseOf(replayClock(log, sections), log, sectionIds)

/** Ten minutes, a pause of five, twenty minutes more; the section changes on the way. */
const paused = [
  act('start', 0),
  act('next', 4),
  act('pause', 10),
  act('resume', 15),
  act('goto', 20, { sectionId: 'wrap-up' }),
  act('end', 35),
]

describe('the course of a clock', () => {
  it.each<[string, ClockAction[], ReturnType<typeof courseOf>]>([
    ['not started', [], { runs: [], endMs: null }],
    ['running', [act('start', 0)], { runs: [{ fromMs: 0, toMs: null, offsetMs: 0 }], endMs: null }],
    [
      'with a pause; sections make no difference, and neither does the order of arrival',
      paused.toReversed(),
      {
        runs: [
          { fromMs: 0, toMs: 10 * minute, offsetMs: 0 },
          { fromMs: 15 * minute, toMs: 35 * minute, offsetMs: 10 * minute },
        ],
        endMs: 35 * minute,
      },
    ],
    [
      'ended in a pause',
      [act('start', 0), act('pause', 10), act('end', 12)],
      { runs: [{ fromMs: 0, toMs: 10 * minute, offsetMs: 0 }], endMs: 12 * minute },
    ],
    [
      'paused twice at once, which is once',
      [act('start', 0), act('pause', 10), act('pause', 11), act('resume', 12)],
      {
        runs: [
          { fromMs: 0, toMs: 10 * minute, offsetMs: 0 },
          { fromMs: 12 * minute, toMs: null, offsetMs: 10 * minute },
        ],
        endMs: null,
      },
    ],
    [
      'held without a clock, from its start to its end',
      [act('held', 0, { endedAt: at(50) })],
      { runs: [{ fromMs: 0, toMs: 50 * minute, offsetMs: 0 }], endMs: 50 * minute },
    ],
  ])('%s', (_, log, expected) => {
    expect(course(...log)).toEqual(expected)
  })
})

describe('where something was said', () => {
  it.each<[string, number, ReturnType<typeof placeAt>]>([
    ['before the clock', -1, { phase: 'before', offsetMs: null }],
    ['at its start', 0, { phase: 'during', offsetMs: 0 }],
    ['before the pause', 9, { phase: 'during', offsetMs: 9 * minute }],
    ['in the pause, where the clock stood', 12, { phase: 'during', offsetMs: 10 * minute }],
    ['after the pause', 16, { phase: 'during', offsetMs: 11 * minute }],
    ['at the end', 35, { phase: 'during', offsetMs: 30 * minute }],
    ['after it', 36, { phase: 'after', offsetMs: null }],
  ])('%s', (_, minutes, place) => {
    expect(placeAt(course(...paused), minutes * minute)).toEqual(place)
  })

  it('is nowhere before an interview has begun', () => {
    expect(placeAt(course(), minute)).toEqual({ phase: 'before', offsetMs: null })
  })

  const anyLog = fc
    .array(fc.tuple(fc.constantFrom('pause' as const, 'resume' as const, 'next' as const), fc.nat(60)), {
      maxLength: 12,
    })
    .map((acts) => [act('start', 0), ...acts.map(([action, minutes]) => act(action, minutes)), act('end', 61)])

  it('is what the clock itself showed then, whatever was pressed', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(60), (log, minutes) => {
        const then = replayClock(
          log.filter((one) => one.at <= at(minutes) && one.action !== 'end'),
          sections,
        )
        expect(placeAt(course(...log), minutes * minute).offsetMs).toBe(offsetAt(then, at(minutes)))
      }),
    )
  })

  it('and back: the clock first showed it at that moment', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(61 * minute), (log, ms) => {
        const { offsetMs } = placeAt(course(...log), ms)
        if (offsetMs === null) throw new Error('It is within the interview.')
        const moment = momentOf(course(...log), offsetMs)
        expect(moment).toBeLessThanOrEqual(ms)
        expect(placeAt(course(...log), moment).offsetMs).toBe(offsetMs)
      }),
    )
  })
})

it.each([
  [-1, -1],
  [999, -1],
  [1000, 0],
  [2500, 1],
  [9000, 2],
])('at %i ms of the recording line %i was being said', (ms, index) => {
  expect(lineAt([{ startMs: 1000 }, { startMs: 2000 }, { startMs: 3000 }], ms)).toBe(index)
})

describe('refuseTranscript', () => {
  it.each([
    [true, 'live', undefined],
    [true, 'ended', undefined],
    [false, 'ended', 'transcripts_off'],
    [true, 'planned', 'interview_refused'],
    [true, 'scheduled', 'interview_refused'],
    [true, 'cancelled', 'interview_refused'],
    [true, 'no_show', 'interview_refused'],
    [false, 'planned', 'transcripts_off'],
  ] as const)('wanted %s, %s: %s', (isWanted, state, code) => {
    expect(refuseTranscript({ isWanted, state })?.code).toBe(code)
  })
})

describe('refuseSpeakers', () => {
  const speakers = [{ label: 'Ada' }, { label: null }]
  const ada = { label: 'Ada', participant: 'interviewer' as const }
  const nobody = { label: null, participant: 'unknown' as const }
  it.each([
    ['everybody', [ada, nobody], undefined],
    ['in another order', [nobody, ada], undefined],
    ['not everybody', [ada], ['speakers']],
    ['nobody', [], ['speakers', 'speakers']],
    ['somebody else', [ada, nobody, { ...ada, label: 'Eve' }], ['speakers[2].label']],
    ['somebody twice', [ada, nobody, ada], ['speakers[2].label']],
  ])('%s', (_, named, places) => {
    expect(refuseSpeakers(speakers, named)?.issues?.map(({ path }) => path)).toEqual(places)
  })
})
