import { submitAttempt } from '#db/queries/rehearsal-attempts.ts'
import { marksOf } from '#domain/rehearsal/work.ts'
import { evidenceOf, refuseSubmission } from '#domain/scorecard.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { attemptView, lockOwnAttempt, ownerOf, rehearsedOf } from './attempt-view.ts'

/** By the rules of a real scorecard. A repeat gets the same frozen one. */
export const submitRehearsal: Handler<'submitRehearsal'> = async ({ params: { id } }, context) => {
  const { db, actor, now, audit } = context
  const stored = await lockOwnAttempt(context, id)
  if (stored.state === 'submitted') return attemptView(context, stored)
  const { content } = await rehearsedOf(context, stored)
  const { clock, notes } = stored.work
  const refusal = refuseSubmission({
    interviewState: clock.state === 'ended' ? 'ended' : 'live',
    draft: stored.card,
    kit: content,
    evidence: evidenceOf(content, marksOf(stored.work, content), notes),
  })
  if (refusal) throw new ProblemError(refusal.code, refusal)
  const standing = new Set(notes.map((note) => note.id))
  const ratings = stored.card.ratings.map((rating) => ({
    ...rating,
    noteIds: rating.noteIds.filter((noteId) => standing.has(noteId)), // a note deleted after it was cited
  }))
  await submitAttempt(db, ownerOf(actor), id, { ...stored.card, ratings }, now)
  audit({ action: 'rehearsal.submit', subjectType: 'rehearsal_attempt', subjectId: id })
  return attemptView(context, await lockOwnAttempt(context, id))
}
