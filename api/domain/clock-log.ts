import type { Refusal } from './refusal.ts'
import type { PlannedSection } from './plan.ts'
import { actOnClock } from './replan.ts'
import { type Clock, type ClockAction, isRefusal, offsetAt, unstartedClock } from './timeline.ts'

const refuse = (detail: string): Refusal<'clock_refused'> => ({ code: 'clock_refused', detail })

/** At one and the same instant a start comes first and an end last, whoever's action arrived first. */
const ranks = ['start', 'held', 'resume', 'goto', 'next', 'replan', 'pause', 'end'] as const

const byTime = (a: ClockAction, b: ClockAction) =>
  Date.parse(a.at) - Date.parse(b.at) ||
  ranks.indexOf(a.action) - ranks.indexOf(b.action) ||
  (a.sectionId ?? '').localeCompare(b.sectionId ?? '', 'en')

/** A log in the order of its times, as it is replayed. */
export const inOrder = (log: readonly ClockAction[]): ClockAction[] => log.toSorted(byTime)

/**
 * The clock that a log of actions makes, in the order of their times whatever order they arrived in. An action that
 * does not apply at its place does nothing: a pause of what an earlier one, come later, has paused already.
 */
export function replayClock(log: readonly ClockAction[], sections: readonly PlannedSection[]): Clock {
  return inOrder(log).reduce((clock, action) => {
    const outcome = actOnClock(clock, action, sections)
    return isRefusal(outcome) ? clock : outcome
  }, unstartedClock)
}

/** Adds one action to a log at its time; refused where the clock could not have done it then. */
export function recordAction(
  log: readonly ClockAction[],
  action: ClockAction,
  sections: readonly PlannedSection[],
): Clock | Refusal<'clock_refused'> {
  const isBeginning = action.action === 'start' || action.action === 'held'
  const earlier = isBeginning ? log : log.filter((other) => byTime(other, action) <= 0)
  const outcome = actOnClock(replayClock(earlier, sections), action, sections)
  return isRefusal(outcome) ? outcome : replayClock([...log, action], sections)
}

/** Whether an action is in the log already: the retry of one whose answer was lost. */
export const isRecorded = (log: readonly ClockAction[], action: ClockAction) =>
  log.some(
    (other) =>
      other.action === action.action &&
      other.at === action.at &&
      (other.sectionId ?? null) === (action.sectionId ?? null) &&
      (other.endedAt ?? null) === (action.endedAt ?? null) &&
      (other.untilAt ?? null) === (action.untilAt ?? null),
  )

/** How far a device's clock may be ahead of the server's. */
const aheadMs = 2000
/** How long an interview that was run offline may wait for its sync. */
const oldestStartMs = 30 * 86_400_000

/**
 * When an action happened, by its own word within bounds: never in the future, never before the start. `at` null is
 * now. A device that is a little behind cannot act before the start that another one made.
 */
export function timeOfAction(
  clock: Clock,
  { action, at, now }: { action: Exclude<ClockAction['action'], 'held'>; at: string | null; now: string },
): string | Refusal<'clock_refused'> {
  const time = Date.parse(at ?? now)
  if (time > Date.parse(now) + aheadMs) return refuse('This time is still to come.')
  if (action === 'start')
    return time < Date.parse(now) - oldestStartMs
      ? refuse('This is too long ago: record the interview as held instead.')
      : new Date(time).toISOString()
  const start = clock.startedAt === null ? time : Date.parse(clock.startedAt)
  if (time < start - aheadMs) return refuse('This is before the interview started.')
  return new Date(Math.max(start, time)).toISOString()
}

/**
 * When a prompt was marked, by its own word. What lies in the future or before the start is moved to the bound: the mark
 * is what counts, and the time only says where on the clock it stands. `at` null is now.
 */
export function timeOfMark(clock: Clock, { at, now }: { at: string | null; now: string }): string {
  const start = clock.startedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(clock.startedAt)
  const time = Math.max(start, Math.min(Date.parse(at ?? now), Date.parse(now)))
  return new Date(time).toISOString()
}

/** Sections and plans say where one is on the clock, not how far it has gone. */
const movers: ReadonlySet<ClockAction['action']> = new Set(['start', 'held', 'pause', 'resume', 'end'])
const anySection = { id: 'any', minutes: 0, coreMinutes: 0, leastMinutes: 0 }

/** Where on the clock an instant lies, whatever was done since; null before the start and after the end. */
export function offsetInLog(log: readonly ClockAction[], at: string): number | null {
  const earlier = log.filter((action) => Date.parse(action.at) <= Date.parse(at) && movers.has(action.action))
  const clock = replayClock(
    earlier.map((action) => ({ ...action, sectionId: null })),
    [anySection],
  )
  return clock.state === 'running' || clock.state === 'paused' ? offsetAt(clock, at) : null
}

/**
 * When an interview that nobody timed took place: as said, else as it was scheduled, else just now; never in the
 * future.
 */
export function timeHeld({
  startedAt,
  endedAt,
  scheduledAt,
  minutes,
  now,
}: {
  startedAt: string | null
  endedAt: string | null
  scheduledAt: string | null
  minutes: number
  now: string
}): { startedAt: string; endedAt: string } | Refusal<'clock_refused'> {
  const present = Date.parse(now)
  const span = minutes * 60_000
  const latest = present + aheadMs
  const end = endedAt === null ? null : Date.parse(endedAt)
  const planned = scheduledAt === null ? Number.POSITIVE_INFINITY : Date.parse(scheduledAt)
  const start =
    startedAt === null
      ? planned <= Math.min(present, end ?? present)
        ? planned
        : (end ?? present) - span
      : Date.parse(startedAt)
  if (start > latest || (end ?? 0) > latest) return refuse('An interview that is still to come was not held yet.')
  if (end !== null && end < start) return refuse('It cannot have ended before it started.')
  return {
    startedAt: new Date(start).toISOString(),
    endedAt: new Date(end ?? Math.max(start, Math.min(start + span, present))).toISOString(),
  }
}
