import { findJob } from '#db/queries/jobs.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const getJob: Handler<'getJob'> = async ({ params: { id } }, { db, actor }) => {
  const job = await findJob(db, actor, id)
  if (!job) throw new ProblemError('not_found')
  return job
}
