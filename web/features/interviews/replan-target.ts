import type { Interview } from '#contract/interviews.ts'
import type { Planned } from '#domain/plan.ts'
import { pace } from '#domain/timeline.ts'
import { slotEnd } from '#domain/slot.ts'
import type { HeardClock } from '../../lib/server-clock.ts'
import { steadyNow } from '../../lib/server-time.ts'
import { asOf, domainClock } from './shared-clock.ts'

/** A plan that would end before its slot, or within a minute of it, is as good as any. */
const noticeableMs = 60_000
/** What is left of a slot has to be worth a plan. */
const leastMs = 5 * 60_000

/** When the slot of a running interview is over; null where a plan until then would change nothing, or make no sense. */
export function replanTarget(
  { scheduledAt, hardStopAt }: Pick<Interview, 'scheduledAt' | 'hardStopAt'>,
  heard: HeardClock,
  sections: readonly Planned[],
  now = steadyNow(),
): string | null {
  const shown = asOf(heard, now)
  const clock = domainClock(shown)
  const until = slotEnd(clock, sections, { scheduledAt, hardStopAt })
  if (until === null) return null
  const leftMs = Date.parse(until) - Date.parse(shown.at)
  const neededMs = pace(clock, sections, shown.offsetMs).endsAtMs - shown.offsetMs
  return leftMs < leastMs || neededMs - leftMs < noticeableMs ? null : until
}
