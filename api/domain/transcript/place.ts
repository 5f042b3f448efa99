import { inOrder } from '../clock-log.ts'
import { actOnClock } from '../replan.ts'
import { type Clock, type ClockAction, isRefusal, unstartedClock } from '../timeline.ts'

/** A stretch in which the clock ran: when, in milliseconds since it was started, and what it showed at its beginning. */
export type Run = { fromMs: number; toMs: number | null; offsetMs: number }

/** How an interview's clock went by the clock on the wall. */
export type Course = {
  runs: Run[]
  /** When it ended; null while it has not. */
  endMs: number | null
}

/** As far as a recording can begin before or after the clock was started. */
export const longestStartMs = 6 * 3_600_000

/** Where on the clock something was said. */
export type Spoken = { phase: 'before' | 'during' | 'after'; offsetMs: number | null }

/**
 * Every pause stops the clock and not the recording. An interview that nobody timed is one stretch from start to end:
 * there the transcript is the only clock.
 */
export function courseOf(clock: Clock, log: readonly ClockAction[], sectionIds: readonly string[]): Course {
  if (clock.startedAt === null) return { runs: [], endMs: null }
  const startedAt = Date.parse(clock.startedAt)
  const since = (at: string) => Date.parse(at) - startedAt
  const endMs = clock.endedAt === null ? null : since(clock.endedAt)
  if (!clock.isTracked) return { runs: [{ fromMs: 0, toMs: endMs, offsetMs: 0 }], endMs }
  const runs: Run[] = []
  // How long a section is planned to be makes no difference to when the clock ran.
  const sections = sectionIds.map((id) => ({ id, minutes: 0, coreMinutes: 0, leastMinutes: 0 }))
  let stood = unstartedClock
  for (const action of inOrder(log)) {
    const next = actOnClock(stood, action, sections)
    if (isRefusal(next)) continue
    const [wasRunning, isRunning] = [stood.runningSince !== null, next.runningSince !== null]
    if (!wasRunning && isRunning) runs.push({ fromMs: since(action.at), toMs: null, offsetMs: next.offsetMs })
    const open = runs.at(-1)
    if (wasRunning && !isRunning && open) open.toMs = since(action.at)
    stood = next
  }
  return { runs, endMs }
}

/** Where something is on the clock that was said `atMs` after the clock was started; in a pause, where it stood. */
export function placeAt({ runs, endMs }: Course, atMs: number): Spoken {
  if (atMs < 0) return { phase: 'before', offsetMs: null }
  if (endMs !== null && atMs > endMs) return { phase: 'after', offsetMs: null }
  const run = runs.findLast(({ fromMs }) => fromMs <= atMs)
  if (!run) return { phase: 'before', offsetMs: null }
  return { phase: 'during', offsetMs: run.offsetMs + Math.min(atMs, run.toMs ?? atMs) - run.fromMs }
}

/** When the clock came to show an offset, in milliseconds since it was started. */
export function momentOf({ runs }: Course, offsetMs: number): number {
  const run = runs.findLast((one) => one.offsetMs < offsetMs) ?? runs[0]
  if (!run) return offsetMs
  const atMs = run.fromMs + offsetMs - run.offsetMs
  return Math.min(atMs, run.toMs ?? atMs)
}

/** The index of the line that was being said at a moment of the recording, or before it; -1 where nobody spoke yet. */
export const lineAt = (lines: readonly { startMs: number }[], recordingMs: number): number =>
  lines.findLastIndex(({ startMs }) => startMs <= recordingMs)
