import { findJob, lockJob, updateJob } from '#db/queries/jobs.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { referenceIssues } from './references.ts'

export const changeJob: Handler<'changeJob'> = async ({ params: { id }, body }, { db, actor, audit }) => {
  const { organizationId } = actor
  const stored = await lockJob(db, organizationId, id)
  if (!stored) throw new ProblemError('not_found')
  const committeeIds = [...new Set(body.committeeIds ?? stored.committeeIds)]
  // A committee without the chair that the job had leaves it without one, unless the request says otherwise.
  const keptChair = stored.chairId && committeeIds.includes(stored.chairId) ? stored.chairId : null
  const { chairId = keptChair, hiringManagerId = stored.hiringManagerId } = body
  const { title = stored.title, level = stored.level, loopSlug = stored.loopSlug, isOpen = stored.isOpen } = body
  // What was asked belongs to the loop that it was chosen from.
  const keptProblems = loopSlug === stored.loopSlug ? stored.problemIds : []
  const problemIds = [...new Set(body.problemIds ?? keptProblems)]
  const issues = await referenceIssues(db, organizationId, { ...body, loopSlug }, committeeIds)
  if (issues.length > 0) throw new ProblemError('unknown_reference', { issues })
  const people = { hiringManagerId, chairId, committeeIds }
  await updateJob(db, { organizationId, id, title, level, loopSlug, isOpen, problemIds, ...people })
  audit({
    action: 'job.change',
    subjectType: 'job',
    subjectId: id,
    details: { ...people, problemIds, isOpen },
  })
  const job = await findJob(db, actor, id)
  if (!job) throw new ProblemError('not_found')
  return job
}
