import type { Candidacy } from '#contract/candidates.ts'
import type { InterviewItem } from '#contract/interviews.ts'
import { dueAt } from '../../lib/candidacy-progress.ts'
import { daysFrom } from '../../lib/local-time.ts'

export type Due =
  | { kind: 'scorecard'; interview: InterviewItem; dueAt: Date | null; isOverdue: boolean }
  | { kind: 'vote'; candidacy: Candidacy }
  | { kind: 'decision'; candidacy: Candidacy }
  | { kind: 'gate'; candidacy: Candidacy }
  | { kind: 'packet'; candidacy: Candidacy }

const minuteMs = 60_000

const isOn = ({ state }: InterviewItem) => state !== 'cancelled' && state !== 'no_show'

export const endOf = ({ scheduledAt, minutes }: InterviewItem) =>
  scheduledAt === null ? null : new Date(Date.parse(scheduledAt) + minutes * minuteMs)

export const onDay = (agenda: readonly InterviewItem[], days: number, now: Date) =>
  agenda.filter(
    (interview) => isOn(interview) && interview.scheduledAt !== null && daysFrom(now, interview.scheduledAt) === days,
  )

export const liveNow = (agenda: readonly InterviewItem[]) => agenda.find(({ state }) => state === 'live') ?? null

/** The next one to begin, or whose time has come and that nobody has started. */
export const nextOf = (agenda: readonly InterviewItem[], now: Date) =>
  agenda.find((interview) => {
    const end = endOf(interview)
    return interview.state === 'scheduled' && end !== null && end > now
  }) ?? null

/** The first day after today with interviews. */
export function nextDay(agenda: readonly InterviewItem[], now: Date): InterviewItem[] {
  const ahead = agenda.filter(
    (interview) =>
      interview.state === 'scheduled' && interview.scheduledAt !== null && daysFrom(now, interview.scheduledAt) > 0,
  )
  const [first] = ahead
  return first?.scheduledAt ? onDay(ahead, daysFrom(now, first.scheduledAt), now) : []
}

/** Interviews in which one sits and that have no time yet. */
export const withoutTime = (agenda: readonly InterviewItem[]) => agenda.filter(({ state }) => state === 'planned')

/** What waits for this person: scorecards first, those due longest on top; then votes, decisions, gates, packets. */
export function dueOf(agenda: readonly InterviewItem[], candidacies: readonly Candidacy[], now: Date): Due[] {
  const scorecards = agenda
    .filter(({ state, myScorecard }) => state === 'ended' && myScorecard?.state === 'draft')
    .toSorted((a, b) => ((a.endedAt ?? '') < (b.endedAt ?? '') ? -1 : 1))
    .map((interview): Due => {
      const due = isOwed(interview) && interview.endedAt !== null ? dueAt(interview.endedAt) : null
      return { kind: 'scorecard', interview, dueAt: due, isOverdue: due !== null && due < now }
    })
  const open = candidacies.filter(({ debrief }) => debrief !== null && debrief.decision === null)
  const votes = open.filter(mustVote)
  const decisions = open.filter((candidacy) => !votes.includes(candidacy) && mayDecideSoon(candidacy))
  const gates = candidacies.filter((candidacy) => candidacy.gates?.some(({ may }) => may.includes('advance')))
  const packets = open.filter(
    (candidacy) => !votes.includes(candidacy) && !decisions.includes(candidacy) && isReader(candidacy),
  )
  return [
    ...scorecards,
    ...votes.map((candidacy): Due => ({ kind: 'vote', candidacy })),
    ...decisions.map((candidacy): Due => ({ kind: 'decision', candidacy })),
    ...gates.map((candidacy): Due => ({ kind: 'gate', candidacy })),
    ...packets.map((candidacy): Due => ({ kind: 'packet', candidacy })),
  ]
}

/** Shadows score for themselves: nobody waits for it. */
export const isOwed = ({ mySeat, isOptional }: InterviewItem) => (mySeat === 'lead' || mySeat === 'co') && !isOptional

const mustVote = ({ debrief }: Candidacy) => debrief !== null && debrief.mayVote && !debrief.hasVoted

const revealed = ['revealed', 'discussing', 'second_votes']
const mayDecideSoon = ({ debrief, myRelations }: Candidacy) =>
  debrief !== null &&
  revealed.includes(debrief.state) &&
  (myRelations.includes('hiring_manager') || myRelations.includes('chair'))

/** A packet to read before the votes are in. */
const isReader = ({ debrief, myRelations }: Candidacy) =>
  debrief !== null &&
  (debrief.state === 'reading' || debrief.state === 'first_votes') &&
  !debrief.hasVoted &&
  (myRelations.includes('hiring_manager') || myRelations.includes('committee'))
