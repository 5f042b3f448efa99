import type { InterviewState } from './interview.ts'
import type { Stage } from './loop.ts'
import { type OwingInterview, owedScorecards } from './owed.ts'
import type { Refusal } from './refusal.ts'

export type GateAction = 'advance' | 'close'
export type GateOutcome = 'rejected' | 'withdrew' | 'position_closed'

type Staged = { stage: Stage; state: InterviewState; isOptional: boolean }
type GateInterview = OwingInterview & { stage: Stage }
type Waiver = { interviewId: string; userId: string | null }

/** What a gate still waits for: an interview that has not ended, or a scorecard; `userId` null where nobody is seated. */
export type MissingAtGate = { interviewId: string; userId: string | null; what: 'interview' | 'scorecard' }

/** Where a gate stands. The onsite has none: it ends in the debrief, but a candidacy can be closed during it. */
export type GateState = 'waiting' | 'open' | 'advanced' | 'closed'

const isCalledOff = ({ state }: Pick<Staged, 'state'>) => state === 'cancelled' || state === 'no_show'

/**
 * A stage's interviews are over: one at least was held, and none is ahead or under way. An optional one that nobody has
 * begun is not waited for. The database's `isScreenOver` says the same.
 */
export function isStageOver(stage: Stage, interviews: readonly Staged[]): boolean {
  const own = interviews.filter((interview) => interview.stage === stage)
  const isOver = (interview: Staged) =>
    interview.state === 'ended' || isCalledOff(interview) || (interview.isOptional && interview.state !== 'live')
  return own.some(({ state }) => state === 'ended') && own.every(isOver)
}

/** Interviews of the stage that are neither optional nor called off and have not ended, and scorecards owed there. */
export function missingAtGate(
  stage: Stage,
  candidacy: { interviews: readonly GateInterview[]; waivers: readonly Waiver[] },
): MissingAtGate[] {
  const interviews = candidacy.interviews.filter((interview) => interview.stage === stage)
  const owed = owedScorecards({ interviews, waivers: candidacy.waivers })
  return interviews
    .filter((interview) => !interview.isOptional && !isCalledOff(interview))
    .flatMap(({ id, state }): MissingAtGate[] =>
      state === 'ended'
        ? owed
            .filter(({ interviewId, status }) => interviewId === id && status === 'missing')
            .map(({ userId }) => ({ interviewId: id, userId, what: 'scorecard' }))
        : [{ interviewId: id, userId: null, what: 'interview' }],
    )
}

export function gateState(decision: { action: GateAction } | null, missing: readonly MissingAtGate[]): GateState {
  if (decision) return decision.action === 'advance' ? 'advanced' : 'closed'
  return missing.length === 0 ? 'open' : 'waiting'
}

export type GateFacts = {
  candidacyState: 'active' | 'decided' | 'closed'
  isDebriefOpen: boolean
  /** Stages that the candidacy has interviews of. */
  stages: readonly Stage[]
  decisions: readonly { stage: Stage; action: GateAction }[]
  /** What the screens' gate waits for. */
  missing: MissingAtGate[]
}

type Wish = { stage: Stage; action: GateAction; outcome: GateOutcome | null }
type Code = 'invalid_input' | 'gate_decided' | 'gate_not_open' | 'gate_refused'

const refuse = (detail: string): Refusal<Code> => ({ code: 'gate_refused', detail })

/** Why a gate reader cannot do that now. Closing does not wait for anything, advancing for the whole stage. */
export function refuseGate(wish: Wish, facts: GateFacts): Refusal<Code> | null {
  const { stage, action, outcome } = wish
  const wrong =
    action === 'close'
      ? outcome === null && 'Say how it ends: rejected, withdrew or position_closed'
      : outcome !== null && 'Only where the candidacy is closed'
  if (wrong) return { code: 'invalid_input', issues: [{ path: 'outcome', message: wrong }] }
  if (facts.candidacyState === 'closed') return { code: 'gate_decided', detail: 'The candidacy is closed.' }
  if (facts.candidacyState === 'decided') return refuse('The candidacy is decided.')
  if (facts.isDebriefOpen) return refuse('The debrief is open: it ends with its decision.')
  if (!facts.stages.includes(stage)) return refuse('The candidacy has no such stage.')
  const isPassed = isScreenPassed(facts)
  if (stage === 'onsite') return refuseAtOnsite(wish, isPassed)
  if (isPassed)
    return {
      code: 'gate_decided',
      detail: 'The candidacy has advanced. What ends it now ends it at the onsite.',
    }
  if (action === 'close' || facts.missing.length === 0) return null
  return {
    code: 'gate_not_open',
    detail: 'The interviews of the stage have to end and their scorecards to be in, released or waived first.',
    issues: facts.missing.map(({ interviewId, what }) => ({
      path: `interviews.${interviewId}`,
      message: what === 'interview' ? 'It has not ended.' : 'A scorecard is owed.',
    })),
  }
}

function refuseAtOnsite({ action, outcome }: Wish, isPassed: boolean): Refusal<Code> | null {
  if (!isPassed) return refuse('The candidacy is still at its screens: close it there.')
  if (action === 'advance') return refuse('The onsite ends in the debrief.')
  return outcome === 'rejected' ? refuse('After an onsite people decide in the debrief.') : null
}

/** Interviews of the onsite may be planned before, but not started. A loop without screens has no gate to pass. */
export const isScreenPassed = ({ stages, decisions }: Pick<GateFacts, 'stages' | 'decisions'>) =>
  !stages.includes('screen') || decisions.some(({ stage, action }) => stage === 'screen' && action === 'advance')

/** What a reader may do at a gate, so that what is offered is what is not refused. */
export const mayAtGate = (stage: Stage, facts: GateFacts): GateAction[] =>
  (['advance', 'close'] as const).filter(
    (action) => refuseGate({ stage, action, outcome: action === 'close' ? 'withdrew' : null }, facts) === null,
  )
