import { type Planned, plan } from './plan.ts'
import { type Clock, endOf } from './timeline.ts'

/**
 * When the calendar's slot is over: at the hard stop where there is one; else its length after the scheduled start, or
 * after the start of what began half a slot or more away from it. Null before the start.
 */
export function slotEnd(
  { startedAt }: Pick<Clock, 'startedAt'>,
  sections: readonly Planned[],
  { scheduledAt, hardStopAt }: { scheduledAt: string | null; hardStopAt: string | null },
): string | null {
  if (startedAt === null) return null
  if (hardStopAt !== null) return hardStopAt
  const lengthMs = endOf(plan(sections))
  const scheduledMs = scheduledAt === null ? Number.NaN : Date.parse(scheduledAt)
  const startedMs = Date.parse(startedAt)
  const isInSlot = Math.abs(startedMs - scheduledMs) < lengthMs / 2
  return new Date((isInSlot ? scheduledMs : startedMs) + lengthMs).toISOString()
}
