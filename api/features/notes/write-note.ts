import type { NoteInput } from '#contract/interviews.ts'
import { type DeskRow, findNote, markDeleted, type NoteRow, saveNote } from '#db/queries/notes.ts'
import { deleteNote, refuseTags, writeNote } from '#domain/note.ts'
import type { Context } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { readTagWords } from './tag-words.ts'

/** Writes one note at the author's desk: what is stored then, or why not. Nothing is thrown for a refusal. */
export async function writeAt(
  desk: DeskRow,
  noteId: string,
  { note, stored }: { note: NoteInput; stored: NoteRow | null },
  context: Context,
): Promise<NoteRow | ProblemError> {
  const { db, actor, now, audit, tell } = context
  const author = { organizationId: actor.organizationId, authorId: actor.id, interviewId: desk.interviewId }
  for (let found = stored; ; found = await findNote(db, author, noteId)) {
    const writing = writeNote(desk, found, note)
    if (writing === 'unchanged' && found) return found
    if (writing === 'unchanged') return new ProblemError('not_found')
    if ('code' in writing) return problemOf(writing, found)
    const refusal = note.tags.length > 0 ? refuseTags(note.tags, await readTagWords(context, desk)) : null
    if (refusal) return new ProblemError(refusal.code, refusal)
    const saved = await saveNote(db, author, { ...note, id: noteId, ...writing }, now)
    if (saved) {
      audit({ action: 'note.write', subjectType: 'note', subjectId: saved.id, details: { revision: saved.revision } })
      const { id, revision } = saved
      tell({ what: 'notes', interviewId: desk.interviewId, userId: actor.id, notes: [{ id, revision }] })
      return saved
    }
    // Another copy of this write, or another device, was first.
  }
}

/** Null: it is deleted. */
export async function deleteAt(
  desk: DeskRow,
  noteId: string,
  stored: NoteRow | null,
  { db, actor, now, audit, tell }: Context,
): Promise<ProblemError | null> {
  const deleting = deleteNote(desk, stored)
  if (deleting === 'unchanged') return null
  if (deleting !== 'delete') return problemOf(deleting, stored)
  await markDeleted(db, { organizationId: actor.organizationId, authorId: actor.id }, noteId, now)
  audit({ action: 'note.delete', subjectType: 'note', subjectId: noteId.toLowerCase() })
  const notes = [{ id: noteId.toLowerCase(), revision: null }]
  tell({ what: 'notes', interviewId: desk.interviewId, userId: actor.id, notes })
  return null
}

type Refused = Exclude<ReturnType<typeof deleteNote> | ReturnType<typeof writeNote>, string | { onRevision: number }>

/** With a conflict the stored state goes along; a note of another interview is none of this address. */
function problemOf({ code, detail }: Refused, stored: NoteRow | null): ProblemError {
  if (code === 'not_found' || code === 'interview_refused') return new ProblemError(code, detail ? { detail } : {})
  return new ProblemError(code, { ...(detail ? { detail } : {}), ...(stored ? { current: showNote(stored) } : {}) })
}

/** A refusal's `current` passes no contract on its way out, so it holds the contract's keys only. */
export const showNote = ({ interviewId: _interviewId, isDeleted: _isDeleted, ...note }: NoteRow) => note
