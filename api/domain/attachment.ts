import { isCalledOff } from './interview.ts'
import { type Desk, frozen, type StoredNote } from './note.ts'
import type { Refusal } from './refusal.ts'

/** One person's in one interview. */
export const mostAttachments = 50

/** What is stored under an attachment's id. Its content never changes, and once deleted it stays deleted. */
export type StoredAttachment = { noteId: string; contentHash: string; isDeleted: boolean }

type AttachRefusal = Refusal<
  'not_found' | 'notes_frozen' | 'interview_refused' | 'attachment_exists' | 'too_many_attachments'
>

type Place = { noteId: string; note: Pick<StoredNote, 'interviewId'> | null }

/**
 * What a write of an attachment does. The same content a second time changes nothing, so a retry is answered as the
 * first time, after a deletion too. A deleted note may come back and takes its pictures along, so it may have more.
 */
export function attach(
  desk: Desk,
  { noteId, note }: Place,
  stored: StoredAttachment | null,
  sent: { contentHash: string; others: number },
): 'unchanged' | 'store' | AttachRefusal {
  if (note?.interviewId !== desk.interviewId) return { code: 'not_found' }
  if (stored)
    return stored.noteId === noteId && stored.contentHash === sent.contentHash
      ? 'unchanged'
      : { code: 'attachment_exists', detail: 'Another file has this id. Send this one under an id of its own.' }
  if (desk.scorecardState === 'submitted') return frozen
  if (isCalledOff(desk.interviewState))
    return { code: 'interview_refused', detail: 'The interview was called off: nothing is attached there any more.' }
  if (sent.others >= mostAttachments)
    return {
      code: 'too_many_attachments',
      detail: `An interview keeps ${mostAttachments} pictures and PDFs of yours: delete one first.`,
    }
  return 'store'
}

/** A second time changes nothing. */
export function detach(
  desk: Desk,
  { noteId, note }: Place,
  stored: StoredAttachment | null,
): 'unchanged' | 'delete' | AttachRefusal {
  if (note?.interviewId !== desk.interviewId || stored?.noteId !== noteId) return { code: 'not_found' }
  if (stored.isDeleted) return 'unchanged'
  return desk.scorecardState === 'submitted' ? frozen : 'delete'
}
