import { useMemo } from 'react'
import { refuseNoteText } from '#domain/note-text.ts'
import { type KeptClock, longestNote, type RehearsalNote } from '#domain/rehearsal/work.ts'
import { contentOf } from '../../lib/note-view.ts'
import { newId } from '../../lib/new-id.ts'
import { viewsOf } from '../../lib/rehearsal-interview.ts'
import type { RehearsalSaver } from '../../lib/use-rehearsal-work.ts'
import { useWorkState } from '../../lib/use-work-saver.ts'
import type { Notes } from './use-notes.ts'
import type { Did } from './use-undo.ts'

/** Notes of a rehearsal: kept with the rest of its work, on this device first. */
export function useRehearsalNotes(saver: RehearsalSaver, now: () => KeptClock, did: Did): Notes {
  const { notes } = useWorkState(saver).work
  const all = useMemo(() => viewsOf(notes), [notes])
  return useMemo(() => {
    const write = (change: (before: RehearsalNote[]) => RehearsalNote[]) =>
      saver.edit((current) => ({ clock: now(), notes: change(current.notes) }))
    const put: Notes['put'] = async (id, content) => {
      const refusal = refuseNoteText(content.text)
      if (refusal !== null) throw new Error(refusal)
      if (content.text.length > longestNote)
        throw new Error(`In a rehearsal a note has at most ${longestNote.toLocaleString()} characters.`)
      write((before) => {
        const isThere = before.some((one) => one.id === id)
        return isThere
          ? before.map((one) => (one.id === id ? { ...content, id } : one))
          : [...before, { ...content, id }]
      })
    }
    const drop = (id: string) => write((before) => before.filter((one) => one.id !== id))
    return {
      interviewId: null,
      all,
      language: all.findLast(({ kind }) => kind === 'code')?.language ?? '',
      entries: [],
      isPending: false,
      error: null,
      retry: () => {},
      put,
      add: async (content) => {
        const id = newId()
        await put(id, content)
        return id
      },
      change: async (note, changed, words) => {
        const before = contentOf(note)
        await put(note.id, { ...before, ...changed })
        did(words, () => void put(note.id, before))
      },
      remove: (note) => {
        drop(note.id)
        did('Note deleted', () => void put(note.id, contentOf(note)))
      },
      drop,
      giveUp: () => {},
      did,
    }
  }, [all, saver, now, did])
}
