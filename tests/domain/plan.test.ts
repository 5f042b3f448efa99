import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { plannedSections, type PlannedSection, type Span } from '#domain/plan.ts'
import { actOnClock, replan } from '#domain/replan.ts'
import { type Clock, type ClockAction, drift, isRefusal, pace, unstartedClock } from '#domain/timeline.ts'

const minute = 60_000
const began = Date.parse('2026-11-20T09:00:00.000Z')
const at = (minutes: number) => new Date(began + minutes * minute).toISOString()

/** An hour: ten minutes around two stories of 15 that can be told in 9, and 20 of alternates beside them. */
const sections: PlannedSection[] = [
  { id: 'intro', minutes: 5, coreMinutes: 2, leastMinutes: 2 },
  { id: 'ownership', minutes: 25, coreMinutes: 15, leastMinutes: 9 },
  { id: 'growth', minutes: 25, coreMinutes: 15, leastMinutes: 9 },
  { id: 'wrap-up', minutes: 5, coreMinutes: 2, leastMinutes: 2 },
]

type Step = [minutes: number, action: ClockAction['action'], more?: { sectionId?: string; untilAt?: string }]
const run = (...steps: Step[]): Clock =>
  steps.reduce((clock, [minutes, action, more]) => {
    const next = actOnClock(clock, { action, at: at(minutes), ...more }, sections)
    if (isRefusal(next)) throw new Error(next.detail)
    return next
  }, unstartedClock)

const lengths = (spans: readonly Span[]) => spans.map(({ fromMs, toMs }) => Math.round((toMs - fromMs) / 6000) / 10)

describe('replan', () => {
  const start: Step = [0, 'start']
  it.each<[string, Step[], untilMin: number, lengths: number[], missingMin: number]>([
    ['with time enough nothing shrinks', [start, [0, 'replan']], 60, [5, 25, 25, 5], 0],
    ['nothing grows over what the kit gives it', [start, [0, 'replan']], 90, [5, 25, 25, 5], 0],
    ['what is around the core prompts shrinks first', [start, [0, 'replan']], 47, [3.5, 20, 20, 3.5], 0],
    ['down to them', [start, [0, 'replan']], 34, [2, 15, 15, 2], 0],
    ['then they all shrink alike', [start, [0, 'replan']], 28, [2, 12, 12, 2], 0],
    ['as far as they can', [start, [0, 'replan']], 22, [2, 9, 9, 2], 0],
    ['below that everything does, and it is said by how much', [start, [0, 'replan']], 11, [1, 4.5, 4.5, 1], 11],
    ['what is over stays as it was', [start, [8, 'next'], [8, 'replan']], 40, [8, 15, 15, 2], 0],
    ['what the section has had already counts', [start, [5, 'next'], [15, 'replan']], 37, [5, 15, 15, 2], 0],
    ['a section that had more than its time ends here', [start, [5, 'next'], [40, 'replan']], 57, [5, 35, 15, 2], 0],
    [
      'what was passed over gets nothing',
      [start, [5, 'goto', { sectionId: 'growth' }], [5, 'replan']],
      22,
      [5, 0, 15, 2],
      0,
    ],
    [
      'what was heard before its turn is not planned again',
      [start, [5, 'goto', { sectionId: 'growth' }], [25, 'goto', { sectionId: 'ownership' }], [25, 'replan']],
      42,
      [5, 15, 20, 2],
      0,
    ],
    [
      'what was only passed through is planned still',
      [start, [5, 'next'], [9, 'next'], [9.5, 'goto', { sectionId: 'ownership' }], [9.5, 'replan']],
      62,
      [5, 25, 24.5, 5],
      0,
    ],
    ['a pause is no time of the interview', [start, [5, 'next'], [6, 'pause'], [16, 'replan']], 47, [5, 15, 15, 2], 0],
  ])('%s', (_, steps, untilMin, expected, missingMin) => {
    const clock = run(
      ...steps.map(
        ([minutes, action, more]): Step =>
          action === 'replan' ? [minutes, action, { untilAt: at(untilMin) }] : [minutes, action, more ?? {}],
      ),
    )
    expect(lengths(clock.plan?.spans ?? [])).toEqual(expected)
    expect((clock.plan?.missingMs ?? -1) / minute).toBeCloseTo(missingMin, 3)
    expect(clock.plan?.untilAt).toBe(at(untilMin))
  })

  it('puts the interview back on time', () => {
    const late = run([0, 'start'], [5, 'next'], [35, 'next'], [37, 'replan', { untilAt: at(52) }])
    expect(drift(late, sections, 37 * minute)).toBe(0)
    expect(pace(late, sections, 37 * minute)).toEqual({ leftMs: 13 * minute, driftMs: 0, endsAtMs: 52 * minute })
    const back = run(
      [0, 'start'],
      [5, 'goto', { sectionId: 'growth' }],
      [30, 'goto', { sectionId: 'ownership' }],
      [32, 'replan', { untilAt: at(47) }],
    )
    expect(pace(back, sections, 32 * minute)).toEqual({ leftMs: 13 * minute, driftMs: 0, endsAtMs: 47 * minute })
  })

  it('is behind again when the next section runs over what it got', () => {
    const clock = run([0, 'start'], [0, 'replan', { untilAt: at(34) }], [2, 'next'])
    expect(pace(clock, sections, 20 * minute)).toMatchObject({ leftMs: -3 * minute, driftMs: 3 * minute })
  })

  it('is taken back by the kit’s plan, and refused where no time is left or none has begun', () => {
    const clock = run([0, 'start'], [1, 'replan', { untilAt: at(30) }], [2, 'replan'])
    expect(clock.plan).toBeNull()
    expect(actOnClock(clock, { action: 'replan', at: at(3), untilAt: at(3.5) }, sections)).toMatchObject({
      code: 'clock_refused',
    })
    expect(actOnClock(unstartedClock, { action: 'replan', at: at(0), untilAt: at(30) }, sections)).toMatchObject({
      code: 'clock_refused',
    })
  })

  it('fits whatever kit into whatever is left, each section between nothing and its minutes', () => {
    const anyKit = fc.constantFrom(...kits)
    fc.assert(
      fc.property(
        anyKit,
        fc.nat(6),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 1, max: 90 }),
        (kit, to, gone, left) => {
          const planned = plannedSections(kit.content)
          const current = Math.min(to, planned.length - 1)
          const offsetMs = gone * minute
          const visits = planned.slice(0, current + 1).map(({ id }, index) => ({
            sectionId: id,
            fromMs: Math.round((offsetMs * index) / (current + 1)),
            toMs: index === current ? null : Math.round((offsetMs * (index + 1)) / (current + 1)),
          }))
          const clock = { sectionId: planned[current]?.id ?? null, visits }
          const { spans, missingMs } = replan(clock, planned, { offsetMs, budgetMs: left * minute })
          const ahead = spans.slice(current)
          expect(ahead.at(-1)?.toMs).toBeLessThanOrEqual(offsetMs + left * minute + planned.length)
          for (const [index, { fromMs, toMs }] of ahead.entries()) {
            const own = planned[current + index]
            const before = index === 0 ? offsetMs : fromMs
            expect(toMs).toBeGreaterThanOrEqual(before)
            expect(toMs - before).toBeLessThanOrEqual((own?.minutes ?? 0) * minute + 1)
            if (index > 0) expect(fromMs).toBe(ahead[index - 1]?.toMs)
            if (missingMs === 0 && index > 0)
              expect(toMs - fromMs).toBeGreaterThanOrEqual((own?.leastMinutes ?? 0) * minute - 1)
          }
        },
      ),
    )
  })
})

const section = (id: string, minutes: number, ...prompts: [core: boolean, minutes: number][]) => ({
  id,
  minutes,
  prompts: prompts.map(([core, of]) => ({ core, minutes: of })),
})

describe('plannedSections', () => {
  it.each<[string, Parameters<typeof plannedSections>[0], [core: number, least: number][]]>([
    [
      'core prompts stay, at three fifths at least',
      { sections: [section('a', 15, [true, 5], [true, 5], [false, 5])] },
      [[10, 6]],
    ],
    [
      'core prompts that want more than their section',
      { sections: [section('a', 10, [true, 8], [true, 7])] },
      [[10, 6]],
    ],
    ['words of welcome', { sections: [section('a', 5)] }, [[2, 2]]],
    ['very short ones', { sections: [section('a', 1)] }, [[1, 1]]],
    ['facts alone', { sections: [section('a', 5, [false, 5])] }, [[2, 2]]],
    [
      'a phase of a problem',
      { sections: [section('a', 20), section('b', 5)], problems: [{ probes: [{ sectionId: 'a' }] }] },
      [
        [20, 12],
        [2, 2],
      ],
    ],
  ])('%s', (_, content, expected) => {
    expect(plannedSections(content).map(({ coreMinutes, leastMinutes }) => [coreMinutes, leastMinutes])).toEqual(
      expected,
    )
  })
})
