import type { Handlers } from '#http/context.ts'
import { deleteAttachment } from './delete-attachment.ts'
import { getAttachment } from './get-attachment.ts'
import { getSharedAttachment } from './get-shared-attachment.ts'
import { listAttachments } from './list-attachments.ts'
import { putAttachment } from './put-attachment.ts'

export const attachmentRoutes = {
  listAttachments,
  putAttachment,
  getAttachment,
  deleteAttachment,
  getSharedAttachment,
} satisfies Partial<Handlers>
