import { findCandidate } from '#db/queries/candidates.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const getCandidate: Handler<'getCandidate'> = async ({ params: { id } }, { db, actor, audit }) => {
  const candidate = await findCandidate(db, actor, id)
  if (!candidate) throw new ProblemError('not_found')
  audit({ action: 'candidate.read', subjectType: 'candidate', subjectId: id })
  return candidate
}
