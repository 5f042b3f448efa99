import { useEffect, useState } from 'react'
import { followInterview } from '#contract/panel.ts'
import { askFor, knownRevision } from './queries.ts'

/** Until an acknowledgement of one's own write, which tells the same, is here as well. */
const ownAnswerMs = 300
/** Everybody's stream comes back at once: they do not all ask at once. */
const spreadMs = 1_000
/** A server that has no stream for us now is asked for one again. */
const tryAgainMs = 20_000

type NoteHint = { id: string; revision: number | null }

/** Something that this device does not show yet. Null: too many to name. */
const isNews = (interviewId: string, notes: NoteHint[] | null) =>
  notes?.every(({ id, revision }) => {
    const known = knownRevision(interviewId, id)
    return revision === null ? known === 0 : known >= revision
  }) !== true

/**
 * Listens to what changed in an interview and asks for it. True while it listens: then nobody needs to ask by
 * themselves, but now and then, in case a hint was lost.
 */
export function useHints(interviewId: string, isWanted: boolean): boolean {
  const [isHearing, setIsHearing] = useState(false)
  useEffect(() => {
    if (!isWanted) return undefined
    let stream: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let isFirst = true
    const soon = (ask: () => void, ms = spreadMs * Math.random()) => setTimeout(ask, ms)
    const askAll = () => askFor(interviewId, 'shared', 'interview', 'notes')
    const stop = () => {
      clearTimeout(timer)
      stream?.close()
      setIsHearing(false)
    }
    const listen = () => {
      stop()
      if (!navigator.onLine) return // it listens again with the network
      const next = new EventSource(`/api/v1${followInterview.path.replace(':interviewId', interviewId)}`)
      stream = next
      next.addEventListener('open', () => {
        setIsHearing(true)
        if (isFirst) askFor(interviewId, 'shared')
        else soon(askAll)
        isFirst = false
      })
      next.addEventListener('error', () => {
        setIsHearing(false)
        if (next.readyState === EventSource.CLOSED) timer = soon(listen, tryAgainMs * (0.7 + Math.random() * 0.6))
      })
      for (const what of ['shared', 'interview'] as const) next.addEventListener(what, () => askFor(interviewId, what))
      next.addEventListener('notes', ({ data }: MessageEvent<string>) => {
        const { notes } = JSON.parse(data) as { notes: NoteHint[] | null } // as the contract says
        soon(() => isNews(interviewId, notes) && askFor(interviewId, 'notes'), ownAnswerMs)
      })
      next.addEventListener('again', () => soon(askAll))
      next.addEventListener('end', () => {
        stop()
        askAll() // and learn why
        timer = soon(listen, tryAgainMs)
      })
    }
    listen()
    addEventListener('online', listen)
    addEventListener('offline', stop)
    return () => {
      removeEventListener('online', listen)
      removeEventListener('offline', stop)
      stop()
    }
  }, [interviewId, isWanted])
  return isHearing
}
