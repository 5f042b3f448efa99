import type { Interview } from '#contract/interviews.ts'
import { advise } from '#domain/advice.ts'
import { currentPlan, endOf } from '#domain/timeline.ts'
import { slotEnd } from '#domain/slot.ts'
import type { HeardClock } from '../../lib/server-clock.ts'
import { adviceWords, type Said } from './advice-words.ts'
import { domainClock, serverNow } from './shared-clock.ts'

type Situation = {
  interview: Interview
  clock: HeardClock
  missing: readonly string[]
  lookedAt: ReadonlyMap<string, readonly string[]>
}

/** The advice at this moment, or null: what the line says is what its key does. */
export function adviceNow({ interview, clock, missing, lookedAt }: Situation, offsetMs: number): Said | null {
  const { sections } = interview.kit.content
  const plannedMs = endOf(currentPlan(clock, sections))
  const nowMs = Date.parse(serverNow(clock))
  const offsetOf = (instant: string | null) => (instant === null ? plannedMs : offsetMs + Date.parse(instant) - nowMs)
  const advice = advise({
    clock: domainClock(clock),
    sections,
    offsetMs,
    uncovered: missing,
    lookedAt,
    untilMs: Math.min(plannedMs, offsetOf(interview.hardStopAt)),
    slotMs: offsetOf(slotEnd(clock, sections, interview)),
  })
  const titleOf = (id: string) => sections.find((section) => section.id === id)?.shortTitle ?? id
  return advice && adviceWords(advice, titleOf)
}
