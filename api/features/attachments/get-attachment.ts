import { ownFile } from '#db/queries/attachments.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { fileAnswer } from './file-answer.ts'

export const getAttachment: Handler<'getAttachment'> = async ({ params }, { db, actor, audit }) => {
  const { interviewId, noteId, attachmentId: id } = params
  const author = { organizationId: actor.organizationId, authorId: actor.id, interviewId }
  const file = await ownFile(db, author, { noteId, id })
  if (!file) throw new ProblemError('not_found')
  audit({ action: 'attachment.read', subjectType: 'attachment', subjectId: id })
  return fileAnswer(file, id)
}
