import { findCandidacy } from '#db/queries/candidacies.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { showCandidacy } from './show-candidacy.ts'

export const getCandidacy: Handler<'getCandidacy'> = async ({ params }, { db, actor, audit }) => {
  const row = await findCandidacy(db, actor, params.id)
  if (!row) throw new ProblemError('not_found')
  audit({ action: 'candidacy.read', subjectType: 'candidacy', subjectId: row.id })
  return showCandidacy(actor, row)
}
