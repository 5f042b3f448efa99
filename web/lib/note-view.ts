import type { Note } from '#contract/interviews.ts'
import type { AttachmentView } from './attachment-view.ts'
import type { NoteContent, NoteEntry } from './outbox-store.ts'

/** A note as the screen shows it: the server's, with what still waits on this device laid over it. */
export type NoteView = Omit<Note, 'revision' | 'createdAt' | 'updatedAt'> & {
  state: 'saved' | 'waiting' | 'refused'
  refusedBecause: string | null
  /** Pictures and PDFs at it. */
  files?: readonly AttachmentView[] | undefined
}

/** What a note of code is in, the empty one where nobody said which; null of text. */
export const codeOf = ({ kind, language }: Pick<Note, 'kind' | 'language'>): string | null =>
  kind === 'code' ? (language ?? '') : null

/** What is written of a note, and nothing of how it fares. */
export const contentOf = ({
  id: _id,
  state: _state,
  refusedBecause: _reason,
  files: _files,
  ...content
}: NoteView): NoteContent => content

/** Notes in the order of the clock; those before it first, those after it last; ids break ties in order of making. */
export function viewNotes(
  notes: readonly Note[],
  entries: readonly NoteEntry[],
  files?: ReadonlyMap<string, readonly AttachmentView[]>,
): NoteView[] {
  const views = new Map<string, NoteView>()
  for (const { revision: _revision, createdAt: _createdAt, updatedAt: _updatedAt, ...note } of notes)
    views.set(note.id, { ...note, state: 'saved', refusedBecause: null })
  for (const entry of entries) {
    const refusedBecause = entry.refused?.detail ?? null
    if (entry.note)
      views.set(entry.noteId, {
        id: entry.noteId,
        ...entry.note,
        state: refusedBecause === null ? 'waiting' : 'refused',
        refusedBecause,
      })
    else if (entry.refused === null) views.delete(entry.noteId)
  }
  for (const [noteId, own] of files ?? []) {
    const view = views.get(noteId)
    if (view) views.set(noteId, { ...view, files: own })
  }
  return [...views.values()].toSorted(inClockOrder)
}

const phases = { before: 0, during: 1, after: 2 }

export const inClockOrder = (a: NoteView, b: NoteView) =>
  phases[a.phase] - phases[b.phase] || (a.offsetMs ?? 0) - (b.offsetMs ?? 0) || (a.id < b.id ? -1 : Number(a.id > b.id))
