import { lockHandoff, saveHandoff } from '#db/queries/handoffs.ts'
import { distinctTopics, refuseHandoff } from '#domain/handoff.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const handOn: Handler<'handOn'> = async ({ params, body }, { db, actor, now, audit, tell }) => {
  const { interviewId } = params
  const key = { organizationId: actor.organizationId, interviewId }
  const stored = await lockHandoff(db, { ...key, userId: actor.id })
  if (!stored) throw new ProblemError('not_found')
  const { revision } = stored
  const topics = distinctTopics(body.topics)
  if (JSON.stringify(topics) === JSON.stringify(stored.topics)) return { topics, revision }
  const refusal = refuseHandoff(stored)
  if (refusal) throw new ProblemError(refusal.code, refusal)
  if (body.revision !== undefined && body.revision !== revision)
    throw new ProblemError('revision_conflict', { current: { topics: stored.topics, revision } })
  const next = { topics, revision: revision + 1 }
  await saveHandoff(db, key, { ...next, updatedById: actor.id, updatedAt: now })
  const details = { revision: next.revision, topics: topics.length }
  audit({ action: 'handoff.write', subjectType: 'interview', subjectId: interviewId, details })
  for (const id of [interviewId, ...stored.laterInterviewIds]) tell({ what: 'interview', interviewId: id })
  return next
}
