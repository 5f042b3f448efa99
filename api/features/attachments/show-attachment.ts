import type { AttachmentRow } from '#db/queries/attachments.ts'

export const showAttachment = ({ id, noteId, type, size, createdAt }: AttachmentRow): AttachmentRow => ({
  id,
  noteId,
  type,
  size,
  createdAt,
})
