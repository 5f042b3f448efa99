import { idAfter } from '../../lib/id-after.ts'
import { contentOf, type NoteView } from '../../lib/note-view.ts'
import type { NoteChange } from './note-change.ts'
import type { Notes } from './use-notes.ts'

/** Makes several notes of one: the first part stays the note, with its tags; the others follow it, untagged. */
export async function splitNote(
  { all, put, drop, did }: Notes,
  note: NoteView,
  change: NoteChange,
  parts: readonly string[],
): Promise<void> {
  const before = contentOf(note)
  const [first = note.text, ...others] = parts
  const next = all[all.findIndex(({ id }) => id === note.id) + 1]?.id
  const made: string[] = []
  // The new ones first: cut off in between, a text stands twice, and nowhere is it missing.
  for (const text of others) {
    const noteId = idAfter(made.at(-1) ?? note.id, next)
    await put(noteId, { ...before, ...change, text, tags: [], star: null })
    made.push(noteId)
  }
  await put(note.id, { ...before, ...change, text: first })
  did('Note split', () => {
    void put(note.id, before)
    for (const noteId of made) drop(noteId)
  })
}
