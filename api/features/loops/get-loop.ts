import { findLoop } from '#db/queries/loops.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const getLoop: Handler<'getLoop'> = async ({ params: { slug } }, { db, actor }) => {
  const loop = await findLoop(db, actor.organizationId, slug)
  if (!loop) throw new ProblemError('not_found')
  return loop
}
