import type { Seat } from './access.ts'
import { type InterviewState, isCalledOff } from './interview.ts'
import type { Refusal } from './refusal.ts'

/** A topic to probe is a few words for whoever interviews next: what to ask about, never what to think. */
export const topicLength = 140
export const mostTopics = 6

/**
 * Words that judge. English, and a hint alone: it is shown to who writes, stored nowhere and refuses nothing. What a
 * topic may well be about raises none: strong consistency, separation of concerns, a deploy that fails, lack of data.
 */
const judging = new RegExp(
  [
    '(?:very |rather |too |quite |really )?weak(?:er|est|ness|nesses)?',
    'excellent|outstanding|impressive|impressed|brilliant|mediocre|shaky|terrible|awful',
    '(?:was|were|is|are|seems?|felt|very|really|so) (?:great|good|bad|poor|strong|slow|unclear)',
    '(?:great|good|bad|poor|strong|clear) (?:hire|yes|no|candidate|answers?|signals?|fit)',
    'poorly|badly|struggl(?:ed|es|ing)',
    "red flags?|thumbs (?:up|down)|no[- ]?hire|(?:should|would|do|let[’']s)(?: not|n[’']t)? (?:hire|reject|pass on)|reject(?:ed)?",
    'not (?:yet )?(?:senior|ready|good|enough|convinc(?:ed|ing)|a (?:good )?fit|hands[- ]on)',
    "(?:did|does|do|could|can)(?:n[’']t| not) (?:know|understand|convince|explain|answer|own)",
    'failed (?:to|the|at)|lacks|lacked',
    '(?:my|a|one|main|big|serious|some|real) (?:concern|worry|doubt)s?|concerned|worried|worr(?:ies|ying) me|i doubt',
    'i (?:really )?(?:liked|loved|disliked)',
  ]
    .map((pattern) => `\\b(?:${pattern})\\b`)
    .join('|'),
  'i',
)

/** True where a topic reads as if it said how good the candidate is. */
export const readsLikeVerdict = (topic: string) => judging.test(topic)

/** Topics as they are kept: what says the same twice is one. */
export const distinctTopics = (topics: readonly string[]) => [...new Set(topics)]

export type Handing = {
  state: InterviewState
  isCandidacyClosed: boolean
  scorecardState: 'draft' | 'submitted' | 'released'
}

/**
 * Topics are handed on out of the interview itself. Whoever has submitted may read others' scorecards: nothing that
 * could come from there goes to people who may not.
 */
export function refuseHandoff({
  state,
  isCandidacyClosed,
  scorecardState,
}: Handing): Refusal<'interview_refused' | 'scorecard_submitted'> | null {
  if (isCalledOff(state)) return { code: 'interview_refused', detail: 'The interview was called off.' }
  if (isCandidacyClosed) return { code: 'interview_refused', detail: 'The candidacy is closed.' }
  if (scorecardState !== 'draft')
    return {
      code: 'scorecard_submitted',
      detail: 'You have submitted your scorecard, so your topics stay as they are.',
    }
  return null
}

/** Whoever leads a section speaks in it: everybody of the panel but a shadow. */
export const mayLeadSection = (seat: Seat) => seat !== 'shadow'

export type Leading = {
  state: InterviewState
  isCandidacyClosed: boolean
  sectionIds: readonly string[]
  panel: readonly { userId: string; seat: Seat }[]
}

/** Why somebody cannot be named to lead a section; nobody (`userId` null) always can. */
export function refuseSectionLead(
  { state, isCandidacyClosed, sectionIds, panel }: Leading,
  { sectionId, userId }: { sectionId: string; userId: string | null },
): Refusal<'interview_refused' | 'unknown_reference'> | null {
  if (isCalledOff(state)) return { code: 'interview_refused', detail: 'The interview was called off.' }
  if (isCandidacyClosed) return { code: 'interview_refused', detail: 'The candidacy is closed.' }
  if (state === 'ended') return { code: 'interview_refused', detail: 'The interview has ended.' }
  if (!sectionIds.includes(sectionId)) return wrong('path.sectionId', 'Not a section of this interview’s kit.')
  const seat = panel.find((one) => one.userId === userId)?.seat
  if (userId !== null && seat === undefined) return wrong('userId', 'Does not sit in this interview.')
  if (seat !== undefined && !mayLeadSection(seat)) return wrong('userId', 'A shadow leads no section.')
  return null
}

const wrong = (path: string, message: string): Refusal<'unknown_reference'> => ({
  code: 'unknown_reference',
  issues: [{ path, message }],
})
