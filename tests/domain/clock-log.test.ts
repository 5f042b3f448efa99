import { describe, expect, it } from 'vitest'
import { isRecorded, offsetInLog, recordAction, timeHeld, timeOfAction, timeOfMark } from '#domain/clock-log.ts'
import { type ClockAction, unstartedClock } from '#domain/timeline.ts'

const sections = ['intro', 'ownership', 'wrap-up'].map((id) => ({ id, minutes: 10, coreMinutes: 6, leastMinutes: 4 }))
const began = Date.parse('2026-11-20T09:00:00.000Z')
const seconds = (count: number) => count / 60
const at = (minutes: number) => new Date(began + minutes * 60_000).toISOString()
const log: ClockAction[] = [
  { action: 'start', at: at(0) },
  { action: 'next', at: at(10) },
  { action: 'end', at: at(30) },
]

describe('recordAction', () => {
  it('puts a late action where it belongs: what was done offline counts at its own time', () => {
    const clock = recordAction(log, { action: 'pause', at: at(20) }, sections)
    expect(clock).toMatchObject({ state: 'ended', offsetMs: 20 * 60_000, endedAt: at(30) })
  })

  it('lets a later action that no longer applies do nothing', () => {
    const paused: ClockAction[] = [
      { action: 'start', at: at(0) },
      { action: 'pause', at: at(20) },
    ]
    expect(recordAction(paused, { action: 'pause', at: at(5) }, sections)).toMatchObject({
      state: 'paused',
      offsetMs: 5 * 60_000,
    })
  })

  it('goes with the earliest end', () => {
    expect(recordAction(log, { action: 'end', at: at(12) }, sections)).toMatchObject({
      endedAt: at(12),
      offsetMs: 12 * 60_000,
      sectionId: 'ownership',
    })
  })

  it.each<[string, ClockAction]>([
    ['what the clock could not have done then', { action: 'resume', at: at(20) }],
    ['what comes after the end', { action: 'next', at: at(31) }],
    ['a second start, an earlier one too', { action: 'start', at: at(-5) }],
    ['to hold what was timed', { action: 'held', at: at(-60) }],
  ])('refuses %s', (_, action) => {
    expect(recordAction(log, action, sections)).toMatchObject({ code: 'clock_refused' })
  })

  it('knows the retry of an action by its time', () => {
    expect(isRecorded(log, { action: 'next', at: at(10) })).toBe(true)
    expect(isRecorded(log, { action: 'next', at: at(11) })).toBe(false)
    expect(isRecorded(log, { action: 'pause', at: at(10) })).toBe(false)
  })
})

describe('timeOfAction', () => {
  const running = { ...unstartedClock, state: 'running' as const, startedAt: at(0), runningSince: at(0) }

  it.each([
    ['now where it says nothing', null, at(30)],
    ['its own time', at(12), at(12)],
    ['a device that is a second ahead', at(30 + seconds(1)), at(30 + seconds(1))],
    ['a device that is a second behind the start', at(-seconds(1)), at(0)],
    ['a time without milliseconds', '2026-11-20T09:12:00Z', at(12)],
  ])('is %s', (_, sent, expected) => {
    expect(timeOfAction(running, { action: 'next', at: sent, now: at(30) })).toBe(expected)
  })

  it.each([
    ['the future', at(30 + seconds(3)), 'next'],
    ['a start in the future', at(31), 'start'],
    ['before the start', at(-1), 'next'],
    ['a start of last year', '2025-11-20T09:00:00.000Z', 'start'],
  ] as const)('refuses %s', (_, sent, action) => {
    expect(timeOfAction(running, { action, at: sent, now: at(30) })).toMatchObject({ code: 'clock_refused' })
  })

  it('an interview that was run offline may have started days ago', () => {
    const start = '2026-11-17T09:00:00.000Z'
    expect(timeOfAction(unstartedClock, { action: 'start', at: start, now: at(0) })).toBe(start)
  })
})

describe('a mark', () => {
  const paused: ClockAction[] = [
    { action: 'start', at: at(0) },
    { action: 'pause', at: at(10) },
    { action: 'resume', at: at(15) },
    { action: 'end', at: at(30) },
  ]

  it.each([
    ['before the start', -1, null],
    ['at the start', 0, 0],
    ['while it ran', 7, 7],
    ['in a pause', 12, 10],
    ['after a pause', 20, 15],
    ['after the end', 31, null],
  ])('made %s stands there, however late it arrives', (_, minutes, expected) => {
    expect(offsetInLog(paused, at(minutes))).toBe(expected === null ? null : expected * 60_000)
  })

  it('stands nowhere in an interview that nobody timed', () => {
    expect(offsetInLog([{ action: 'held', at: at(0), endedAt: at(60) }], at(30))).toBeNull()
  })

  it.each([
    ['now where it says nothing', null, at(30)],
    ['its own time', at(12), at(12)],
    ['now where it is of the future', at(45), at(30)],
    ['the start where it is older', at(-5), at(0)],
  ])('was made at %s', (_, sent, expected) => {
    expect(timeOfMark({ ...unstartedClock, startedAt: at(0) }, { at: sent, now: at(30) })).toBe(expected)
  })

  it('before the start has a time too', () => {
    expect(timeOfMark(unstartedClock, { at: at(-5), now: at(0) })).toBe(at(-5))
  })
})

describe('timeHeld', () => {
  const now = at(120)
  const held = (some: { startedAt?: string; endedAt?: string; scheduledAt?: string | null }) =>
    timeHeld({ startedAt: null, endedAt: null, scheduledAt: null, minutes: 60, now, ...some })

  it.each([
    ['as it was scheduled', { scheduledAt: at(0) }, at(0), at(60)],
    ['as scheduled, and just over', { scheduledAt: at(90) }, at(90), now],
    ['just now where nothing is known', {}, at(60), now],
    ['just now where it was scheduled for later', { scheduledAt: at(300) }, at(60), now],
    ['as said', { startedAt: at(10), endedAt: at(40), scheduledAt: at(0) }, at(10), at(40)],
    ['from its start on', { startedAt: at(10) }, at(10), at(70)],
    ['up to its end', { endedAt: at(100) }, at(40), at(100)],
    ['from its schedule up to its end', { scheduledAt: at(30), endedAt: at(100) }, at(30), at(100)],
  ])('is %s', (_, some, startedAt, endedAt) => {
    expect(held(some)).toEqual({ startedAt, endedAt })
  })

  it.each([
    ['an interview to come', { startedAt: at(130) }],
    ['an end to come', { startedAt: at(100), endedAt: at(130) }],
    ['an end before the start', { startedAt: at(100), endedAt: at(90) }],
  ])('refuses %s', (_, some) => {
    expect(held(some)).toMatchObject({ code: 'clock_refused' })
  })
})
