import { dropAttachment, findAttachment } from '#db/queries/attachments.ts'
import { lockDesk } from '#db/queries/notes.ts'
import { detach } from '#domain/attachment.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const deleteAttachment: Handler<'deleteAttachment'> = async ({ params }, { db, actor, now, audit }) => {
  const { interviewId, noteId, attachmentId: id } = params
  const author = { organizationId: actor.organizationId, authorId: actor.id }
  const desk = await lockDesk(db, { ...author, interviewId }, [noteId])
  if (!desk) throw new ProblemError('not_found')
  const outcome = detach(desk, { noteId, note: desk.notes[0] ?? null }, await findAttachment(db, author, id))
  if (outcome === 'unchanged') return
  if (outcome !== 'delete') throw new ProblemError(outcome.code, outcome)
  await dropAttachment(db, author, id, now)
  audit({ action: 'attachment.delete', subjectType: 'attachment', subjectId: id, details: { noteId } })
}
