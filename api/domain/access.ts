import type { Stage } from './loop.ts'

export type Role =
  | 'admin'
  | 'recruiter'
  | 'kit_author'
  | 'interviewer'
  | 'committee'
  | 'calibration_lead'
  | 'privacy_officer'
export type Seat = 'lead' | 'co' | 'shadow' | 'reverse_shadow'

/** Who asks, as the session says: organization and roles never come from a request. */
export type Actor = { id: string; organizationId: string; name: string; email: string; roles: readonly Role[] }

/** How the actor stands to one candidacy, and to one of its interviews where the request names one. */
export type Standing = {
  /** The actor is the candidate: nobody ever sees their own candidacy. */
  isCandidate: boolean
  /** The actor's seat in the interview that the request names. */
  seat: Seat | null
  /** Sits on any panel of the candidacy that is neither cancelled nor a no-show. */
  sitsOnPanel: boolean
  /** One of these seats has neither submitted nor been released: the actor is blind. */
  owes: boolean
  isHiringManager: boolean
  isCommittee: boolean
  isChair: boolean
  isBarRaiser: boolean
  isDebriefOpen: boolean
  /** The interviews of the candidacy's screens are over. */
  isScreenOver: boolean
}

/**
 * What an endpoint asks of its caller. `allow` names who may; whoever may know of the thing but is not named gets 403,
 * everybody else 404, the same answer as for a thing that is not there.
 */
export type AccessRule =
  | { to: 'anyone' }
  | { to: 'signed_in' }
  | { to: 'roles'; allow: readonly Role[] }
  | {
      to: 'candidacy'
      /** How the request names the candidacy: by which path parameter. */
      by: 'candidacy' | 'interview' | 'scorecard' | 'candidate'
      allow: readonly Relation[]
      /** Reads or works with others' scorecards: closed to whoever still owes one, whatever else they are. */
      blind?: true
    }

export type Relation =
  | 'recruiter'
  | 'hiring_manager'
  | 'committee'
  | 'chair'
  | 'bar_raiser'
  | 'panelist'
  /** Seats in the interview that the request names. */
  | 'seat'
  | 'clock_seat'
  | 'lead_seat'

export type AccessRefusal = 'not_signed_in' | 'forbidden' | 'not_found' | 'scorecard_owed'

export const hasRole = (actor: Pick<Actor, 'roles'>, ...roles: readonly Role[]) =>
  roles.some((role) => actor.roles.includes(role))

/** Lead and co-interviewer move the clock and mark prompts; shadows never do. */
export const movesClock = (seat: Seat | null) => seat === 'lead' || seat === 'co'

/** Shadows and reverse shadows write scorecards for themselves: never owed to the debrief, never part of it. */
export const countsInDebrief = (seat: Seat) => seat === 'lead' || seat === 'co'

export function relationsOf(actor: Pick<Actor, 'roles'>, standing: Standing): Relation[] {
  if (standing.isCandidate) return []
  const relations: Relation[] = []
  if (hasRole(actor, 'recruiter')) relations.push('recruiter')
  if (standing.isHiringManager) relations.push('hiring_manager')
  if (standing.isCommittee) relations.push('committee')
  if (standing.isChair) relations.push('chair')
  if (standing.isBarRaiser) relations.push('bar_raiser')
  if (standing.sitsOnPanel) relations.push('panelist')
  if (standing.seat) relations.push('seat')
  if (movesClock(standing.seat)) relations.push('clock_seat')
  if (standing.seat === 'lead') relations.push('lead_seat')
  return relations
}

/**
 * Decides one request. `standing` is null for a thing that is not there, and for rules that are not about a candidacy.
 * Blindness comes before every other relation: a panelist who owes a scorecard stays a panelist, an admin too.
 */
export function refuseAccess(rule: AccessRule, actor: Actor | null, standing: Standing | null): AccessRefusal | null {
  if (rule.to === 'anyone') return null
  if (!actor) return 'not_signed_in'
  if (rule.to === 'signed_in') return null
  if (rule.to === 'roles') return hasRole(actor, ...rule.allow) ? null : 'forbidden'
  if (!standing) return 'not_found'
  const relations = relationsOf(actor, standing)
  if (relations.length === 0) return 'not_found'
  if (rule.blind && standing.sitsOnPanel && standing.owes) return 'scorecard_owed'
  return relations.some((relation) => rule.allow.includes(relation)) ? null : 'forbidden'
}

/**
 * May read others' submitted scorecards: a panelist once nothing is owed any more; who sits on no panel from the
 * opening of the debrief on.
 */
export const mayReadScorecards = (standing: Standing) =>
  !standing.isCandidate && (standing.sitsOnPanel ? !standing.owes : standing.isDebriefOpen)

/**
 * May read the scorecards of one stage: beside those above its gate readers, recruiters and the hiring manager, once
 * the interviews of a screen stage are over. Whoever sits on a panel and owes stays blind, a gate reader too.
 */
export const mayReadStage = (actor: Pick<Actor, 'roles'>, standing: Standing, stage: Stage) =>
  mayReadScorecards(standing) || (stage === 'screen' && standing.isScreenOver && maySeeProgress(actor, standing))

/**
 * May follow how an interview goes: its prompts and the course of its clock are shared among those who sit in it. Who
 * sits elsewhere on the panel and still owes learns of other rounds only which core prompts they have asked, once they
 * are over.
 */
export const mayFollowInterview = (standing: Standing) =>
  !standing.isCandidate && (standing.seat !== null || !(standing.sitsOnPanel && standing.owes))

/** May see who has submitted and who has not: recruiters and the hiring manager, unless they sit on the panel and owe. */
export const maySeeProgress = (actor: Pick<Actor, 'roles'>, standing: Standing) =>
  !standing.isCandidate &&
  (hasRole(actor, 'recruiter') || standing.isHiringManager) &&
  !(standing.sitsOnPanel && standing.owes)
