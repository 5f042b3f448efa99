import { deleteNote, type Note, putNote, syncNotes } from '#contract/interviews.ts'
import type { ProblemBody } from '#contract/problem.ts'
import { call, CallError, patienceMs } from './call.ts'
import type { Courier, Delivery } from './courier.ts'
import { newId } from './new-id.ts'
import { isNoteEntry, type NoteEntry, noteLane, revisionKey } from './outbox-store.ts'

/** Notes: each under its own id, on the revision that this device saw last. */
export const noteCourier: Courier<'note'> = {
  atOnce: 50,
  async seal(entry, change) {
    const known = await change.objectStore('revision').get(revisionKey(entry.userId, entry.noteId))
    return { ...entry, revision: entry.revision ?? known?.revision ?? 0 }
  },
  /** One note goes by itself, the shortest way; several that waited go together and are answered one by one. */
  async deliver(interviewId, entries) {
    const [only, ...more] = entries
    if (only && more.length === 0) return [await deliverOne(interviewId, only)]
    const operations = entries.map(({ op, noteId, note, revision }) =>
      note ? { op, noteId, note: { ...note, revision: revision ?? 0 } } : { op, noteId },
    )
    const { results } = await call(syncNotes, {
      params: { interviewId },
      waitsMs: patienceMs,
      body: { operations },
    })
    return results.map((result): Delivery<'note'> => {
      if (result.current) return { kind: 'conflict', current: result.current }
      if (result.problem) return { kind: 'refused', ...result.problem }
      return { kind: 'acknowledged', answer: result.note }
    })
  },
  async acknowledge({ userId, noteId }, note, change) {
    if (note) await change.objectStore('revision').put({ key: revisionKey(userId, noteId), revision: note.revision })
  },
  /** What is stored keeps the id; this device's text and its later edits get one of their own. */
  async diverge({ userId, noteId, lane }, current, change) {
    const ownId = newId()
    if (current)
      await change.objectStore('revision').put({ key: revisionKey(userId, noteId), revision: current.revision })
    const entries = change.objectStore('entry')
    const own = (await entries.index('lane').getAll([userId, lane])).filter(isNoteEntry)
    for (const entry of own)
      await entries.put({ ...entry, noteId: ownId, lane: noteLane(ownId), revision: null, sentAt: null })
  },
}

async function deliverOne(interviewId: string, { noteId, note, revision }: NoteEntry): Promise<Delivery<'note'>> {
  const where = { params: { interviewId, noteId }, waitsMs: patienceMs }
  try {
    if (!note) {
      await call(deleteNote, where)
      return { kind: 'acknowledged', answer: null }
    }
    return {
      kind: 'acknowledged',
      answer: await call(putNote, { ...where, body: { ...note, revision: revision ?? 0 } }),
    }
  } catch (error) {
    const current = error instanceof CallError && error.code === 'revision_conflict' ? currentOf(error.problem) : null
    if (current) return { kind: 'conflict', current }
    throw error
  }
}

/** With a revision conflict on a note the server sends the note that is stored. */
const currentOf = ({ current }: ProblemBody) => (current ? (current as Note) : null)
