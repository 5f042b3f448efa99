import type { Tag } from '#domain/coverage.ts'
import type { Draft, Rating } from '#domain/scorecard.ts'

/** What a rating can cite. */
export type Citable = { kind: 'note' | 'prompt' | 'followUp'; id: string }
export type RatingValue = 1 | 2 | 3 | 4 | 'not_assessed'

type TaggedNote = { id: string; tags: readonly Tag[] }

const lists = { note: 'noteIds', prompt: 'promptIds', followUp: 'followUpIds' } as const

export const isTaggedWith = (note: Pick<TaggedNote, 'tags'>, competencyId: string) =>
  note.tags.some((tag) => tag.competencyId === competencyId)

const taggedIds = (notes: readonly TaggedNote[], competencyId: string) =>
  notes.filter((note) => isTaggedWith(note, competencyId)).map(({ id }) => id)

const entryOf = (draft: Draft, competencyId: string) =>
  draft.ratings.find((rating) => rating.competencyId === competencyId)

/** Before a competency is touched, its tagged notes are cited: nobody says twice what a note is evidence for. */
export function ratingOf(draft: Draft, competencyId: string, notes: readonly TaggedNote[]): Rating {
  return (
    entryOf(draft, competencyId) ?? {
      competencyId,
      rating: null,
      notAssessed: false,
      rationale: '',
      fromMemory: false,
      confidence: null,
      noteIds: taggedIds(notes, competencyId),
      promptIds: [],
      followUpIds: [],
    }
  )
}

export function withRating(draft: Draft, rating: Rating): Draft {
  const isThere = entryOf(draft, rating.competencyId) !== undefined
  const ratings = isThere
    ? draft.ratings.map((other) => (other.competencyId === rating.competencyId ? rating : other))
    : [...draft.ratings, rating]
  return { ...draft, ratings }
}

export const valueOf = (rating: Rating): RatingValue | null => (rating.notAssessed ? 'not_assessed' : rating.rating)

export const withValue = (rating: Rating, value: RatingValue): Rating =>
  value === 'not_assessed'
    ? { ...rating, rating: null, notAssessed: true }
    : { ...rating, rating: value, notAssessed: false }

export const cites = (rating: Rating, { kind, id }: Citable) => rating[lists[kind]].includes(id)

/** What cites something is not from memory. */
export function withCitation(rating: Rating, item: Citable, isCited: boolean): Rating {
  const list = lists[item.kind]
  const others = rating[list].filter((id) => id !== item.id)
  return isCited ? { ...rating, [list]: [...others, item.id], fromMemory: false } : { ...rating, [list]: others }
}

export const citedCount = ({ noteIds, promptIds, followUpIds }: Rating) =>
  noteIds.length + promptIds.length + followUpIds.length

/** A note that is given a tag is evidence there, so it is cited; one that loses its last tag of a competency is not. */
export function withTags(draft: Draft, noteId: string, before: readonly Tag[], after: readonly Tag[]): Draft {
  return draft.ratings.reduce<Draft>((current, rating) => {
    const was = isTaggedWith({ tags: before }, rating.competencyId)
    const is = isTaggedWith({ tags: after }, rating.competencyId)
    return was === is ? current : withRating(current, withCitation(rating, { kind: 'note', id: noteId }, is))
  }, draft)
}

/**
 * What goes to the server: only notes that it has already, and no citations where nothing was assessed. The page keeps
 * both, so that a change of mind brings them back.
 */
export function sendable(draft: Draft, knownNoteIds: ReadonlySet<string>): Draft {
  const ratings = draft.ratings.map((rating) =>
    rating.notAssessed
      ? { ...rating, noteIds: [], promptIds: [], followUpIds: [], fromMemory: false, confidence: null }
      : { ...rating, noteIds: rating.noteIds.filter((id) => knownNoteIds.has(id)) },
  )
  const { recommendation, withheldReason, summary } = draft
  return { ratings, recommendation, withheldReason, summary }
}

/** Equal for drafts that say the same, whatever the order of their keys. */
export function fingerprint({ ratings, recommendation, withheldReason, summary }: Draft): string {
  const rows = ratings.map((r) => [
    r.competencyId,
    r.rating,
    r.notAssessed,
    r.rationale,
    r.fromMemory,
    r.confidence,
    r.noteIds,
    r.promptIds,
    r.followUpIds,
  ])
  return JSON.stringify([rows, recommendation, withheldReason, summary])
}
