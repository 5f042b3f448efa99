import type { KitContent } from '#domain/kit.ts'
import { placesOf } from '#domain/rehearsal/places.ts'
import type { RehearsalDraft } from '#domain/rehearsal/draft.ts'

/** The parts of a made-up candidate that are written one at a time. */
export type WritePart = { id: string; title: string; sectionId?: string; isUnder?: boolean }

const sectionPart = (id: string) => `section-${id}`

export function partsOf(draft: RehearsalDraft, content: KitContent): WritePart[] {
  const planned = new Set(draft.short.sections.map(({ id }) => id))
  const shown = content.sections.filter(({ id }) => draft.hasFull || planned.has(id))
  return [
    { id: 'who', title: 'The candidate' },
    { id: 'plan', title: 'The eight minutes' },
    ...shown.map(({ id, title }) => ({ id: sectionPart(id), title, sectionId: id, isUnder: true })),
    ...(draft.problemId === null ? [] : [{ id: 'problem', title: 'The problem', isUnder: true }]),
    { id: 'short', title: draft.hasFull ? 'Reference, eight minutes' : 'The reference' },
    ...(draft.hasFull ? [{ id: 'full', title: 'Reference, full length' }] : []),
  ]
}

/** Which part a place is written in. */
export function partOf(draft: RehearsalDraft, content: KitContent, place: string): string {
  if (place.startsWith('short.sections') || place === 'short.competencyIds') return 'plan'
  if (place.startsWith('short.')) return 'short'
  if (place.startsWith('full.')) return 'full'
  if (!place.startsWith('answers.')) return 'who'
  const id = place.slice('answers.'.length)
  const problem = content.problems?.find((one) => one.id === draft.problemId)
  const probe = problem?.probes.find((one) => one.id === id)
  if (probe) return sectionPart(probe.sectionId)
  const at = placesOf(content, draft.problemId ?? undefined).find((one) => one.id === id)
  if (at?.promptId !== undefined && at.promptId !== null && at.promptId === problem?.id) return 'problem'
  const section = content.sections.find(
    (one) => one.id === id || one.prompts.some((prompt) => prompt.id === (at?.promptId ?? id)),
  )
  return section ? sectionPart(section.id) : 'who'
}
