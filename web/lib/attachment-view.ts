import { type Attachment, getAttachment, getSharedAttachment } from '#contract/attachments.ts'
import { addressOf } from './call.ts'
import type { AttachmentEntry } from './outbox-store.ts'

/** A picture or PDF as the screen shows it: the server's, with what still waits on this device laid over it. */
export type AttachmentView = {
  id: string
  noteId: string
  isPicture: boolean
  size: number
  /** What a copy of it is called. Names on a disk are not kept: they often hold a person's. */
  name: string
  /** Where it can be seen: on this device, or on the server. */
  src: string
  state: 'saved' | 'waiting' | 'refused'
  refusedBecause: string | null
}

const isPicture = (type: string) => type.startsWith('image/')

const nameOf = (id: string, type: string) => `evidence-${id.slice(-12)}.${type.split('/')[1]}`

/** What was attached on this page stays at hand for as long as it is open: what was sent is not fetched again. */
const here = new Map<string, { file: Blob; address: string }>()
function addressHere(id: string, file: Blob): string {
  const address = here.get(id)?.address ?? URL.createObjectURL(file)
  here.set(id, { file, address })
  return address
}

/** The file of an attachment of one's own. @throws Error where it is not at hand and cannot be fetched */
export async function fileOf({ id, src }: Pick<AttachmentView, 'id' | 'src'>): Promise<Blob> {
  const file = here.get(id)?.file
  if (file) return file
  const response = await fetch(src)
  if (!response.ok) throw new Error('It cannot be fetched now.')
  return response.blob()
}

/** What the server has, from where its reader may see it. */
const viewStored = ({ id, noteId, type, size }: Attachment, address: string): AttachmentView => ({
  id,
  noteId,
  isPicture: isPicture(type),
  size,
  name: nameOf(id, type),
  src: here.get(id)?.address ?? address,
  state: 'saved',
  refusedBecause: null,
})

/** Those of a submitted scorecard's note. */
export function viewShared(scorecardId: string, items: readonly Attachment[]): AttachmentView[] | undefined {
  if (items.length === 0) return undefined
  return items.map((item) =>
    viewStored(item, addressOf(getSharedAttachment, { scorecardId, noteId: item.noteId, attachmentId: item.id })),
  )
}

/** What a picture shows is in the words of its note. */
export const fileAlt = ({ text }: { text: string }) => (text.trim() === '' ? 'without words' : text)

/** One's own of an interview by their notes, in the order in which they were made. */
export function viewAttachments(
  interviewId: string,
  items: readonly Attachment[],
  entries: readonly AttachmentEntry[],
): ReadonlyMap<string, readonly AttachmentView[]> {
  const views = new Map<string, AttachmentView>()
  for (const item of items) {
    const params = { interviewId, noteId: item.noteId, attachmentId: item.id }
    views.set(item.id, viewStored(item, addressOf(getAttachment, params)))
  }
  for (const { attachmentId: id, noteId, file, refused } of entries)
    if (file)
      views.set(id, {
        id,
        noteId,
        isPicture: isPicture(file.type),
        size: file.size,
        name: nameOf(id, file.type),
        src: addressHere(id, file),
        state: refused ? 'refused' : 'waiting',
        refusedBecause: refused?.detail ?? null,
      })
    else if (!refused) views.delete(id)
  const byNote = new Map<string, AttachmentView[]>()
  for (const view of [...views.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    byNote.set(view.noteId, [...(byNote.get(view.noteId) ?? []), view])
  return byNote
}
