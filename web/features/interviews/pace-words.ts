import type { Pace } from '#domain/timeline.ts'

const minute = 60_000
/** Less than this is nothing that a person would do something about. */
const noticeable = minute

/** "6 min left", "under a minute left", "2 min over". */
export function leftWords({ leftMs }: Pace): string {
  if (leftMs >= minute) return `${Math.floor(leftMs / minute)} min left`
  if (leftMs >= 0) return 'under a minute left'
  return leftMs > -minute ? 'time is up' : `${Math.floor(-leftMs / minute)} min over`
}

/** "2 min behind", "3 min ahead"; nothing where "over" says it already, or there is nothing to say. */
export function driftWords({ driftMs, leftMs }: Pace): string | null {
  if (leftMs < 0 && driftMs <= -leftMs) return null
  if (driftMs >= noticeable) return `${Math.floor(driftMs / minute)} min behind`
  return driftMs <= -noticeable ? `${Math.floor(-driftMs / minute)} min ahead` : null
}

/** How much of the section is gone, 0 to 1. */
export const goneShare = ({ leftMs }: Pace, sectionMinutes: number): number =>
  sectionMinutes === 0 ? 1 : Math.min(1, Math.max(0, 1 - leftMs / (sectionMinutes * minute)))

/** Minutes by which the projected end lies behind the hard stop; 0 for none. */
export function pastHardStop(endsAt: number, hardStopAt: string | null): number {
  const pastMs = hardStopAt === null ? 0 : endsAt - Date.parse(hardStopAt)
  return pastMs >= noticeable ? Math.floor(pastMs / minute) : 0
}
