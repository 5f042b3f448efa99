import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

/** Opened again and again by every device that follows along, so it is not in the audit trail each time: the interview's read is. */
export const followInterview: Handler<'followInterview'> = ({ params }, { actor, sessionTokenHash: tokenHash }) => {
  if (!tokenHash) throw new ProblemError('not_signed_in')
  const { organizationId, id: userId } = actor
  return Promise.resolve({ organizationId, userId, interviewId: params.interviewId, tokenHash })
}
