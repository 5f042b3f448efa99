import { deleteAttempt } from '#db/queries/rehearsal-attempts.ts'
import type { Handler } from '#http/context.ts'
import { ownerOf } from './attempt-view.ts'

export const deleteRehearsalAttempt: Handler<'deleteRehearsalAttempt'> = async ({ params }, { db, actor, audit }) => {
  if (await deleteAttempt(db, ownerOf(actor), params.id))
    audit({ action: 'rehearsal.delete', subjectType: 'rehearsal_attempt', subjectId: params.id })
}
