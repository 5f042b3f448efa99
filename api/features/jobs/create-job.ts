import { v7 } from 'uuid'
import { findJob, insertJob } from '#db/queries/jobs.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { referenceIssues } from './references.ts'

export const createJob: Handler<'createJob'> = async ({ body }, { db, actor, now, audit }) => {
  const { organizationId } = actor
  const committeeIds = [...new Set(body.committeeIds)]
  const problemIds = [...new Set(body.problemIds)]
  const issues = await referenceIssues(db, organizationId, body, committeeIds)
  if (issues.length > 0) throw new ProblemError('unknown_reference', { issues })
  const { title, level = '', loopSlug, hiringManagerId = null, chairId = null } = body
  const id = v7()
  const job = {
    organizationId,
    id,
    title,
    level,
    loopSlug,
    hiringManagerId,
    chairId,
    committeeIds,
    problemIds,
    isOpen: true,
  }
  await insertJob(db, { ...job, createdAt: now })
  audit({
    action: 'job.create',
    subjectType: 'job',
    subjectId: id,
    details: { hiringManagerId, chairId, committeeIds, problemIds },
  })
  const made = await findJob(db, actor, id)
  if (!made) throw new ProblemError('not_found')
  return made
}
