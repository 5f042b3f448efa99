import { v7 } from 'uuid'
import type { Issue } from '#contract/problem.ts'
import {
  type Beginning,
  candidacyIdOf,
  findBeginning,
  findCandidacy,
  insertCandidacy,
} from '#db/queries/candidacies.ts'
import { problemsInTurn } from '#domain/pinned-problem.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { showCandidacy } from './show-candidacy.ts'

/** Starts a candidate on a job's loop. The rounds are copied: a loop that changes later leaves this plan as it is. */
export const createCandidacy: Handler<'createCandidacy'> = async ({ body }, { db, actor, now, audit }) => {
  const beginning = await findBeginning(db, actor, body)
  const issues = issuesOf(beginning)
  if (!beginning.job || issues.length > 0) throw new ProblemError('unknown_reference', { issues })
  const { loopTitle, rounds, turns } = beginning.job
  const problemIds = problemsInTurn(
    rounds.map(({ kitSlug }) => kitSlug),
    turns,
  )
  const id = v7()
  const isNew = await insertCandidacy(db, {
    organizationId: actor.organizationId,
    id,
    candidateId: body.candidateId,
    jobId: body.jobId,
    loopTitle,
    createdAt: now,
    interviews: rounds.map((round, index) => ({ id: v7(), round, problemId: problemIds[index] ?? null })),
  })
  if (!isNew) {
    const stored = await candidacyIdOf(db, { organizationId: actor.organizationId, ...body })
    const row = await findCandidacy(db, actor, stored.id)
    throw new ProblemError('candidacy_exists', row ? { current: showCandidacy(actor, row) } : {})
  }
  audit({ action: 'candidacy.create', subjectType: 'candidacy', subjectId: id, details: { ...body } })
  const row = await findCandidacy(db, actor, id)
  if (!row) throw new ProblemError('not_found')
  return showCandidacy(actor, row)
}

function issuesOf({ candidateExists, job }: Beginning): Issue[] {
  const issues: Issue[] = []
  if (!candidateExists) issues.push({ path: 'candidateId', message: 'There is no such candidate.' })
  if (!job) issues.push({ path: 'jobId', message: 'There is no such job.' })
  else if (!job.isOpen) issues.push({ path: 'jobId', message: 'The job is closed.' })
  else if (job.missingKits.length > 0)
    issues.push({
      path: 'jobId',
      message: `The job’s loop uses kits that are not there: ${job.missingKits.join(', ')}.`,
    })
  return issues
}
