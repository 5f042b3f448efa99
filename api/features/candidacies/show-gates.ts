import type { Gate } from '#contract/candidates.ts'
import type { CandidacyRow } from '#db/queries/candidacies.ts'
import { type GateFacts, gateState, isStageOver, mayAtGate, missingAtGate } from '#domain/gate.ts'

/** The interviews as far as what is owed in them matters. */
export const owingOf = (row: CandidacyRow) =>
  row.interviews.map(({ id, round, stage, isOptional, state, panel }) => ({
    id,
    roundId: round,
    stage,
    isOptional,
    state,
    panel: panel.map(({ userId, seat, scorecard }) => ({ userId, seat, scorecardState: scorecard?.state ?? null })),
  }))

/** What a gate is decided by. The row has to be one of a reader who may see progress. */
export const gateFactsOf = (row: CandidacyRow): GateFacts => ({
  candidacyState: row.state,
  isDebriefOpen: row.debrief !== null,
  stages: (['screen', 'onsite'] as const).filter((stage) => row.interviews.some((one) => one.stage === stage)),
  decisions: row.gateDecisions,
  missing: missingAtGate('screen', { interviews: owingOf(row), waivers: row.waivers }),
})

/** Each stage with where its gate stands. The onsite waits for the debrief, so nothing is missing at it. */
export function showGates(row: CandidacyRow): Gate[] {
  const facts = gateFactsOf(row)
  return facts.stages.map((stage) => {
    const decision = row.gateDecisions.find((one) => one.stage === stage) ?? null
    const isScreen = stage === 'screen'
    return {
      stage,
      state: isScreen || decision ? gateState(decision, facts.missing) : 'waiting',
      missing: isScreen && !decision ? facts.missing : [],
      decision,
      may: mayAtGate(stage, facts),
      mayRead: facts.isDebriefOpen || row.mySeats.length > 0 || (isScreen && isStageOver('screen', row.interviews)),
    }
  })
}
