import { findCandidate, updateCandidate } from '#db/queries/candidates.ts'
import { refuseOwnRecord } from '#domain/candidate-rules.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const changeCandidate: Handler<'changeCandidate'> = async ({ params: { id }, body }, { db, actor, audit }) => {
  const refusal = refuseOwnRecord(actor, body.email)
  if (refusal) throw new ProblemError(refusal.code, refusal)
  await updateCandidate(db, { organizationId: actor.organizationId, id }, body)
  audit({ action: 'candidate.change', subjectType: 'candidate', subjectId: id, details: { fields: Object.keys(body) } })
  const candidate = await findCandidate(db, actor, id)
  if (!candidate) throw new ProblemError('not_found')
  return candidate
}
