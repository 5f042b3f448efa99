import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { putNote } from '#contract/interviews.ts'
import type { Tag } from '#domain/coverage.ts'
import { call } from '../../lib/call.ts'
import { viewAttachments } from '../../lib/attachment-view.ts'
import { contentOf, type NoteView, viewNotes } from '../../lib/note-view.ts'
import { isAttachmentEntry, isNoteEntry } from '../../lib/outbox-store.ts'
import { useOutbox, useOutboxState } from '../../lib/outbox-provider.tsx'
import { attachmentsQuery, keepNote, notesQuery } from '../interviews/queries.ts'

const none: never[] = []

/** One's own notes of an interview, those that still wait on this device too. */
export function useOwnNotes(interviewId: string) {
  const { outbox } = useOutbox()
  const { entries } = useOutboxState()
  const { data, isPending, error, refetch } = useQuery(notesQuery(interviewId))
  const stored = data ?? none
  const waiting = useMemo(
    () => entries.filter(isNoteEntry).filter((entry) => entry.interviewId === interviewId),
    [entries, interviewId],
  )
  const { data: attachments = none } = useQuery(attachmentsQuery(interviewId))
  const waitingFiles = useMemo(
    () => entries.filter(isAttachmentEntry).filter((entry) => entry.interviewId === interviewId),
    [entries, interviewId],
  )
  const notes = useMemo(
    () => viewNotes(stored, waiting, viewAttachments(interviewId, attachments, waitingFiles)),
    [interviewId, stored, waiting, attachments, waitingFiles],
  )
  const knownNoteIds = useMemo(() => new Set(stored.map(({ id }) => id)), [stored])

  // An edit that waits rests on the revision that it was made on: what came in since must not stand in for it.
  useEffect(() => {
    const waitingIds = new Set(
      outbox
        ?.getState()
        .entries.filter(isNoteEntry)
        .map(({ noteId }) => noteId),
    )
    void outbox?.learn(stored.filter(({ id }) => !waitingIds.has(id)))
  }, [outbox, stored])

  const retag = useCallback(
    async (note: NoteView, tags: Tag[]) => {
      const { id } = note
      const content = contentOf(note)
      if (outbox) return outbox.put(interviewId, id, { ...content, tags })
      const revision = stored.find((other) => other.id === id)?.revision ?? 0
      const body = { ...content, tags, revision }
      keepNote(interviewId, await call(putNote, { params: { interviewId, noteId: id }, body }))
    },
    [outbox, interviewId, stored],
  )

  return {
    notes,
    knownNoteIds,
    retag,
    waitingCount: new Set(waiting.filter(({ refused }) => refused === null).map(({ noteId }) => noteId)).size,
    refusedCount: new Set(waiting.filter(({ refused }) => refused !== null).map(({ noteId }) => noteId)).size,
    isPending,
    error,
    retry: () => void refetch(),
  }
}
