import { lockOwnScorecard, submissionFacts, submit } from '#db/queries/scorecards.ts'
import { evidenceOf, refuseSubmission } from '#domain/scorecard.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const submitScorecard: Handler<'submitScorecard'> = async ({ params }, { db, actor, now, audit }) => {
  const whose = { organizationId: actor.organizationId, interviewId: params.interviewId, authorId: actor.id }
  const stored = await lockOwnScorecard(db, whose)
  if (!stored) throw new ProblemError('not_found')
  if (stored.state === 'submitted') return stored // a retry gets the same frozen card
  if (stored.state === 'released')
    throw new ProblemError('scorecard_submitted', { detail: 'You were released from it.', current: stored })
  // A statement of its own, after the lock: a note saved while we waited for it is seen.
  const facts = await submissionFacts(db, whose)
  if (!facts) throw new ProblemError('not_found')
  const { interviewState, kit, marks, notes } = facts
  const refusal = refuseSubmission({
    interviewState,
    draft: stored,
    kit,
    evidence: evidenceOf(kit, marks, notes),
  })
  if (refusal) throw new ProblemError(refusal.code, refusal)
  const standing = new Set(notes.map((note) => note.id))
  const ratings = stored.ratings.map((rating) => ({
    ...rating,
    noteIds: rating.noteIds.filter((id) => standing.has(id)), // a note deleted after it was cited
  }))
  const submitted = await submit(db, whose, { draft: { ...stored, ratings }, submittedById: actor.id, now })
  audit({ action: 'scorecard.submit', subjectType: 'scorecard', subjectId: submitted.id })
  return submitted
}
