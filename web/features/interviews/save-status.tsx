import { useEffect } from 'react'
import { timeOfDay } from '../../lib/format.ts'
import { useOutbox, useOutboxState } from '../../lib/outbox-provider.tsx'
import { isAttachmentEntry } from '../../lib/outbox-store.ts'
import { SaveState } from '../../ui/save-state.tsx'
import type { Saving } from '../../ui/save-words.ts'
import { codeLater, fetchSoon, useCode } from './fetched-later.ts'

/** What waits, in words: not needed before something does. */
const words = codeLater(async () => (await import('../../lib/waiting-words.ts')).waitingWords)

type Props = { interviewId: string; className?: string | undefined; onOpen: () => void }

/** Where the work of this interview is, as it is: on the server, on this device, waiting, or refused. */
export function SaveStatus({ interviewId, className, onOpen }: Props) {
  const { outbox, error } = useOutbox()
  const { entries, offlineSince } = useOutboxState()
  const own = entries.filter((entry) => entry.interviewId === interviewId)
  const refused = own.find((entry) => entry.refused)?.refused
  const waiting = own.filter((entry) => !entry.refused)
  const hasWaiting = waiting.length > 0
  const waitingWords = useCode(words)
  useEffect(() => fetchSoon(words), [])
  useEffect(() => {
    if (hasWaiting) void words.fetch()
  }, [hasWaiting])
  // Until this device's store has said what waits in it, nobody knows.
  if (outbox === null && error === null) return null
  const state = savingOf({
    refused: refused?.detail,
    offlineSince,
    hasWaiting,
    waiting: waitingWords?.(waiting) ?? '',
    sending: waitingWords?.(waiting.filter(isAttachmentEntry)) ?? '',
    hasStore: error === null,
  })
  const opens = state.kind === 'offline' || state.kind === 'refused'
  return <SaveState state={state} className={className} onOpen={opens ? onOpen : undefined} />
}

function savingOf(now: {
  refused: string | undefined
  offlineSince: Date | null
  hasWaiting: boolean
  waiting: string
  sending: string
  hasStore: boolean
}): Saving {
  if (now.refused !== undefined) return { kind: 'refused', reason: now.refused }
  if (now.offlineSince) return { kind: 'offline', since: timeOfDay(now.offlineSince), waiting: now.waiting }
  if (now.hasWaiting) return { kind: 'device', sending: now.sending }
  return now.hasStore ? { kind: 'saved' } : { kind: 'saved', words: 'Saved on the server only' }
}
