import { listCandidacies as readCandidacies } from '#db/queries/candidacies.ts'
import type { Handler } from '#http/context.ts'
import { defaultPageSize, pageOf, positionOf } from '#http/cursor.ts'
import { showCandidacy } from './show-candidacy.ts'

export const listCandidacies: Handler<'listCandidacies'> = async ({ query }, { db, actor, audit }) => {
  const { jobId, candidateId, state, limit = defaultPageSize, cursor } = query
  const after = positionOf(cursor)
  const rows = await readCandidacies(db, actor, { jobId, candidateId, state, after, limit: limit + 1 })
  const page = pageOf(rows, limit)
  audit({
    action: 'candidacy.list',
    subjectType: 'organization',
    subjectId: actor.organizationId,
    details: { candidacyIds: page.items.map((row) => row.id) },
  })
  return { ...page, items: page.items.map((row) => showCandidacy(actor, row)) }
}
