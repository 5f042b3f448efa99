import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Interview } from '#contract/interviews.ts'
import type { StarPart } from '#domain/star.ts'
import type { ComposerHandle } from './composer-handle.ts'
import { keyActs } from './use-commands.ts'
import type { Notes } from './use-notes.ts'

export type MarkStar = (part: StarPart | 'next') => void

/** Behavioural interviews ask for what somebody did; others for what they would do. */
export const answersAreStories = ({ interviewType }: Pick<Interview['kit'], 'interviewType'>) =>
  interviewType === 'behavioral'

/** Marks parts of a story; undefined for kits whose answers are none. The function itself never changes. */
export function useStar(
  { kit }: Interview,
  notes: Notes,
  promptId: string | null,
  composer: RefObject<ComposerHandle | null>,
): MarkStar | undefined {
  const latest = useRef({ notes, promptId })
  useEffect(() => {
    latest.current = { notes, promptId }
  })
  const mark = useCallback<MarkStar>(
    (part) =>
      void keyActs.fetch().then(({ markStar }) => markStar(part, { composer: composer.current, ...latest.current })),
    [composer],
  )
  return answersAreStories(kit) ? mark : undefined
}
