import { countsInDebrief, type Seat } from './access.ts'
import type { Refusal } from './refusal.ts'

export type InterviewState = 'planned' | 'scheduled' | 'live' | 'ended' | 'cancelled' | 'no_show'

/** It will not take place. */
export const isCalledOff = (state: InterviewState) => state === 'cancelled' || state === 'no_show'

export type Schedule = {
  state: InterviewState
  /** ISO 8601 UTC. */
  scheduledAt: string | null
  hardStopAt: string | null
  meetingUrl: string | null
  /** Granted for an accommodation, in percent of the kit's minutes. */
  extraTimePercent: number
}
export type ScheduleChange = {
  scheduledAt?: string | null | undefined
  hardStopAt?: string | null | undefined
  meetingUrl?: string | null | undefined
  extraTimePercent?: number | undefined
  state?: 'cancelled' | 'no_show' | undefined
}

const at = (index: number, message: string) => ({ path: `panel[${index}].userId`, message })
const refuse = (detail: string): Refusal<'interview_refused'> => ({ code: 'interview_refused', detail })
const refusePanelists = (detail: string): Refusal<'panel_refused'> => ({ code: 'panel_refused', detail })

/** The schedule after a change. What is sent as it is stored changes nothing, so a retry is never refused. */
export function reschedule(stored: Schedule, change: ScheduleChange): Schedule | Refusal<'interview_refused'> {
  const next = {
    state: change.state ?? stored.state,
    scheduledAt: change.scheduledAt === undefined ? stored.scheduledAt : change.scheduledAt,
    hardStopAt: change.hardStopAt === undefined ? stored.hardStopAt : change.hardStopAt,
    meetingUrl: change.meetingUrl === undefined ? stored.meetingUrl : change.meetingUrl,
    extraTimePercent: change.extraTimePercent ?? stored.extraTimePercent,
  }
  const changes = (Object.keys(next) as (keyof Schedule)[]).filter((key) => next[key] !== stored[key]) // its own keys
  if (changes.length === 0) return stored
  if (isCalledOff(stored.state)) return refuse('The interview was called off.')
  if (stored.state === 'ended') return refuse('The interview has ended.')
  if (stored.state === 'live' && (changes.includes('state') || changes.includes('scheduledAt')))
    return refuse('The interview has begun.')
  if (next.scheduledAt !== null && next.hardStopAt !== null && next.hardStopAt <= next.scheduledAt)
    return {
      ...refuse('The hard stop has to come after the start.'),
      issues: [{ path: 'hardStopAt', message: 'Choose a time after the start.' }],
    }
  if (isCalledOff(next.state) || stored.state === 'live') return next
  return { ...next, state: next.scheduledAt === null ? 'planned' : 'scheduled' }
}

/**
 * Calling an interview off frees its panelists from their scorecards. Nobody frees themselves of blindness to work
 * that may be there already: once another interview of the candidacy has begun, somebody else has to call it off.
 */
export function refuseCallingOff({
  sitsInIt,
  hasBegunElsewhere,
}: {
  sitsInIt: boolean
  hasBegunElsewhere: boolean
}): Refusal<'interview_refused'> | null {
  return sitsInIt && hasBegunElsewhere
    ? refuse('You sit in this interview, and others of the candidacy have begun: somebody else has to call it off.')
    : null
}

export type Seated = {
  userId: string
  seat: Seat
  /** Has notes or anything in the scorecard. */
  hasBegun: boolean
}
type Wanted = { userId: string; seat: Seat }

export type PanelChange = {
  state: InterviewState
  actorId: string
  /** The actor sits on some panel of the candidacy and owes a scorecard. */
  isActorBlind: boolean
  panel: readonly Seated[]
  wanted: readonly Wanted[]
  /** Who of those wanted exists. */
  people: readonly { userId: string; isActive: boolean; isCandidate: boolean }[]
}

export function seatChanges(panel: readonly Seated[], wanted: readonly Wanted[]) {
  const seatOf = (userId: string) => panel.find((seated) => seated.userId === userId)?.seat
  return {
    seated: wanted.filter(({ userId }) => seatOf(userId) === undefined),
    moved: wanted.filter(({ userId, seat }) => seatOf(userId) !== undefined && seatOf(userId) !== seat),
    unseated: panel.filter(({ userId }) => !wanted.some((other) => other.userId === userId)),
  }
}

/**
 * Why a panel cannot become what is wanted. The panel as it stands is always fine. Nothing that a blind actor is told
 * hangs on what a colleague wrote: they may take nobody off.
 */
export function refusePanel(change: PanelChange): Refusal<'panel_refused' | 'unknown_reference'> | null {
  const { state, panel, wanted, people } = change
  const doubles = wanted.flatMap(({ userId }, index) =>
    wanted.findIndex((other) => other.userId === userId) < index ? [at(index, 'Seated twice.')] : [],
  )
  if (doubles.length > 0) return { code: 'panel_refused', issues: doubles }
  if (wanted.filter(({ seat }) => seat === 'lead').length > 1) return refusePanelists('An interview has one lead.')
  const changes = seatChanges(panel, wanted)
  const { seated, moved, unseated } = changes
  if (seated.length + moved.length + unseated.length === 0) return null
  if (state === 'ended') return refusePanelists('The interview has ended with the panel that it had.')
  if (isCalledOff(state)) return refusePanelists('The interview was called off.')
  const strangers = wanted.flatMap(({ userId }, index) =>
    seated.some((other) => other.userId === userId) && !people.some((one) => one.userId === userId && one.isActive)
      ? [at(index, 'There is nobody like that to seat.')]
      : [],
  )
  if (strangers.length > 0) return { code: 'unknown_reference', issues: strangers }
  const candidates = wanted.flatMap(({ userId }, index) =>
    people.some((one) => one.userId === userId && one.isCandidate) ? [at(index, 'This is the candidate.')] : [],
  )
  if (candidates.length > 0) return { code: 'panel_refused', issues: candidates }
  return refuseLeaving(change, changes)
}

function refuseLeaving(
  { state, actorId, isActorBlind }: PanelChange,
  { moved, unseated }: ReturnType<typeof seatChanges>,
): Refusal<'panel_refused'> | null {
  if (state === 'live' && moved.length + unseated.length > 0)
    return refusePanelists(
      'The interview has begun: people can join, but to leave they are released from their scorecard.',
    )
  const isOwnWayOut =
    unseated.some(({ userId }) => userId === actorId) ||
    moved.some(({ userId, seat }) => userId === actorId && !countsInDebrief(seat))
  if (isOwnWayOut) return refusePanelists('Somebody else has to take you off a panel.')
  if (isActorBlind && unseated.length > 0)
    return refusePanelists('You sit on this candidacy’s panel yourself: somebody else has to take people off it.')
  const begun = unseated.filter(({ hasBegun }) => hasBegun)
  return begun.length > 0
    ? {
        ...refusePanelists('Who has begun to work keeps the seat: release them from the scorecard instead.'),
        issues: begun.map(({ userId }) => ({ path: 'panel', message: `${userId} has begun to work on it.` })),
      }
    : null
}
