import { useCallback, useMemo } from 'react'
import {
  isShared,
  type MarkEntry,
  type MoveEntry,
  type NewEntry,
  type OutboxEntry,
  sharedLane,
} from '../../lib/outbox-store.ts'
import { useOutbox, useOutboxState } from '../../lib/outbox-provider.tsx'
import { useToast } from '../../ui/toast.tsx'
import { askAgain, callOffShared } from './queries.ts'

type Act = MoveEntry | MarkEntry
export type NewAct =
  Extract<NewEntry, { kind: 'move' | 'mark' }> extends infer Entry
    ? Entry extends object
      ? Omit<Entry, 'interviewId' | 'lane'>
      : never
    : never

const sameActs = (one: readonly Act[], other: readonly Act[]) =>
  one.length === other.length && one.every(({ seq, at }, index) => other[index]?.seq === seq && other[index].at === at)

/** Reads the same list for as long as nothing changed in it: every note changes the outbox, and no note moves the clock. */
function actsOf(interviewId: string): (entries: readonly OutboxEntry[]) => readonly Act[] {
  let last: readonly Act[] = []
  return (entries) => {
    const now = entries.filter(isShared).filter((act) => act.interviewId === interviewId && act.refused === null)
    if (!sameActs(last, now)) last = now
    return last
  }
}

/** Moves and marks of an interview that the server does not have yet, in their order; and how one more is made. */
export function useWaitingActs(interviewId: string) {
  const { outbox, whenOpen } = useOutbox()
  const { entries } = useOutboxState()
  const toast = useToast()
  const read = useMemo(() => actsOf(interviewId), [interviewId])
  const waiting = read(entries)

  /** Settles once it is among what waits, or was sent without. */
  const record = useCallback(
    (act: NewAct): Promise<void> => {
      const entry = { ...act, interviewId, lane: sharedLane(interviewId) }
      void callOffShared(interviewId)
      const keep = outbox ? outbox.add(entry) : whenOpen.then((open) => open.add(entry))
      // No disk to keep it on: the server is the only place left.
      return keep.catch(() => sendAtOnce(entry).catch((error: Error) => void toast({ text: error.message })))
    },
    [outbox, whenOpen, interviewId, toast],
  )
  return { waiting, record }
}

async function sendAtOnce(entry: Extract<NewEntry, { kind: 'move' | 'mark' }>): Promise<void> {
  const { couriers } = await import('../../lib/couriers.ts')
  const whole = { ...entry, seq: 0, userId: '', madeAt: 0, sentAt: null, refused: null }
  if (whole.kind === 'move') await couriers.move.deliver(entry.interviewId, [whole])
  else await couriers.mark.deliver(entry.interviewId, [whole])
  await askAgain(entry.interviewId)
}
