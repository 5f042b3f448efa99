import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { newId } from '../../lib/new-id.ts'
import { deleteNote, putNote } from '#contract/interviews.ts'
import { refuseNoteText } from '#domain/note-text.ts'
import { call, patienceMs, UnreachableError } from '../../lib/call.ts'
import { contentOf, type NoteView, viewNotes } from '../../lib/note-view.ts'
import { isAttachmentEntry, isNoteEntry, type NoteContent, type NoteEntry } from '../../lib/outbox-store.ts'
import { useOutbox, useOutboxState } from '../../lib/outbox-provider.tsx'
import { dropNote, keepNote, knownRevision, notesQuery } from './queries.ts'
import { useAttachments } from './use-attachments.ts'
import type { NoteChange } from './note-change.ts'
import type { Did } from './use-undo.ts'

export type Notes = {
  /** Null in a rehearsal, in which nothing is attached. */
  interviewId: string | null
  /** In the order of the clock, with what waits on this device laid over what the server has. */
  all: readonly NoteView[]
  /** What the last code was in. */
  language: string
  /** Notes of this interview that wait on this device. */
  entries: readonly NoteEntry[]
  isPending: boolean
  error: Error | null
  retry: () => void
  /** Resolves once it is on this device's disk, or where there is none, on the server. @throws if neither has it */
  put: (noteId: string, content: NoteContent) => Promise<void>
  /** Anew, or in place of a note that is there still. Answers its id. */
  add: (content: NoteContent, noteId?: string | null) => Promise<string>
  change: (note: NoteView, change: Partial<NoteChange>, words: string) => Promise<void>
  remove: (note: NoteView) => void
  drop: (noteId: string) => void
  did: Did
  /** Gives up what the server refused. */
  giveUp: (noteId: string) => void
}

const none: never[] = []

export function useNotes(interviewId: string, did: Did): Notes {
  const { outbox, whenOpen } = useOutbox()
  const { entries: allEntries } = useOutboxState()
  const { data = none, isPending, error, refetch } = useQuery(notesQuery(interviewId))
  const entries = useMemo(
    () => allEntries.filter(isNoteEntry).filter((entry) => entry.interviewId === interviewId),
    [allEntries, interviewId],
  )
  const files = useAttachments(interviewId)
  const all = useMemo(() => viewNotes(data, entries, files), [data, entries, files])
  const language = all.findLast(({ kind }) => kind === 'code')?.language ?? ''

  // An edit that waits rests on the revision that it was made on: what came in since must not stand in for it.
  useEffect(() => {
    const waiting = new Set(
      outbox
        ?.getState()
        .entries.filter(isNoteEntry)
        .map(({ noteId }) => noteId),
    )
    void outbox?.learn(data.filter(({ id }) => !waiting.has(id)))
  }, [outbox, data])

  const put = useCallback(
    async (noteId: string, content: NoteContent) => {
      const refusal = refuseNoteText(content.text)
      if (refusal !== null) throw new Error(refusal)
      try {
        await (outbox ?? (await whenOpen)).put(interviewId, noteId, content)
      } catch {
        await putOnServer(interviewId, noteId, content)
      }
    },
    [outbox, whenOpen, interviewId],
  )

  const latest = useRef(all)
  useEffect(() => {
    latest.current = all
  })
  const add = useCallback<Notes['add']>(
    async (content, noteId) => {
      const id = noteId && latest.current.some((note) => note.id === noteId) ? noteId : newId()
      await put(id, content)
      return id
    },
    [put],
  )

  const change = useCallback<Notes['change']>(
    async (note, changed, words) => {
      const before = contentOf(note)
      await put(note.id, { ...before, ...changed })
      did(words, () => void put(note.id, before))
    },
    [put, did],
  )

  const drop = useCallback(
    (noteId: string) => {
      const onServer = () =>
        call(deleteNote, { params: { interviewId, noteId } }).then(() => dropNote(interviewId, noteId))
      if (outbox) void outbox.delete(interviewId, noteId)
      else void whenOpen.then((open) => open.delete(interviewId, noteId), onServer)
    },
    [outbox, whenOpen, interviewId],
  )

  const remove = useCallback(
    (note: NoteView) => {
      drop(note.id)
      did('Note deleted', () => void put(note.id, contentOf(note)))
    },
    [drop, put, did],
  )

  const giveUp = useCallback(
    (noteId: string) => {
      // What hangs on a note that the server never had would wait for ever.
      const isThere = knownRevision(interviewId, noteId) > 0
      const given = (outbox?.getState().entries ?? []).filter(
        (entry) =>
          (isNoteEntry(entry) && entry.noteId === noteId && entry.refused) ||
          (isAttachmentEntry(entry) && entry.noteId === noteId && !isThere),
      )
      void outbox?.discard(...given.map(({ seq }) => seq))
    },
    [outbox, interviewId],
  )

  return useMemo(
    () => ({
      interviewId,
      all,
      language,
      entries,
      isPending,
      error,
      retry: () => void refetch(),
      put,
      add,
      change,
      remove,
      drop,
      giveUp,
      did,
    }),
    [interviewId, all, language, entries, isPending, error, refetch, put, add, change, remove, drop, giveUp, did],
  )
}

/** There is no disk to keep it on: the server is the only place left. */
async function putOnServer(interviewId: string, noteId: string, content: NoteContent): Promise<void> {
  const body = { ...content, revision: knownRevision(interviewId, noteId) }
  try {
    keepNote(interviewId, await call(putNote, { params: { interviewId, noteId }, body, waitsMs: patienceMs }))
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error
    throw new Error('This device has no room to keep it, and the server cannot be reached. Copy it to be safe.', {
      cause: error,
    })
  }
}
