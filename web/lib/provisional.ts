import { useCallback, useEffect, useRef, useState } from 'react'
import { useOutbox } from './outbox-provider.tsx'

/**
 * What somebody thought of an answer as it was given. It stays on their device: no rating, nobody else's to see, and
 * gone with the submission of the scorecard.
 */
export type Provisional = { competencyId: string; promptId: string; rating: number; offsetMs: number | null }

export const provisionalKey = (interviewId: string) => `provisional/${interviewId}`

const isProvisional = (one: unknown): one is Provisional =>
  typeof one === 'object' && one !== null && 'competencyId' in one && 'rating' in one

/** What another version of the app stored, and this one cannot read, is left out. */
export function parseProvisional(stored: string): Provisional[] {
  try {
    const kept: unknown = JSON.parse(stored || '[]')
    return Array.isArray(kept) ? kept.filter(isProvisional) : []
  } catch {
    return []
  }
}

const isSame = (one: Pick<Provisional, 'competencyId' | 'promptId'>, other: Provisional) =>
  one.competencyId === other.competencyId && one.promptId === other.promptId

/** One a competency and prompt: a second thought takes the place of the first, and the same again takes it back. */
export function withProvisional(kept: readonly Provisional[], one: Provisional): Provisional[] {
  const before = kept.find((other) => isSame(one, other))
  const others = kept.filter((other) => !isSame(one, other))
  return before?.rating === one.rating ? others : [...others, one]
}

export function useProvisional(interviewId: string) {
  const { outbox, whenOpen } = useOutbox()
  const [kept, setKept] = useState<readonly Provisional[]>([])
  useEffect(() => {
    let isWanted = true
    void outbox?.loadDraft(provisionalKey(interviewId)).then((stored) => {
      if (isWanted) setKept(parseProvisional(stored))
    })
    return () => {
      isWanted = false
    }
  }, [outbox, interviewId])
  const rating = useRef<Promise<void>>(undefined)
  const rate = useCallback(
    (one: Provisional) => {
      const key = provisionalKey(interviewId)
      const rateAfter = async (before: Promise<void> | undefined) => {
        await before
        try {
          const store = await whenOpen
          const next = withProvisional(parseProvisional(await store.loadDraft(key)), one)
          await store.saveDraft(key, next.length === 0 ? '' : JSON.stringify(next))
          setKept(next)
        } catch {
          // No disk to keep it on: it is there for as long as the page is.
          setKept((now) => withProvisional(now, one))
        }
      }
      // One after the other, each on what is stored by then: the list may not have been read yet, or another tab wrote.
      rating.current = rateAfter(rating.current)
    },
    [whenOpen, interviewId],
  )
  return { kept, rate }
}
