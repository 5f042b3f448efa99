import { useMemo } from 'react'
import type { Note } from '#contract/interviews.ts'
import type { OutboxEvents } from '../../lib/outbox.ts'
import { useToast } from '../../ui/toast.tsx'
import { askAgain, dropNote, keepAct, keepAttachment, keepNote } from './queries.ts'

/** What the outbox tells on any page; stable, because the outbox is opened with it. */
export function useOutboxEvents(): OutboxEvents {
  const toast = useToast()
  return useMemo(
    () => ({
      onAcknowledged: (acknowledged) => {
        if (acknowledged.kind === 'attachment') {
          const { entry, answer } = acknowledged
          return keepAttachment(entry.interviewId, entry.attachmentId, answer)
        }
        if (acknowledged.kind !== 'note') return keepAct(acknowledged)
        const { entry, answer } = acknowledged
        if (answer) keepNote(entry.interviewId, answer)
        else dropNote(entry.interviewId, entry.noteId)
      },
      onDiverged: ({ interviewId }, current) => {
        keepNote(interviewId, current as Note) // notes alone diverge: of what is shared the last word stands
        toast({ text: 'A note was also changed on another device. Both texts are kept, one below the other.' })
      },
      onRefused: ({ kind, interviewId }, detail, isKept) => {
        if (kind === 'note') return
        if (!isKept) toast({ text: detail })
        if (kind !== 'attachment') void askAgain(interviewId)
      },
    }),
    [toast],
  )
}
