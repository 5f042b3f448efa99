import type { AttachmentFile } from '#db/queries/attachments.ts'
import type { FileAnswer } from '#http/file-answer.ts'

const endings = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
}

/** Names on somebody's disk often hold a person's name, so none is kept: it is called by its id. */
export const fileAnswer = ({ type, data }: AttachmentFile, id: string): FileAnswer => ({
  type,
  bytes: data,
  name: `evidence-${id.slice(-12)}.${endings[type]}`,
})
