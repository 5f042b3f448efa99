import type { Refusal } from './refusal.ts'
import type { Rating } from './scorecard.ts'

/** What the ratings of a draft may refer to. */
export type Citable = Record<'competencyIds' | 'promptIds' | 'followUpIds' | 'noteIds', readonly string[]>

/** A draft is saved however incomplete it is, but it refers to nothing that is not there or is somebody else's. */
export function refuseCitations(
  ratings: readonly Rating[],
  known: Citable,
): Refusal<'invalid_input' | 'unknown_reference'> | null {
  const issues: { path: string; message: string }[] = []
  const doubles: typeof issues = []
  for (const [index, rating] of ratings.entries()) {
    const path = `ratings[${index}]`
    const check = (ids: readonly string[], list: readonly string[], place: string, message: string) =>
      ids.forEach((id, position) => {
        if (!list.includes(id)) issues.push({ path: `${path}.${place}[${position}]`, message })
      })
    if (!known.competencyIds.includes(rating.competencyId))
      issues.push({ path: `${path}.competencyId`, message: 'Not a competency of this interview’s kit.' })
    if (ratings.findIndex((other) => other.competencyId === rating.competencyId) < index)
      doubles.push({ path: `${path}.competencyId`, message: 'Rated twice.' })
    check(rating.noteIds, known.noteIds, 'noteIds', 'Not a note of yours in this interview.')
    check(rating.promptIds, known.promptIds, 'promptIds', 'Not a prompt of this interview’s kit.')
    check(rating.followUpIds, known.followUpIds, 'followUpIds', 'Not a follow-up of this interview’s kit.')
  }
  if (doubles.length > 0) return { code: 'invalid_input', issues: doubles }
  return issues.length > 0 ? { code: 'unknown_reference', issues } : null
}
