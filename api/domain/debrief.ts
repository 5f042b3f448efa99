import { type Actor, countsInDebrief, hasRole, type Seat, type Standing } from './access.ts'
import type { Refusal } from './refusal.ts'

export type DecisionWay = 'manager' | 'panel' | 'committee'
export type DebriefState =
  | 'collecting'
  | 'reading'
  | 'first_votes'
  | 'revealed'
  | 'discussing'
  | 'second_votes'
  | 'decided'
export type Decision = 'hire' | 'no_hire' | 'hold'

export type Person = { userId: string; name: string }
/** `mayTakePart` is false for who lost access, and for the candidate: nobody votes on or decides their own candidacy. */
type Seated = Person & { mayTakePart: boolean }

/** Who stands where around one candidacy. `panel`: every seat of its interviews that are neither cancelled nor a no-show. */
export type Circle = {
  way: DecisionWay
  hiringManager: Seated | null
  chair: Seated | null
  barRaiser: Seated | null
  committee: readonly Seated[]
  panel: readonly (Seated & { seat: Seat; scorecardState: 'draft' | 'submitted' | 'released' | null })[]
}

/** Who votes: panelists who submitted, the bar raiser where the panel decides, or the committee without the panel. */
export function votersOf({ way, committee, panel, barRaiser }: Circle): Person[] {
  const interviewed = panel.filter((seat) => countsInDebrief(seat.seat) && seat.scorecardState === 'submitted')
  const chosen =
    way === 'committee'
      ? committee.filter((member) => panel.every((seat) => seat.userId !== member.userId))
      : way === 'panel' && barRaiser
        ? [...interviewed, barRaiser]
        : interviewed
  return withoutDoubles(chosen.filter((person) => person.mayTakePart))
}

/** Who decides; null where nobody is named for it. */
export function deciderOf({ way, hiringManager, chair, barRaiser }: Circle): Person | null {
  const chosen = (way === 'committee' ? chair : way === 'panel' ? barRaiser : null) ?? hiringManager
  return chosen?.mayTakePart ? { userId: chosen.userId, name: chosen.name } : null
}

export function withoutDoubles(people: readonly Person[]): Person[] {
  const byId = new Map(people.map(({ userId, name }) => [userId, { userId, name }]))
  return [...byId.values()]
}

/** One reads it as "the votes are out". */
export const isRevealed = (state: DebriefState) => !['collecting', 'reading', 'first_votes'].includes(state)

/** Who may open and reveal, and sees who has voted, never what. */
export const facilitates = (actor: Pick<Actor, 'roles'>, standing: Pick<Standing, 'isHiringManager' | 'isBarRaiser'>) =>
  hasRole(actor, 'recruiter') || standing.isHiringManager || standing.isBarRaiser

/**
 * Raters' names are kept from the committee, and from whoever else comes from outside, until the votes are out: what
 * was seen should weigh, not who saw it. Panelists know each other; recruiter and hiring manager put the panel together.
 */
export const seesRatersNames = (
  actor: Pick<Actor, 'roles'>,
  standing: Pick<Standing, 'sitsOnPanel' | 'isCommittee' | 'isHiringManager'>,
  areVotesRevealed: boolean,
) =>
  areVotesRevealed ||
  standing.sitsOnPanel ||
  (!standing.isCommittee && (hasRole(actor, 'recruiter') || standing.isHiringManager))

type OpenScorecard = { interviewId: string; title: string; name: string | null }

/** `missing`: scorecards owed that were neither submitted nor released nor waived. */
export function refuseOpening({
  isClosed,
  missing,
}: {
  isClosed: boolean
  missing: readonly OpenScorecard[]
}): Refusal<'debrief_not_ready'> | null {
  if (isClosed) return { code: 'debrief_not_ready', detail: 'The candidacy is closed.' }
  if (missing.length === 0) return null
  return {
    code: 'debrief_not_ready',
    detail: 'Every owed scorecard has to be submitted, released or waived first.',
    issues: missing.map(({ interviewId, title, name }) => ({
      path: `interviews.${interviewId}`,
      message: name === null ? `${title} has no panel yet.` : `${name} owes a scorecard for ${title}.`,
    })),
  }
}

export function refuseVote({
  state,
  isVoter,
}: {
  state: DebriefState
  isVoter: boolean
}): Refusal<'not_a_voter' | 'voting_not_open' | 'already_revealed'> | null {
  if (!isVoter) return { code: 'not_a_voter' }
  if (state === 'collecting') return { code: 'voting_not_open', detail: 'The debrief is not open yet.' }
  return isRevealed(state) ? { code: 'already_revealed' } : null
}

/** A reveal cannot be undone, so one that leaves somebody out says why. */
export function refuseReveal({
  state,
  voters,
  votedIds,
  missingReason,
}: {
  state: DebriefState
  voters: readonly Person[]
  votedIds: readonly string[]
  missingReason: string | null
}): Refusal<'voting_not_open' | 'already_revealed' | 'votes_missing'> | null {
  if (state === 'collecting') return { code: 'voting_not_open', detail: 'The debrief is not open yet.' }
  if (isRevealed(state)) return { code: 'already_revealed' }
  if (missingReason !== null) return null
  const waiting = voters.filter((voter) => !votedIds.includes(voter.userId))
  if (waiting.length > 0)
    return {
      code: 'votes_missing',
      detail: 'Wait for them, or say why you reveal without them.',
      issues: waiting.map(({ userId, name }) => ({ path: `voters.${userId}`, message: `${name} has not voted.` })),
    }
  if (votedIds.length === 0)
    return { code: 'votes_missing', detail: 'There are no votes. Say why you go on without any.' }
  return null
}

export function refuseDecision({
  state,
  actorId,
  decider,
  dissent,
  voters,
  panel,
}: {
  state: DebriefState
  actorId: string
  decider: Person | null
  dissent: readonly { userId: string }[]
  voters: readonly Person[]
  panel: readonly { userId: string }[]
}): Refusal<'not_the_decider' | 'not_revealed' | 'already_decided' | 'unknown_reference' | 'invalid_input'> | null {
  if (decider?.userId !== actorId)
    return {
      code: 'not_the_decider',
      detail: decider ? `${decider.name} decides here.` : 'Nobody is named to decide: set a hiring manager on the job.',
    }
  if (state === 'decided') return { code: 'already_decided' }
  if (!isRevealed(state)) return { code: 'not_revealed', detail: 'Decide after the votes are revealed.' }
  const known = new Set([...voters, ...panel].map((person) => person.userId))
  const strangers = dissent.flatMap(({ userId }, index) =>
    known.has(userId) ? [] : [{ path: `dissent[${index}].userId`, message: 'Neither voted nor sat on the panel.' }],
  )
  if (strangers.length > 0) return { code: 'unknown_reference', issues: strangers }
  const doubles = dissent.flatMap(({ userId }, index) =>
    dissent.findIndex((other) => other.userId === userId) < index
      ? [{ path: `dissent[${index}].userId`, message: 'Named twice: write it in one entry.' }]
      : [],
  )
  return doubles.length > 0 ? { code: 'invalid_input', issues: doubles } : null
}
