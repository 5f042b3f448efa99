import { v7 } from 'uuid'
import { findCandidate, insertCandidate } from '#db/queries/candidates.ts'
import { refuseOwnRecord } from '#domain/candidate-rules.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const createCandidate: Handler<'createCandidate'> = async ({ body }, { db, actor, now, audit }) => {
  const { name, email = null, links = [], pronunciation = null, timeZone = null } = body
  const refusal = refuseOwnRecord(actor, email)
  if (refusal) throw new ProblemError(refusal.code, refusal)
  const { organizationId } = actor
  const id = v7()
  await insertCandidate(db, { organizationId, id, name, email, links, pronunciation, timeZone, createdAt: now })
  audit({ action: 'candidate.create', subjectType: 'candidate', subjectId: id })
  const candidate = await findCandidate(db, actor, id)
  if (!candidate) throw new ProblemError('not_found')
  return candidate
}
