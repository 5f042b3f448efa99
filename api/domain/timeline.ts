import { isVisited, plan, type Planned, type Replan, type Span, spent } from './plan.ts'
import type { Refusal } from './refusal.ts'

/** A stretch of running clock spent in a section; the open one has no end. Offsets in milliseconds of running clock. */
export type Visit = { sectionId: string; fromMs: number; toMs: number | null }

/** The shared clock of an interview. A pause stops it; times are ISO 8601 UTC. */
export type Clock = {
  state: 'not_started' | 'running' | 'paused' | 'ended'
  startedAt: string | null
  endedAt: string | null
  /** Running clock up to `runningSince`, in milliseconds. */
  offsetMs: number
  runningSince: string | null
  sectionId: string | null
  /** False for an interview that was held without a clock. */
  isTracked: boolean
  visits: Visit[]
  /** The plan that was made on the way; null: the kit's. */
  plan: Replan | null
}

export type ClockAction = {
  action: 'start' | 'pause' | 'resume' | 'next' | 'goto' | 'replan' | 'end' | 'held'
  at: string
  sectionId?: string | null
  /** With `held`: when it ended. `at` is when it started. */
  endedAt?: string | null
  /** With `replan`: by when it has to end; null takes the kit's plan again. */
  untilAt?: string | null
}

export const unstartedClock: Clock = {
  state: 'not_started',
  startedAt: null,
  endedAt: null,
  offsetMs: 0,
  runningSince: null,
  sectionId: null,
  isTracked: true,
  visits: [],
  plan: null,
}

/** Milliseconds of running clock at an instant. */
export function offsetAt(clock: Clock, at: string): number {
  if (!clock.runningSince) return clock.offsetMs
  return clock.offsetMs + Math.max(0, Date.parse(at) - Date.parse(clock.runningSince))
}

const refuse = (detail: string): Refusal<'clock_refused'> => ({ code: 'clock_refused', detail })

type Move = Omit<ClockAction, 'action'> & { action: Exclude<ClockAction['action'], 'replan'> }

/** Applies one action that moves the clock. `sectionIds` are the kit's, in order. */
export function moveClock(clock: Clock, action: Move, sectionIds: readonly string[]): Clock | Refusal<'clock_refused'> {
  if (action.action === 'start') {
    if (clock.state !== 'not_started') return refuse('The interview has already started.')
    const first = action.sectionId ?? sectionIds[0] ?? null
    if (first === null || !sectionIds.includes(first)) return refuse('The kit has no such section.')
    return {
      ...unstartedClock,
      state: 'running',
      startedAt: action.at,
      runningSince: action.at,
      sectionId: first,
      visits: [{ sectionId: first, fromMs: 0, toMs: null }],
    }
  }
  if (action.action === 'held') {
    if (clock.state !== 'not_started') return refuse('The interview has a clock already: end it instead.')
    const endedAt = action.endedAt ?? action.at
    if (endedAt < action.at) return refuse('It cannot have ended before it started.')
    return { ...unstartedClock, state: 'ended', startedAt: action.at, endedAt, isTracked: false }
  }
  if (clock.state === 'not_started') return refuse('Start the interview first.')
  if (clock.state === 'ended') return refuse('The interview has ended.')
  const offsetMs = offsetAt(clock, action.at)
  switch (action.action) {
    case 'pause':
      if (clock.state === 'paused') return refuse('The clock is paused already.')
      return { ...clock, state: 'paused', offsetMs, runningSince: null }
    case 'resume':
      if (clock.state === 'running') return refuse('The clock is running already.')
      return { ...clock, state: 'running', runningSince: action.at }
    case 'end':
      return {
        ...clock,
        state: 'ended',
        offsetMs,
        runningSince: null,
        endedAt: action.at,
        visits: closeVisit(clock.visits, offsetMs),
      }
    case 'next': {
      // Named where to, it is done once however many people press it at the same time.
      if (action.sectionId) return moveClock(clock, { ...action, action: 'goto' }, sectionIds)
      const next = sectionIds[sectionIds.indexOf(clock.sectionId ?? '') + 1]
      return next === undefined
        ? refuse('This is the last section: end the interview instead.')
        : enter(clock, next, action.at, offsetMs)
    }
  }
  if (!action.sectionId || !sectionIds.includes(action.sectionId)) return refuse('The kit has no such section.')
  return action.sectionId === clock.sectionId ? clock : enter(clock, action.sectionId, action.at, offsetMs)
}

function enter(clock: Clock, sectionId: string, at: string, offsetMs: number): Clock {
  return {
    ...clock,
    offsetMs,
    runningSince: clock.runningSince && at,
    sectionId,
    visits: [...closeVisit(clock.visits, offsetMs), { sectionId, fromMs: offsetMs, toMs: null }],
  }
}

const closeVisit = (visits: Visit[], offsetMs: number) =>
  visits.map((visit) => (visit.toMs === null ? { ...visit, toMs: Math.max(visit.fromMs, offsetMs) } : visit))

export const isRefusal = (outcome: object | string): outcome is Refusal<'clock_refused'> =>
  typeof outcome === 'object' && 'code' in outcome

/** The plan that holds: the one that was made on the way, else the kit's. */
export const currentPlan = (clock: Pick<Clock, 'plan'>, sections: readonly Planned[]): Span[] =>
  clock.plan?.spans ?? plan(sections)

/** Where on the clock a plan ends. */
export const endOf = (planned: readonly Span[]): number => Math.max(0, ...planned.map(({ toMs }) => toMs))

/**
 * How far the interview is behind its plan in milliseconds: late where the current section's planned end has passed,
 * or it was entered after its planned start; early (negative) where it was entered before.
 */
export function drift(clock: Clock, sections: readonly Planned[], offsetMs: number): number {
  const current = currentPlan(clock, sections).find(({ sectionId }) => sectionId === clock.sectionId)
  if (!current) return 0
  if (offsetMs > current.toMs) return offsetMs - current.toMs
  const entered = enteredAt(clock) ?? current.fromMs
  // A plan that was made later takes the section as it found it.
  if (clock.plan && clock.plan.madeAtMs >= entered) return 0
  const atEntry = entered - current.fromMs
  if (atEntry > 0) return atEntry
  return offsetMs < current.fromMs ? offsetMs - current.fromMs : 0
}

/** When the current section was entered; whoever only passed through another one had not left it. */
function enteredAt({ visits, sectionId }: Clock): number | undefined {
  const isElsewhere = (visit: Visit) =>
    visit.sectionId !== sectionId && visit.toMs !== null && isVisited(visit.toMs - visit.fromMs)
  const since = visits.slice(visits.findLastIndex(isElsewhere) + 1)
  return since.find((visit) => visit.sectionId === sectionId)?.fromMs
}

/** Where the interview stands against its plan; milliseconds of running clock. */
export type Pace = {
  /** Left of the current section; negative where it has run over. */
  leftMs: number
  /** Behind the plan, or before it where negative. */
  driftMs: number
  /** The offset at which it ends, if the sections ahead keep their minutes. */
  endsAtMs: number
}

/**
 * A section has its own minutes but ends when it was planned to: who comes late has less of it, who comes early has no
 * more than its minutes.
 */
export function pace(clock: Clock, sections: readonly Planned[], offsetMs: number): Pace {
  const planned = currentPlan(clock, sections)
  const total = endOf(planned)
  const index = planned.findIndex(({ sectionId }) => sectionId === clock.sectionId)
  const current = planned[index]
  if (!current) return { leftMs: 0, driftMs: 0, endsAtMs: Math.max(total, offsetMs) }
  const gone = spent(clock, offsetMs)
  const ownMs = current.toMs - current.fromMs - (gone.get(current.sectionId) ?? 0)
  const leftMs = Math.min(current.toMs - offsetMs, ownMs)
  const aheadMs = sectionsAhead(clock, planned).reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)
  return { leftMs, driftMs: drift(clock, sections, offsetMs), endsAtMs: offsetMs + Math.max(0, leftMs) + aheadMs }
}

/** What comes after the current section and has not had its time yet. */
export function sectionsAhead(
  clock: Pick<Clock, 'sectionId' | 'visits' | 'offsetMs'>,
  planned: readonly Span[],
): Span[] {
  const gone = spent(clock, clock.offsetMs)
  const index = planned.findIndex(({ sectionId }) => sectionId === clock.sectionId)
  return planned.slice(index + 1).filter(({ sectionId }) => !isVisited(gone.get(sectionId)))
}
