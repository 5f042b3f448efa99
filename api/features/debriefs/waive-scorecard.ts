import { v7 } from 'uuid'
import { insertWaiver, lockCandidacy } from '#db/queries/debrief-steps.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { currentFor, debriefFor, loadDebrief, viewOf } from './debrief-view.ts'

/** Without a `userId` the waiver stands for all that is missing in that interview. */
export const waiveScorecard: Handler<'waiveScorecard'> = async ({ body }, context) => {
  const { db, actor, now, candidacyId, audit } = context
  const which = { organizationId: actor.organizationId, candidacyId }
  await lockCandidacy(db, which)
  const loaded = await loadDebrief(context)
  const { interviewId, reason } = body
  const userId = body.userId ?? null
  const isRetry = loaded.facts.waivers.some(
    (waiver) =>
      waiver.interviewId === interviewId &&
      waiver.userId === userId &&
      waiver.reason === reason &&
      waiver.waivedById === actor.id,
  )
  if (isRetry) return viewOf(loaded, context)
  if (loaded.facts.state !== 'collecting')
    throw new ProblemError('already_open', { current: currentFor(loaded, context) })
  const isOwed = loaded.missing.some(
    (owed) => owed.interviewId === interviewId && (userId === null || owed.userId === userId) && owed.waiver === null,
  )
  if (!isOwed)
    throw new ProblemError('waiver_refused', {
      issues: [{ path: userId === null ? 'interviewId' : 'userId', message: 'No scorecard is missing here.' }],
    })
  const id = v7()
  await insertWaiver(db, which, { id, interviewId, userId, reason, waivedById: actor.id, at: now })
  audit({
    action: 'scorecard.waive',
    subjectType: 'interview',
    subjectId: interviewId,
    details: { waiverId: id, userId },
  })
  return debriefFor(context)
}
