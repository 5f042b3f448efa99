import { isVisited, type PlannedSection, type Replan, type Span, spent, type Visited } from './plan.ts'
import type { Refusal } from './refusal.ts'
import { type Clock, type ClockAction, moveClock, offsetAt } from './timeline.ts'

type Standing = { sectionId: string | null; visits: readonly Visited[] }
type Need = { sectionId: string; all: number; core: number; least: number }

/**
 * Fits what is left into `budgetMs` of running clock. What was visited is as it was; what was passed over gets nothing.
 * First goes what is around the core prompts, then all core prompts give up the same share of their minutes; nothing
 * gets more than the kit plans for it. Where even that is too long everything shrinks alike, and what is missing is said.
 */
export function replan(
  clock: Standing,
  sections: readonly PlannedSection[],
  { offsetMs, budgetMs }: { offsetMs: number; budgetMs: number },
): Omit<Replan, 'untilAt'> {
  const gone = spent(clock, offsetMs)
  const current = sections.findIndex(({ id }) => id === clock.sectionId)
  const needs = sections.flatMap(({ id, minutes, coreMinutes, leastMinutes }, index): Need[] => {
    const goneMs = gone.get(id) ?? 0
    if (index < current || (index > current && isVisited(gone.get(id)))) return []
    const left = (of: number) => Math.max(0, of * 60_000 - goneMs)
    return [{ sectionId: id, all: left(minutes), core: left(coreMinutes), least: left(leastMinutes) }]
  })
  const sum = (key: 'all' | 'core' | 'least') => needs.reduce((total, need) => total + need[key], 0)
  const lengths = new Map(needs.map((need) => [need.sectionId, Math.round(lengthOf(need, sum, budgetMs))]))
  let nextMs = offsetMs
  const spans = sections.map(({ id }, index): Span => {
    const own = clock.visits.filter(({ sectionId }) => sectionId === id)
    const lengthMs = lengths.get(id)
    if (lengthMs !== undefined) {
      const fromMs = index === current ? nextMs - (gone.get(id) ?? 0) : nextMs
      nextMs += lengthMs
      return { sectionId: id, fromMs, toMs: nextMs }
    }
    const [first] = own
    if (!first) return { sectionId: id, fromMs: offsetMs, toMs: offsetMs }
    return { sectionId: id, fromMs: first.fromMs, toMs: own.at(-1)?.toMs ?? offsetMs }
  })
  return { madeAtMs: offsetMs, spans, missingMs: Math.max(0, Math.round(sum('least') - budgetMs)) }
}

function lengthOf(need: Need, sum: (key: 'all' | 'core' | 'least') => number, budgetMs: number): number {
  const between = (low: 'core' | 'least', high: 'all' | 'core') => {
    const share = (budgetMs - sum(low)) / (sum(high) - sum(low))
    return need[low] + (need[high] - need[low]) * share
  }
  if (budgetMs >= sum('all')) return need.all
  if (budgetMs >= sum('core')) return between('core', 'all')
  if (budgetMs >= sum('least')) return between('least', 'core')
  return (need.least * budgetMs) / sum('least')
}

/** Shorter than this nobody can be asked anything. */
const leastBudgetMs = 60_000

const refuse = (detail: string): Refusal<'clock_refused'> => ({ code: 'clock_refused', detail })

function planAgain(
  clock: Clock,
  { at, untilAt }: ClockAction,
  sections: readonly PlannedSection[],
): Clock | Refusal<'clock_refused'> {
  if (clock.state === 'not_started') return refuse('Start the interview first.')
  if (clock.state === 'ended') return refuse('The interview has ended.')
  if (!untilAt) return clock.plan === null ? clock : { ...clock, plan: null }
  const budgetMs = Date.parse(untilAt) - Date.parse(at)
  if (budgetMs < leastBudgetMs) return refuse('That leaves no time: choose a later end.')
  return { ...clock, plan: { untilAt, ...replan(clock, sections, { offsetMs: offsetAt(clock, at), budgetMs }) } }
}

/** Applies one action, of the clock or of its plan. `sections` are the kit's, in order. */
export function actOnClock(
  clock: Clock,
  action: ClockAction,
  sections: readonly PlannedSection[],
): Clock | Refusal<'clock_refused'> {
  const { action: name, ...what } = action
  if (name === 'replan') return planAgain(clock, action, sections)
  const sectionIds = sections.map(({ id }) => id)
  return moveClock(clock, { action: name, ...what }, sectionIds)
}
