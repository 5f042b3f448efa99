import { createHash } from 'node:crypto'
import { countAttachments, findAttachment, insertAttachment } from '#db/queries/attachments.ts'
import { lockDesk } from '#db/queries/notes.ts'
import { attach } from '#domain/attachment.ts'
import type { AttachmentType } from '#domain/evidence-file/attachment-type.ts'
import { typeOf, withoutTraces } from '#domain/evidence-file/read-file.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { showAttachment } from './show-attachment.ts'

export const putAttachment: Handler<'putAttachment'> = async ({ params, body }, { db, actor, now, audit }) => {
  const { interviewId, noteId, attachmentId: id } = params
  const author = { organizationId: actor.organizationId, authorId: actor.id }
  const file = readSent(body)
  const desk = await lockDesk(db, { ...author, interviewId }, [noteId])
  if (!desk) throw new ProblemError('not_found')
  const place = { noteId, note: desk.notes[0] ?? null }
  for (;;) {
    const stored = await findAttachment(db, author, id)
    const others = await countAttachments(db, { ...author, interviewId })
    const outcome = attach(desk, place, stored, { contentHash: file.contentHash, others })
    if (outcome === 'unchanged' && stored) return showAttachment(stored)
    if (typeof outcome === 'object') throw new ProblemError(outcome.code, outcome)
    const kept = await insertAttachment(db, author, { noteId, id, ...file }, now)
    if (kept) {
      audit({ action: 'attachment.write', subjectType: 'attachment', subjectId: id, details: { noteId } })
      return kept
    }
    // Another copy of this write was first.
  }
}

type Sent = { type: AttachmentType; contentHash: string; data: Uint8Array }

/** @throws ProblemError where the bytes are not what they are said to be */
function readSent({ type: said, bytes }: { type: string; bytes: Uint8Array }): Sent {
  const type = typeOf(bytes)
  if (type === null)
    throw new ProblemError('file_refused', {
      detail: 'By its content this is neither PNG, JPEG, WebP or GIF nor PDF.',
    })
  if (type !== said)
    throw new ProblemError('file_refused', { detail: `It was sent as ${said}, and by its content it is ${type}.` })
  const data = withoutTraces(bytes, type)
  if (data === null) throw new ProblemError('file_refused', { detail: 'The picture is damaged and cannot be shown.' })
  return { type, data, contentHash: createHash('sha256').update(data).digest('hex') }
}
