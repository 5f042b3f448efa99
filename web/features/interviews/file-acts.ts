import type { AttachmentView } from '../../lib/attachment-view.ts'
import { fileOf } from '../../lib/attachment-view.ts'
import { newId } from '../../lib/new-id.ts'
import type { Outbox } from '../../lib/outbox.ts'
import { attachmentLane, isAttachmentEntry, type NewEntry, noteLane } from '../../lib/outbox-store.ts'
import { keepAttachment } from './queries.ts'

type Place = { outbox: Outbox | null; interviewId: string }

/** Puts a file to a note. Resolves once it is on this device's disk, or where there is none, on the server. */
export async function keepFile({ outbox, interviewId }: Place, noteId: string, file: Blob): Promise<void> {
  const attachmentId = newId()
  const entry = {
    kind: 'attachment',
    lane: attachmentLane(attachmentId),
    restsOn: noteLane(noteId),
    interviewId,
    noteId,
    attachmentId,
    op: 'put',
    file,
  } satisfies NewEntry
  try {
    if (!outbox) throw new Error('This device keeps nothing.')
    await outbox.add(entry)
  } catch {
    // no disk to keep it on: the server is the only place left
    const { attachmentCourier } = await import('../../lib/attachment-courier.ts')
    const whole = { ...entry, seq: 0, userId: '', madeAt: 0, sentAt: null, refused: null }
    const [delivery] = await attachmentCourier.deliver(interviewId, [whole])
    if (delivery?.kind === 'acknowledged') keepAttachment(interviewId, attachmentId, delivery.answer)
  }
}

const entriesOf = ({ outbox }: Place, id: string) =>
  (outbox?.getState().entries ?? []).filter(isAttachmentEntry).filter((entry) => entry.attachmentId === id)

/** Takes a file away; what never went out goes with it. Answers the way back, under a new id: an old one never returns. */
export async function dropFile(place: Place, item: AttachmentView): Promise<() => void> {
  const { outbox, interviewId } = place
  const file = await fileOf(item)
  const unsent = entriesOf(place, item.id).filter(({ sentAt, refused }) => sentAt === null || refused !== null)
  if (unsent.length > 0) await outbox?.discard(...unsent.map(({ seq }) => seq))
  else
    await outbox?.add({
      kind: 'attachment',
      lane: attachmentLane(item.id),
      restsOn: noteLane(item.noteId),
      interviewId,
      noteId: item.noteId,
      attachmentId: item.id,
      op: 'delete',
      file: null,
    })
  return () => void keepFile(place, item.noteId, file)
}

const slowAfterMs = 40_000

/** It was sent, and too long ago: the line may be too slow for it. */
export const isStuck = (place: Place, id: string) =>
  entriesOf(place, id).some(({ sentAt, refused }) => !refused && sentAt !== null && Date.now() - sentAt > slowAfterMs)
