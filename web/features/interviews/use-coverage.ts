import { useMemo } from 'react'
import type { Interview } from '#contract/interviews.ts'
import { coverage, lookedAtIn, uncovered } from '#domain/coverage.ts'
import type { Notes } from './use-notes.ts'

/** Evidence so far, from one's own notes alone, and the competencies that each section looks at. */
export function useCoverage({ kit }: Interview, { all }: Notes) {
  const { content } = kit
  const covered = useMemo(
    () =>
      coverage(
        content.competencies.map(({ id }) => id),
        all,
        content.antiPatterns,
      ),
    [content, all],
  )
  const lookedAt = useMemo(() => lookedAtIn(content), [content])
  const missing = useMemo(() => uncovered(covered), [covered])
  return { covered, missing, lookedAt }
}
