import * as z from 'zod/mini'
import { attachmentLimit, attachmentTypes } from '#domain/evidence-file/attachment-type.ts'
import { endpoint } from './endpoint.ts'
import { Id, Instant, InterviewParams } from './fields.ts'

/** A picture or PDF that belongs to a note: everything but its bytes. */
export const Attachment = z.object({
  id: Id,
  noteId: Id,
  type: z.enum(attachmentTypes),
  /** Bytes as kept, which may be fewer than were sent: what a camera wrote of place and owner is taken out. */
  size: z.int(),
  createdAt: Instant,
})
export type Attachment = z.output<typeof Attachment>

const params = z.object({ interviewId: Id, noteId: Id, attachmentId: Id })
const path = '/interviews/:interviewId/notes/:noteId/attachments/:attachmentId'

export const listAttachments = endpoint({
  method: 'get',
  path: '/interviews/:interviewId/attachments',
  summary: 'What is attached to one’s own notes of an interview, without the files',
  params: InterviewParams,
  response: z.object({ items: z.array(Attachment) }),
})
export const putAttachment = endpoint({
  method: 'put',
  path,
  summary: 'Attach a picture or PDF to a note of one’s own; its content never changes afterwards',
  params,
  upload: { types: attachmentTypes, maxBytes: attachmentLimit },
  response: Attachment,
  problems: ['file_refused', 'attachment_exists', 'too_many_attachments', 'notes_frozen', 'interview_refused'],
})
export const getAttachment = endpoint({
  method: 'get',
  path,
  summary: 'A picture or PDF of one’s own',
  params,
  download: attachmentTypes,
})
export const deleteAttachment = endpoint({
  method: 'delete',
  path,
  summary: 'Delete a picture or PDF of one’s own for good; a second time changes nothing',
  params,
  problems: ['notes_frozen'],
})
export const getSharedAttachment = endpoint({
  method: 'get',
  path: '/scorecards/:scorecardId/notes/:noteId/attachments/:attachmentId',
  summary: 'A picture or PDF of a note that is part of a submitted scorecard, for who may read that',
  params: z.object({ scorecardId: Id, noteId: Id, attachmentId: Id }),
  download: attachmentTypes,
  problems: ['scorecard_owed', 'debrief_not_open'],
})
