import { describe, expect, it } from 'vitest'
import { replanTarget } from '#web/features/interviews/replan-target.ts'
import { type HeardClock, hear } from '#web/lib/server-clock.ts'

const sections = [
  { id: 'intro', minutes: 5 },
  { id: 'main', minutes: 50 },
  { id: 'wrap-up', minutes: 5 },
]
const minute = 60_000
const at = (minutes: number) => new Date(Date.parse('2026-05-04T14:00:00.000Z') + minutes * minute).toISOString()

/** Started at 14:00, heard of just now. */
const running = (minutes: number): HeardClock =>
  hear(
    {
      state: 'running',
      startedAt: at(0),
      endedAt: null,
      offsetMs: minutes * minute,
      at: at(minutes),
      sectionId: 'intro',
      isTracked: true,
      visits: [{ sectionId: 'intro', fromMs: 0, toMs: null }],
      plan: null,
    },
    0,
  )

describe('replanTarget', () => {
  it.each<[string, HeardClock, scheduled: number | null, stop: number | null, target: number | null]>([
    ['on time: nothing would change', running(3), 0, 60, null],
    ['early: nothing grows over its minutes', running(3), 0, 80, null],
    ['a late start: the end of the slot', running(1), -12, null, 48],
    ['a hard stop before the plan’s end', running(3), 0, 45, 45],
    ['run over: the plan’s own end', running(9), null, null, 60],
    ['too little is left for a plan', running(40), 0, 44, null],
    ['the slot is over', running(50), 0, 45, null],
  ])('%s', (_, clock, scheduled, stop, target) => {
    const slot = {
      scheduledAt: scheduled === null ? null : at(scheduled),
      hardStopAt: stop === null ? null : at(stop),
    }
    expect(replanTarget(slot, clock, sections, 0)).toBe(target === null ? null : at(target))
  })

  it('has none before the start', () => {
    const waiting = { ...running(0), state: 'not_started' as const, startedAt: null, sectionId: null, visits: [] }
    expect(replanTarget({ scheduledAt: at(0), hardStopAt: at(30) }, waiting, sections, 0)).toBeNull()
  })
})
