import type { Planned } from './plan.ts'
import { type Clock, currentPlan, endOf, pace, sectionsAhead } from './timeline.ts'

/** What to give up and for what, or what still has no evidence. */
export type Advice =
  /** Time is short: leave this section for the one that looks at these. */
  | { kind: 'go'; sectionId: string; competencyIds: string[]; leftMs: number }
  /** It would end after its slot: the sections have to share what is left. */
  | { kind: 'replan'; pastMs: number }
  /** The section has run over: the next one waits. */
  | { kind: 'move_on'; sectionId: string; overMs: number }
  /** No evidence yet, and planned later. */
  | { kind: 'planned'; sectionId: string; competencyIds: string[]; fromMs: number }
  /** No evidence yet, and no section ahead looks at it. */
  | { kind: 'missed'; competencyIds: string[] }

/** Short by less than this is made up for by itself. */
const noticeableMs = 3 * 60_000
/** A section that runs over by less is about to end. */
const graceMs = 60_000

/**
 * One piece of advice at a time, the most urgent first; none before the first third of the plan is gone, when missing
 * evidence says nothing yet. `untilMs` is the offset at which it has to end: the plan's, or an earlier hard stop's;
 * `slotMs` the one at which the calendar's slot is over.
 */
export function advise(situation: {
  clock: Clock
  sections: readonly Planned[]
  offsetMs: number
  untilMs: number
  slotMs: number
  uncovered: readonly string[]
  lookedAt: ReadonlyMap<string, readonly string[]>
}): Advice | null {
  const { clock, sections, offsetMs, untilMs, slotMs, uncovered, lookedAt } = situation
  if (clock.state === 'not_started' || clock.state === 'ended' || clock.sectionId === null) return null
  const planned = currentPlan(clock, sections)
  const { leftMs, endsAtMs } = pace(clock, sections, offsetMs)
  const ahead = sectionsAhead(clock, planned).map((section) => ({
    ...section,
    missing: uncovered.filter((id) => lookedAt.get(section.sectionId)?.includes(id)),
  }))
  const here = lookedAt.get(clock.sectionId) ?? []
  const isOver = leftMs < -graceMs
  const worth = ahead.toSorted((a, b) => b.missing.length - a.missing.length)[0]
  const isEarly = offsetMs * 3 < endOf(planned)
  const isShort = endsAtMs - untilMs > noticeableMs && offsetMs < untilMs && !isEarly
  const isDoneHere = isOver || !uncovered.some((id) => here.includes(id))
  if (isShort && isDoneHere && worth && worth.missing.length > 0)
    return { kind: 'go', sectionId: worth.sectionId, competencyIds: worth.missing, leftMs: untilMs - offsetMs }
  if (isOver && ahead[0]) return { kind: 'move_on', sectionId: ahead[0].sectionId, overMs: -leftMs }
  if (endsAtMs - slotMs > noticeableMs && offsetMs + noticeableMs < slotMs && ahead.length > 0)
    return { kind: 'replan', pastMs: endsAtMs - slotMs }
  if (isEarly) return null
  const later = ahead.find(({ missing }) => missing.some((id) => !here.includes(id)))
  if (later) {
    const competencyIds = later.missing.filter((id) => !here.includes(id))
    return { kind: 'planned', sectionId: later.sectionId, competencyIds, fromMs: later.fromMs }
  }
  const missed = uncovered.filter((id) => !here.includes(id))
  return missed.length > 0 ? { kind: 'missed', competencyIds: missed } : null
}
