import { useCallback, useEffect, useState } from 'react'
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
  const { outbox } = useOutbox()
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
  const rate = useCallback(
    (one: Provisional) =>
      setKept((now) => {
        const next = withProvisional(now, one)
        void outbox?.saveDraft(provisionalKey(interviewId), next.length === 0 ? '' : JSON.stringify(next))
        return next
      }),
    [outbox, interviewId],
  )
  return { kept, rate }
}
