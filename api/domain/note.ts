import type { Tag } from './coverage.ts'
import { type InterviewState, isCalledOff } from './interview.ts'
import type { KitContent } from './kit.ts'
import type { Refusal } from './refusal.ts'

export type NoteContent = {
  kind: 'text' | 'code'
  text: string
  language: string | null
  phase: 'before' | 'during' | 'after'
  /** Milliseconds of running clock. */
  offsetMs: number | null
  sectionId: string | null
  promptId: string | null
  star: ('S' | 'T' | 'A' | 'R')[] | null
  tags: Tag[]
}

/** What is stored under a note's id; a deleted one keeps its text and its revision. */
export type StoredNote = NoteContent & { interviewId: string; revision: number; isDeleted: boolean }

/** Where the author writes. */
export type Desk = {
  interviewId: string
  interviewState: InterviewState
  scorecardState: 'draft' | 'submitted' | 'released'
}

type NoteRefusal = Refusal<'not_found' | 'notes_frozen' | 'interview_refused' | 'revision_conflict'>
/** `onRevision`: what has to be stored still when it is written, 0 for nothing. */
export type Writing = 'unchanged' | { onRevision: number } | NoteRefusal

/**
 * What a write does to what is stored. The same content changes nothing, whatever the revision, so a retry is answered
 * as the first time; other content on an older revision is refused, so both texts stay. Who saw the last revision of a
 * deleted note and writes it again brings it back; a late copy of an earlier write does not.
 */
export function writeNote(desk: Desk, stored: StoredNote | null, sent: NoteContent & { revision: number }): Writing {
  if (stored && stored.interviewId !== desk.interviewId) return { code: 'not_found' }
  const isSame = stored !== null && hasSameContent(stored, sent)
  if (isSame && (!stored.isDeleted || sent.revision < stored.revision)) return 'unchanged'
  if (desk.scorecardState === 'submitted') return frozen
  if (isCalledOff(desk.interviewState))
    return { code: 'interview_refused', detail: 'The interview was called off: nothing is noted there any more.' }
  if (!stored) return { onRevision: 0 }
  return sent.revision >= stored.revision
    ? { onRevision: stored.revision }
    : {
        code: 'revision_conflict',
        detail: 'The note was changed elsewhere. Keep your text as a note of its own, so that both stay.',
      }
}

/** A second time changes nothing. */
export function deleteNote(desk: Desk, stored: StoredNote | null): 'unchanged' | 'delete' | NoteRefusal {
  if (stored?.interviewId !== desk.interviewId) return { code: 'not_found' }
  if (stored.isDeleted) return 'unchanged'
  return desk.scorecardState === 'submitted' ? frozen : 'delete'
}

/** A note, and what is attached to it. */
export const frozen: Refusal<'notes_frozen'> = {
  code: 'notes_frozen',
  detail: 'Your scorecard of this interview was submitted, and its notes with it.',
}

export function hasSameContent(one: NoteContent, other: NoteContent): boolean {
  return (
    one.text === other.text &&
    one.kind === other.kind &&
    one.language === other.language &&
    one.phase === other.phase &&
    one.offsetMs === other.offsetMs &&
    one.sectionId === other.sectionId &&
    one.promptId === other.promptId &&
    (one.star?.join() ?? null) === (other.star?.join() ?? null) &&
    one.tags.length === other.tags.length &&
    one.tags.every((tag, index) => isSameTag(tag, other.tags[index]))
  )
}

const isSameTag = (one: Tag, other: Tag | undefined) =>
  one.competencyId === other?.competencyId &&
  one.polarity === other.polarity &&
  (one.catalogId ?? null) === (other.catalogId ?? null) &&
  (one.label ?? null) === (other.label ?? null)

type CatalogItem = { competencyId: string; polarity: Tag['polarity'] }

/** What tags of a kit's interview may name: its competencies, and of its catalogue what each item is tied to. */
export type TagWords = {
  competencyIds: ReadonlySet<string>
  catalog: ReadonlyMap<string, CatalogItem>
}

export const tagWordsOf = ({
  competencies,
  signals,
  antiPatterns,
}: Pick<KitContent, 'competencies' | 'signals' | 'antiPatterns'>): TagWords => ({
  competencyIds: new Set(competencies.map(({ id }) => id)),
  catalog: new Map<string, CatalogItem>([
    ...signals.map(({ id, competencyId }) => [id, { competencyId, polarity: 'signal' }] as const),
    ...antiPatterns.map(({ id, competencyId }) => [id, { competencyId, polarity: 'anti_pattern' }] as const),
  ]),
})

/** Null where every tag names something of the kit. */
export function refuseTags(tags: readonly Tag[], words: TagWords): Refusal<'unknown_reference'> | null {
  const issues = tags.flatMap((tag, index) => {
    if (!words.competencyIds.has(tag.competencyId))
      return [{ path: `tags[${index}].competencyId`, message: 'Not a competency of this interview’s kit.' }]
    if (!tag.catalogId) return []
    const item = words.catalog.get(tag.catalogId)
    return item?.competencyId === tag.competencyId && item.polarity === tag.polarity
      ? []
      : [{ path: `tags[${index}].catalogId`, message: 'Not in the kit’s catalogue for this competency.' }]
  })
  return issues.length > 0 ? { code: 'unknown_reference', issues } : null
}
