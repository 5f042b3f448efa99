import { useCallback, useEffect, useRef } from 'react'
import type { HeardClock } from '../../lib/server-clock.ts'
import { type NotePlace, placeOf } from './draft.ts'

/** Answers where a note belongs that is begun now; the answer changes with every second, the function never. */
export function usePlace(clock: HeardClock, promptId: string | null): () => NotePlace {
  const latest = useRef({ clock, promptId })
  useEffect(() => {
    latest.current = { clock, promptId }
  })
  return useCallback(() => placeOf(latest.current.clock, latest.current.promptId), [])
}
