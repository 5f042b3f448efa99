import { saveWork } from '#db/queries/rehearsal-attempts.ts'
import { canonicalJson } from '#domain/canonical.ts'
import { refuseWork } from '#domain/rehearsal/work.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { lockOwnAttempt, ownerOf, rehearsedOf, workView } from './attempt-view.ts'

/** Saved as it is; the same work again changes nothing, other work on an older revision is refused. */
export const putRehearsalWork: Handler<'putRehearsalWork'> = async ({ params: { id }, body }, context) => {
  const { db, actor, now, audit } = context
  const stored = await lockOwnAttempt(context, id)
  const { work, revision } = body
  if (canonicalJson(stored.work) === canonicalJson(work)) return workView(stored)
  if (stored.state === 'submitted') throw new ProblemError('notes_frozen', { current: workView(stored) })
  if (revision !== stored.revision) throw new ProblemError('revision_conflict', { current: workView(stored) })
  const refusal = refuseWork(work, (await rehearsedOf(context, stored)).content)
  if (refusal) throw new ProblemError(refusal.code, refusal)
  const saved = await saveWork(db, ownerOf(actor), id, work, now)
  audit({
    action: 'rehearsal.save',
    subjectType: 'rehearsal_attempt',
    subjectId: id,
    details: { revision: saved.revision },
  })
  return saved
}
