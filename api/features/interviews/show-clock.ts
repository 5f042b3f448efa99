import type { Clock as ShownClock } from '#contract/interviews.ts'
import { type Clock, offsetAt } from '#domain/timeline.ts'

/** The clock at the instant of the answer, from which a client lets it run on. */
export const showClock = (clock: Clock, now: string): ShownClock => ({
  state: clock.state,
  startedAt: clock.startedAt,
  endedAt: clock.endedAt,
  offsetMs: offsetAt(clock, now),
  at: now,
  sectionId: clock.sectionId,
  isTracked: clock.isTracked,
  visits: clock.visits,
  plan: clock.plan,
})
