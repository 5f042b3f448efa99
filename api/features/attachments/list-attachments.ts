import { listAttachments as readAttachments } from '#db/queries/attachments.ts'
import type { Handler } from '#http/context.ts'

export const listAttachments: Handler<'listAttachments'> = async ({ params }, { db, actor, audit }) => {
  const { interviewId } = params
  const items = await readAttachments(db, { organizationId: actor.organizationId, authorId: actor.id, interviewId })
  audit({ action: 'attachment.list', subjectType: 'interview', subjectId: interviewId })
  return { items }
}
