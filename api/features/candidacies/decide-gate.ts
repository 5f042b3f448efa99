import { findCandidacy } from '#db/queries/candidacies.ts'
import { lockCandidacy } from '#db/queries/debrief-steps.ts'
import { closeCandidacy, insertGateDecision } from '#db/queries/gates.ts'
import { refuseGate } from '#domain/gate.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { showCandidacy } from './show-candidacy.ts'
import { gateFactsOf } from './show-gates.ts'

export const decideGate: Handler<'decideGate'> = async ({ body }, { db, actor, now, candidacyId, audit, tell }) => {
  const which = { organizationId: actor.organizationId, candidacyId }
  await lockCandidacy(db, which)
  // After the lock: somebody may have seated the actor, or decided, while we waited for it.
  const row = await findCandidacy(db, actor, candidacyId)
  if (!row) throw new ProblemError('not_found')
  if (!row.maySeeProgress) throw new ProblemError('scorecard_owed')
  const { stage, action, reason, outcome = null } = body
  const isRetry = row.gateDecisions.some(
    (decision) =>
      decision.decidedBy.userId === actor.id &&
      decision.stage === stage &&
      decision.action === action &&
      decision.outcome === outcome &&
      decision.reason === reason,
  )
  if (isRetry) return showCandidacy(actor, row)
  const refusal = refuseGate({ stage, action, outcome }, gateFactsOf(row))
  if (refusal) {
    const current = refusal.code === 'gate_decided' ? { current: showCandidacy(actor, row) } : {}
    throw new ProblemError(refusal.code, { ...refusal, ...current })
  }
  await insertGateDecision(db, which, { stage, action, outcome, reason, decidedById: actor.id, at: now })
  if (outcome !== null) {
    await closeCandidacy(db, which, outcome)
    // Whoever has one of its interviews open is told at once.
    for (const { id: interviewId } of row.interviews)
      for (const what of ['shared', 'interview'] as const) tell({ what, interviewId })
  }
  audit({
    action: action === 'advance' ? 'candidacy.advance' : 'candidacy.close',
    subjectType: 'candidacy',
    subjectId: candidacyId,
    details: { stage, outcome },
  })
  const decided = await findCandidacy(db, actor, candidacyId)
  if (!decided) throw new ProblemError('not_found')
  return showCandidacy(actor, decided)
}
