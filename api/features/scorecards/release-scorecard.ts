import { lockScorecard, release } from '#db/queries/scorecards.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const releaseScorecard: Handler<'releaseScorecard'> = async ({ params, body }, { db, actor, now, audit }) => {
  const scorecard = await lockScorecard(db, actor.organizationId, params.id)
  if (!scorecard) throw new ProblemError('not_found')
  if (scorecard.authorId === actor.id)
    throw new ProblemError('forbidden', { detail: 'Somebody else has to release you from your scorecard.' })
  const { id, state } = scorecard
  const isRetry = scorecard.releasedById === actor.id && scorecard.releaseReason === body.reason
  if (state === 'released' && isRetry) return { id, state }
  if (state !== 'draft')
    throw new ProblemError('scorecard_submitted', {
      current: { id, state },
      ...(state === 'released' ? { detail: 'Its author was released from it already.' } : {}),
    })
  await release(db, actor.organizationId, id, { releasedById: actor.id, reason: body.reason, now })
  audit({ action: 'scorecard.release', subjectType: 'scorecard', subjectId: id })
  return { id, state: 'released' }
}
