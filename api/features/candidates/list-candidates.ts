import { listCandidates as queryCandidates } from '#db/queries/candidates.ts'
import type { Handler } from '#http/context.ts'
import { defaultPageSize, pageOf, positionOf } from '#http/cursor.ts'

export const listCandidates: Handler<'listCandidates'> = async ({ query }, { db, actor, audit }) => {
  const { q = '', limit = defaultPageSize, cursor } = query
  const rows = await queryCandidates(db, actor, { q, after: positionOf(cursor), limit: limit + 1 })
  const page = pageOf(rows, limit)
  audit({
    action: 'candidate.list',
    subjectType: 'organization',
    subjectId: actor.organizationId,
    details: { candidateIds: page.items.map(({ id }) => id) },
  })
  return page
}
