import { lockCandidacy, writeReveal } from '#db/queries/debrief-steps.ts'
import { refuseReveal } from '#domain/debrief.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { currentFor, debriefFor, loadDebrief, viewOf } from './debrief-view.ts'

export const revealVotes: Handler<'revealVotes'> = async ({ body }, context) => {
  const { db, actor, now, candidacyId, audit } = context
  const which = { organizationId: actor.organizationId, candidacyId }
  await lockCandidacy(db, which)
  const loaded = await loadDebrief(context)
  const { facts, voters } = loaded
  const missingReason = body?.missingReason ?? null
  const isRetry = facts.revealedById === actor.id && facts.missingReason === missingReason
  if (isRetry) return viewOf(loaded, context)
  const votedIds = facts.voted.map((voter) => voter.userId)
  const refusal = refuseReveal({ state: facts.state, voters, votedIds, missingReason })
  if (refusal)
    throw new ProblemError(refusal.code, {
      ...refusal,
      ...(refusal.code === 'already_revealed' ? { current: currentFor(loaded, context) } : {}),
    })
  // Scorecards go into the decision up to this instant, those of a clock that is a little ahead too.
  const revealedAt = facts.cards.reduce((latest, card) => (card.submittedAt > latest ? card.submittedAt : latest), now)
  await writeReveal(db, which, { missingReason, revealedAt, revealedById: actor.id })
  audit({ action: 'debrief.reveal', subjectType: 'candidacy', subjectId: candidacyId })
  return debriefFor(context)
}
