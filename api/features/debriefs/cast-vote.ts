import { lockCandidacy, writeVote } from '#db/queries/debrief-steps.ts'
import { refuseVote } from '#domain/debrief.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { debriefFor, loadDebrief, viewOf } from './debrief-view.ts'

export const castVote: Handler<'castVote'> = async ({ body }, context) => {
  const { db, actor, now, candidacyId, audit } = context
  const which = { organizationId: actor.organizationId, candidacyId }
  await lockCandidacy(db, which)
  const loaded = await loadDebrief(context)
  const { facts, voters } = loaded
  const own = facts.votes.find((vote) => vote.userId === actor.id)
  const isRetry =
    own?.recommendation === body.recommendation && own.confidence === body.confidence && own.reason === body.reason
  if (isRetry) return viewOf(loaded, context)
  const refusal = refuseVote({ state: facts.state, isVoter: voters.some((voter) => voter.userId === actor.id) })
  if (refusal) throw new ProblemError(refusal.code, refusal)
  await writeVote(db, which, { ...body, userId: actor.id, castAt: now })
  audit({ action: 'debrief.vote', subjectType: 'candidacy', subjectId: candidacyId })
  return debriefFor(context)
}
