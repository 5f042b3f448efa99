import type { Clock } from '#contract/interviews.ts'
import { steadyNow } from './server-time.ts'

/** A clock as the server told it, and when this device heard of it (`steadyNow`, which no setting of the time moves). */
export type HeardClock = Clock & { heardAt: number }

export const hear = (clock: Clock, heardAt = steadyNow()): HeardClock => ({ ...clock, heardAt })

/** Milliseconds of running clock now, on the server's clock: the device's own time of day is never asked. */
export function offsetNow(clock: HeardClock, now = steadyNow()): number {
  return clock.state === 'running' ? clock.offsetMs + Math.max(0, now - clock.heardAt) : clock.offsetMs
}
