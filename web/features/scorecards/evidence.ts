import type { Mark } from '#domain/scorecard.ts'
import { evidenceOf, type Rating } from '#domain/scorecard.ts'
import { isSerious, type Tag } from '#domain/coverage.ts'
import type { KitContent } from '#domain/kit.ts'
import type { MarkedContent } from '#domain/withdrawal.ts'
import type { NoteView } from '../../lib/note-view.ts'
import { isTaggedWith } from './draft.ts'

/** A core prompt that was asked, a follow-up or probe that was used, or a hint that was given: it can be cited like a note. */
export type Asked = {
  kind: 'prompt' | 'followUp'
  id: string
  text: string
  competencyIds: readonly string[]
  /** Why it was withdrawn for all since. */
  withdrawn?: string | undefined
}

type CitableKit = Pick<MarkedContent, 'sections' | 'problems'>

/** In the order of the kit, each follow-up behind its prompt. */
export function askedOf(kit: CitableKit, marks: readonly Mark[]): Asked[] {
  const { askedCorePromptIds, usedFollowUpIds } = evidenceOf(kit, marks, [])
  return everything(kit).filter(({ kind, id }) =>
    (kind === 'prompt' ? askedCorePromptIds : usedFollowUpIds).includes(id),
  )
}

/** All that a rating of this kit could cite besides notes, asked or not. */
export function everything({ sections, problems = [] }: CitableKit): Asked[] {
  const prompts = sections.flatMap((section) => section.prompts)
  return [
    ...prompts.flatMap(({ id, text, competencyIds, followUps, withdrawn }): Asked[] => [
      { kind: 'prompt', id, text, competencyIds, ...because(withdrawn) },
      ...followUps.map((followUp) => ({
        kind: 'followUp' as const,
        id: followUp.id,
        text: followUp.text,
        competencyIds,
      })),
    ]),
    ...problems.flatMap(({ id, title, competencyIds, probes, hints, withdrawn }): Asked[] => [
      { kind: 'prompt', id, text: title, competencyIds, ...because(withdrawn) },
      ...probes.map((probe) => ({ kind: 'followUp' as const, id: probe.id, text: probe.text, competencyIds })),
      ...hints.map((hint) => ({ kind: 'followUp' as const, id: hint.id, text: `Hint: ${hint.text}`, competencyIds })),
    ]),
  ]
}

const because = (withdrawn: { reason: string } | undefined) => (withdrawn ? { withdrawn: withdrawn.reason } : {})

export type EvidenceGroup = { id: string; competencyId: string | null; notes: NoteView[] }
export type NoteFilter = 'current' | 'all' | 'untagged'

/**
 * Notes by competency. A note with tags of two competencies stands under both; one that the current competency cites
 * without a tag stands there too.
 */
export function groupNotes(
  notes: readonly NoteView[],
  competencyIds: readonly string[],
  filter: NoteFilter,
  current: Pick<Rating, 'competencyId' | 'noteIds'> | null,
): EvidenceGroup[] {
  const untagged = {
    id: 'untagged',
    competencyId: null,
    notes: notes.filter((note) => isUntagged(note, competencyIds)),
  }
  const under = (competencyId: string): EvidenceGroup => ({
    id: competencyId,
    competencyId,
    notes: notes.filter(
      (note) =>
        isTaggedWith(note, competencyId) ||
        (filter === 'current' && current?.competencyId === competencyId && current.noteIds.includes(note.id)),
    ),
  })
  if (filter === 'untagged') return [untagged]
  if (filter === 'current' && current) {
    const own = under(current.competencyId)
    return [own, { ...untagged, notes: untagged.notes.filter((note) => !own.notes.includes(note)) }]
  }
  return [...competencyIds.map(under).filter((group) => group.notes.length > 0), untagged]
}

/** Without a tag that this kit rates. */
export const isUntagged = (note: Pick<NoteView, 'tags'>, competencyIds: readonly string[]) =>
  !competencyIds.some((id) => isTaggedWith(note, id))

export type NoteMark = { polarity: Tag['polarity']; isSerious: boolean }

/** What a note says about a competency: for it, against it, or both. Without a competency: all that it says. */
export function marksOf(
  note: Pick<NoteView, 'tags'>,
  competencyId: string | null,
  antiPatterns: KitContent['antiPatterns'],
): NoteMark[] {
  const marks = note.tags
    .filter((tag) => competencyId === null || tag.competencyId === competencyId)
    .map((tag) => ({ polarity: tag.polarity, isSerious: isSerious(tag, antiPatterns) }))
  return (['signal', 'anti_pattern'] as const).flatMap((polarity) => {
    const own = marks.filter((mark) => mark.polarity === polarity)
    return own.length > 0 ? [{ polarity, isSerious: own.some((mark) => mark.isSerious) }] : []
  })
}
