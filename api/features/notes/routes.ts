import type { Handlers } from '#http/context.ts'
import { deleteNote } from './delete-note.ts'
import { listNotes } from './list-notes.ts'
import { putNote } from './put-note.ts'
import { syncNotes } from './sync-notes.ts'

export const noteRoutes = { listNotes, putNote, deleteNote, syncNotes } satisfies Partial<Handlers>
