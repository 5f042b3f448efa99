import type { Debrief } from '#contract/debriefs.ts'
import type { SharedScorecard } from '#contract/scorecards.ts'

/** A place in the matrix: a competency's row, a rater in it, or one note of theirs. */
export type MatrixPlace = { competencyId: string; label: string | null; noteId: string | null }

const noteSign = 'note-'

/** Reads `ownership`, `ownership.B` and `note-<id>`; null for places elsewhere on the page. */
export function matrixPlaceOf(
  hash: string,
  { matrix, seriousAntiPatterns }: Pick<Debrief, 'matrix' | 'seriousAntiPatterns'>,
  cards: readonly Pick<SharedScorecard, 'label' | 'notes'>[],
): MatrixPlace | null {
  if (hash.startsWith(noteSign)) return placeOfNote(hash.slice(noteSign.length), { matrix, seriousAntiPatterns }, cards)
  const [competencyId = '', label = null] = hash.split('.')
  return matrix.some((row) => row.competencyId === competencyId) ? { competencyId, label, noteId: null } : null
}

/** Where it is a serious anti-pattern, else where it is cited, else where it is tagged. */
function placeOfNote(
  noteId: string,
  { matrix, seriousAntiPatterns }: Pick<Debrief, 'matrix' | 'seriousAntiPatterns'>,
  cards: readonly Pick<SharedScorecard, 'label' | 'notes'>[],
): MatrixPlace | null {
  const serious = seriousAntiPatterns.find((found) => found.noteId === noteId)
  if (serious) return { competencyId: serious.competencyId, label: serious.label, noteId }
  for (const { competencyId, cells } of matrix) {
    const cell = cells.find(({ citedNoteIds }) => citedNoteIds.includes(noteId))
    if (cell) return { competencyId, label: cell.label, noteId }
  }
  const card = cards.find(({ notes }) => notes.some(({ id }) => id === noteId))
  const tag = card?.notes.find(({ id }) => id === noteId)?.tags[0]
  return card && tag ? { competencyId: tag.competencyId, label: card.label, noteId } : null
}

export const noteHref = (noteId: string) => `#${noteSign}${noteId}`
export const cellHref = (competencyId: string, label: string) => `#${competencyId}.${label}`
