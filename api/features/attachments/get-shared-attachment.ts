import { sharedFile } from '#db/queries/attachments.ts'
import { mayReadStage } from '#domain/access.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { fileAnswer } from './file-answer.ts'

export const getSharedAttachment: Handler<'getSharedAttachment'> = async (
  { params },
  { db, actor, standing, audit },
) => {
  if (!mayReadStage(actor, standing, 'screen')) throw new ProblemError('debrief_not_open')
  const { scorecardId, noteId, attachmentId: id } = params
  const file = await sharedFile(db, actor, { scorecardId, noteId, id })
  if (!file) throw new ProblemError('not_found')
  audit({ action: 'attachment.read', subjectType: 'attachment', subjectId: id, details: { scorecardId } })
  return fileAnswer(file, id)
}
