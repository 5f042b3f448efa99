import { listVersions } from '#db/queries/kits.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const listKitVersions: Handler<'listKitVersions'> = async ({ params: { slug } }, { db, actor }) => {
  const items = await listVersions(db, actor.organizationId, slug)
  if (items.length === 0) throw new ProblemError('not_found')
  return { items, nextCursor: null }
}
