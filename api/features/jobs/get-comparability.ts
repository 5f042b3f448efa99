import { findComparability } from '#db/queries/comparability.ts'
import { compareRounds } from '#domain/comparison.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

/** A job is everybody's to know of; how its interviews went is for recruiters and its hiring manager. */
export const getComparability: Handler<'getComparability'> = async ({ params: { id } }, { db, actor, audit }) => {
  const row = await findComparability(db, actor, id)
  if (!row) throw new ProblemError('not_found')
  if (!row.mayCompare) throw new ProblemError('forbidden')
  const { mayCompare: _, interviews, kits, withdrawn, ...counts } = row
  audit({
    action: 'job.compare',
    subjectType: 'job',
    subjectId: id,
    details: { candidacyIds: [...new Set(interviews.map(({ candidacyId }) => candidacyId))] },
  })
  return { ...counts, rounds: compareRounds(interviews, kits, withdrawn) }
}
