import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Debrief } from '#contract/debriefs.ts'
import { lockCandidacy, writeDecision } from '#db/queries/debrief-steps.ts'
import { refuseDecision } from '#domain/debrief.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { currentFor, debriefFor, loadDebrief, type LoadedDebrief, viewOf } from './debrief-view.ts'

export const recordDecision: Handler<'recordDecision'> = async ({ body }, context) => {
  const { db, actor, now, candidacyId, audit } = context
  const which = { organizationId: actor.organizationId, candidacyId }
  await lockCandidacy(db, which)
  const loaded = await loadDebrief(context)
  const { facts, circle, voters, decider } = loaded
  const record = { decision: body.decision, level: body.level ?? null, reasons: body.reasons, dissent: body.dissent }
  if (facts.decidedBy?.userId === actor.id && isDeepStrictEqual(recorded(loaded), record))
    return viewOf(loaded, context)
  const refusal = refuseDecision({
    state: facts.state,
    actorId: actor.id,
    decider,
    dissent: body.dissent,
    voters,
    panel: circle.panel,
  })
  if (refusal)
    throw new ProblemError(refusal.code, {
      ...refusal,
      ...(refusal.code === 'already_decided' ? { current: currentFor(loaded, context) } : {}),
    })
  const decided = { ...record, decidedAt: now, decidedById: actor.id }
  const snapshot = JSON.stringify({ ...snapshotOf(viewOf(loaded, context)), decision: decided })
  const snapshotHash = createHash('sha256').update(snapshot).digest('hex')
  await writeDecision(db, which, { ...decided, snapshot, snapshotHash })
  audit({ action: 'debrief.decide', subjectType: 'candidacy', subjectId: candidacyId, details: { snapshotHash } })
  return debriefFor(context)
}

const recorded = ({ facts }: LoadedDebrief) => ({
  decision: facts.decision,
  level: facts.level,
  reasons: facts.reasons,
  dissent: facts.dissent.map(({ userId, text }) => ({ userId, text })),
})

/** What the decision was made on: all that was on the table after the reveal, and nothing of who reads it. */
function snapshotOf({ candidate: _candidate, may: _may, decision: _decision, ...table }: Debrief) {
  return { format: 1, ...table }
}
