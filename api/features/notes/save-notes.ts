import { v7 } from 'uuid'
import { NoteInput } from '#contract/interviews.ts'
import { type SavedNote, type SentNote, saveTogether } from '#db/queries/notes-together.ts'
import { Gather } from '#http/gather.ts'
import type { NotesHint } from '#http/note-hints.ts'
import type { MakeQuickWays, QuickRequest } from '#http/quick.ts'
import { kitWith } from './tag-words.ts'

/** Of an organization: two statements under way keep the database busy while the next ones gather. */
const mostInFlight = 2
const most = 50

type Item = SentNote & { organizationId: string }
type Request = Pick<QuickRequest<'putNote'>, 'session' | 'now' | 'requestId'>

/** Saves that arrive together are written by one statement and one commit. */
export const quickNotes: MakeQuickWays = (db) => {
  const gather = new Gather<Item, SavedNote>({
    placeOf: ({ organizationId }) => organizationId,
    idOf: ({ noteId }) => noteId,
    work: async (organizationId, items) => {
      const saved = new Map((await saveTogether(db, organizationId, items)).map((note) => [note.noteId, note]))
      return items.map(({ noteId }) => saved.get(noteId) ?? null)
    },
    most,
    mostInFlight,
  })

  const save = async (request: Request, place: { interviewId: string; noteId: string }, note: NoteInput) => {
    const { session, now: at, requestId } = request
    const { organizationId, tokenHash } = session
    const interviewId = place.interviewId.toLowerCase()
    const noteId = place.noteId.toLowerCase()
    const kit = note.tags.length > 0 ? kitWith(note.tags, { organizationId, interviewId }) : null
    if (note.tags.length > 0 && !kit) return null
    const { revision, ...content } = note
    const sent = { ...content, noteId, interviewId, revision, tokenHash, at, requestId, auditId: v7(), kit }
    const saved = await gather.add({ ...sent, organizationId })
    if (!saved) return null
    const hint: NotesHint = {
      what: 'notes',
      organizationId,
      interviewId,
      userId: saved.authorId,
      notes: [{ id: noteId, revision: saved.revision }],
    }
    const stored = { id: noteId, ...content, revision: saved.revision, createdAt: saved.createdAt, updatedAt: at }
    return { stored, hint }
  }

  return {
    putNote: async (request) => {
      const saved = await save(request, request.params, request.body)
      return saved && { body: saved.stored, written: [saved.hint] }
    },
    syncNotes: async (request) => {
      const { operations } = request.body
      const notes = operations.flatMap(({ op, noteId, note }) => {
        const sent = op === 'put' ? NoteInput.safeParse(note) : null
        return sent?.success ? [{ noteId, note: sent.data }] : []
      })
      const ids = new Set(notes.map(({ noteId }) => noteId.toLowerCase()))
      if (ids.size === 0 || ids.size < operations.length) return null
      const { interviewId } = request.params
      const all = await Promise.all(notes.map(({ noteId, note }) => save(request, { interviewId, noteId }, note)))
      const saved = all.filter((one) => one !== null)
      if (saved.length < all.length) return null
      const results = saved.map(({ stored }, index) => ({
        noteId: operations[index]?.noteId.toLowerCase() ?? stored.id,
        status: 200,
        note: stored,
        problem: null,
        current: null,
      }))
      return { body: { results }, written: saved.map(({ hint }) => hint) }
    },
  }
}
