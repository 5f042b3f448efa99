import { findClock } from '#db/queries/interviews.ts'
import { mayFollowInterview } from '#domain/access.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { showClock } from './show-clock.ts'

/** Asked every few seconds by who follows along, so it is not in the audit trail each time: the interview's read is. */
export const getClock: Handler<'getClock'> = async ({ params }, { db, actor, standing, now }) => {
  if (!mayFollowInterview(standing)) throw new ProblemError('scorecard_owed')
  const row = await findClock(db, { organizationId: actor.organizationId, ...params })
  if (!row) throw new ProblemError('not_found')
  return { ...row, clock: showClock(row.clock, now) }
}
