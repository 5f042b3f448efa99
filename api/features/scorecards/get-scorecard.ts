import { ownScorecard } from '#db/queries/scorecards.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const getScorecard: Handler<'getScorecard'> = async ({ params }, { db, actor, audit }) => {
  const { organizationId, id: authorId } = actor
  const scorecard = await ownScorecard(db, { organizationId, interviewId: params.interviewId, authorId })
  if (!scorecard) throw new ProblemError('not_found')
  audit({ action: 'scorecard.read', subjectType: 'scorecard', subjectId: scorecard.id })
  return scorecard
}
