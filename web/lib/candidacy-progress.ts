import type { Candidacy } from '#contract/candidates.ts'
import { count } from './format.ts'

/** Hours after an interview's end in which its scorecard is due. */
export const dueHours = 24
const hourMs = 3_600_000

type Interview = Candidacy['interviews'][number]
type Panelist = Interview['panel'][number]

/** Where a candidacy stands, most pressing first. */
export type Step =
  | 'decided'
  | 'closed'
  | 'in_debrief'
  | 'debrief_ready'
  | 'late'
  | 'gate'
  | 'unscheduled'
  | 'unstaffed'
  | 'in_rounds'

export const stepNames: Record<Step, string> = {
  decided: 'Decided',
  closed: 'Closed',
  in_debrief: 'In debrief',
  debrief_ready: 'Debrief ready',
  late: 'Late',
  gate: 'At the gate',
  unscheduled: 'Unscheduled',
  unstaffed: 'Unstaffed',
  in_rounds: 'In rounds',
}

export type Late =
  | { kind: 'scorecard'; interview: Interview; panelist: Panelist; since: Date }
  /** The time went by, and nobody started it or recorded it as held. */
  | { kind: 'interview'; interview: Interview; since: Date }

export type Progress = {
  step: Step
  held: number
  /** Interviews that were not called off. */
  total: number
  late: Late[]
  unscheduled: Interview[]
  unstaffed: Interview[]
  /** Live now, else the next one with a time. */
  next: Interview | null
}

const isCalledOff = ({ state }: Interview) => state === 'cancelled' || state === 'no_show'
const isAhead = ({ state }: Interview) => state === 'planned' || state === 'scheduled'

/**
 * Progress of a candidacy, of what its reader may see: who has no scorecards' states in the answer learns of none here.
 * Onsite rounds are planned once the screens are over, and their gate is passed.
 */
export function progressOf(candidacy: Candidacy, now: Date): Progress {
  const interviews = candidacy.interviews.filter((interview) => !isCalledOff(interview))
  const ahead = interviews.filter(isAhead)
  const isBeforeGate = candidacy.gates?.some(({ stage, state }) => stage === 'screen' && state !== 'advanced') ?? false
  const isScreening = isBeforeGate || ahead.some(({ stage, isOptional }) => stage === 'screen' && !isOptional)
  const current = ahead.filter(({ stage, isOptional }) => !isOptional && (!isScreening || stage === 'screen'))
  const late = interviews.flatMap((interview) => lateIn(interview, now))
  const unscheduled = current.filter(({ scheduledAt }) => scheduledAt === null)
  const unstaffed = current.filter(({ panel }) => !panel.some(({ seat }) => seat === 'lead'))
  const timed = ahead.filter(({ scheduledAt }) => scheduledAt !== null)
  const next =
    interviews.find(({ state }) => state === 'live') ??
    timed.toSorted((a, b) => ((a.scheduledAt ?? '') < (b.scheduledAt ?? '') ? -1 : 1))[0] ??
    null
  return {
    step: stepOf(candidacy, { late, unscheduled, unstaffed }),
    held: interviews.filter(({ state }) => state === 'ended').length,
    total: interviews.length,
    late,
    unscheduled,
    unstaffed,
    next,
  }
}

function stepOf(
  { state, debrief, gates }: Candidacy,
  { late, unscheduled, unstaffed }: Pick<Progress, 'late' | 'unscheduled' | 'unstaffed'>,
): Step {
  if (state !== 'active') return state
  if (debrief !== null && debrief.state !== 'collecting') return 'in_debrief'
  if (debrief?.isReady) return 'debrief_ready'
  if (gates?.some(({ may }) => may.includes('advance'))) return 'gate'
  if (late.length > 0) return 'late'
  if (unscheduled.length > 0) return 'unscheduled'
  return unstaffed.length > 0 ? 'unstaffed' : 'in_rounds'
}

function lateIn(interview: Interview, now: Date): Late[] {
  const { state, scheduledAt, endedAt, minutes, panel } = interview
  if (state === 'scheduled' && scheduledAt !== null) {
    const since = new Date(Date.parse(scheduledAt) + minutes * 60_000)
    return since < now ? [{ kind: 'interview', interview, since }] : []
  }
  if (state !== 'ended' || endedAt === null) return []
  const since = dueAt(endedAt)
  return panel
    .filter(({ scorecard }) => scorecard?.isOwed && scorecard.state === 'draft' && scorecard.waivedReason === null)
    .filter(() => since < now)
    .map((panelist) => ({ kind: 'scorecard', interview, panelist, since }))
}

/** Until when the scorecard of an interview that ended then is due. */
export const dueAt = (endedAt: string) => new Date(Date.parse(endedAt) + dueHours * hourMs)

/** How long something is overdue: "3 hours", "2 days"; null within the first hour. */
export function overdueWords(since: Date, now: Date): string | null {
  const hours = Math.floor((now.getTime() - since.getTime()) / hourMs)
  if (hours < 1) return null
  return hours < 36 ? count(hours, 'hour') : count(Math.round(hours / 24), 'day')
}

/** "2 of 4 scorecards in"; null for who may not see it. */
export function scorecardsIn({ debrief }: Candidacy): string | null {
  if (!debrief || debrief.owed === null || debrief.submitted === null) return null
  return `${debrief.submitted} of ${debrief.owed} ${debrief.owed === 1 ? 'scorecard' : 'scorecards'} in`
}
