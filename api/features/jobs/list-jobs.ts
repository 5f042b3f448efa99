import { listJobs as queryJobs } from '#db/queries/jobs.ts'
import type { Handler } from '#http/context.ts'
import { defaultPageSize, pageOf, positionOf } from '#http/cursor.ts'

export const listJobs: Handler<'listJobs'> = async ({ query }, { db, actor }) => {
  const { limit = defaultPageSize, cursor } = query
  return pageOf(await queryJobs(db, actor, { after: positionOf(cursor), limit: limit + 1 }), limit)
}
