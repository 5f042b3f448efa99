import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { useOutbox } from '../../lib/outbox-provider.tsx'
import { type Draft, parseDraft, storedDraft } from './draft.ts'

/** Sooner than a person could lose what was typed: no keystroke waits longer to be on this device's disk. */
const afterMs = 150

type Kept = {
  /** To be called after every change; it draws nothing. */
  changed: () => void
  /** Nothing is being written any more. */
  dropped: () => void
}

/** Keeps what is being written on this device, and brings it back once when the page opens. */
export function useDraft(
  key: string,
  read: () => Draft,
  restore: (draft: Draft) => void,
  onUnkept: (error: Error) => void,
): Kept {
  const { outbox } = useOutbox()
  const latest = useRef({ read, restore, onUnkept })
  useEffect(() => {
    latest.current = { read, restore, onUnkept }
  })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  // What was kept before must be back before anything may be kept in its place.
  const isRestored = useRef(false)

  const keep = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (!outbox || !isRestored.current) return
    outbox.saveDraft(key, storedDraft(latest.current.read())).catch((error: Error) => latest.current.onUnkept(error))
  }, [outbox, key])

  useEffect(() => {
    if (!outbox) return undefined
    let isCurrent = true
    outbox
      .loadDraft(key)
      .then((stored) => {
        if (!isCurrent) return
        const draft = isRestored.current ? null : parseDraft(stored)
        isRestored.current = true
        if (draft) latest.current.restore(draft)
      })
      .catch((error: Error) => latest.current.onUnkept(error))
    const keepNow = () => keep()
    window.addEventListener('pagehide', keepNow)
    document.addEventListener('visibilitychange', keepNow)
    return () => {
      isCurrent = false
      window.removeEventListener('pagehide', keepNow)
      document.removeEventListener('visibilitychange', keepNow)
    }
  }, [outbox, key, keep])

  // While the page can still be read: an interview may be taken away in the middle of a word.
  useLayoutEffect(
    () => () => {
      if (timer.current !== undefined) keep()
    },
    [keep],
  )

  const changed = () => {
    timer.current ??= setTimeout(keep, afterMs)
  }

  return { changed, dropped: keep }
}
