import type { CompetencyId } from '../competency.ts'
import type { KitContent } from '../kit.ts'
import type { Recommendation } from '../scorecard.ts'
import { answersOf, placesOf } from './places.ts'
import { reachedBy } from './rehearsal-rules.ts'
import {
  type Answer,
  formsOf,
  type Reference,
  type ReferenceRating,
  type Rehearsal,
  type RehearsalForm,
  referenceOf,
  type ShortPlan,
} from './rehearsal.ts'
import { rehearsedKit, shortPlan } from './rehearsed-kit.ts'
import { contentAt, neededOf, type RehearsedOf, type Said } from './spoken-times.ts'
import { spokenOf, type WrittenAnswer, writtenOf } from './spoken-text.ts'

export type DraftRating = {
  competencyId: CompetencyId
  /** Null: not thought about yet. */
  rating: 1 | 2 | 3 | 4 | 'not_assessed' | null
  rationale: string
  lineIds: string[]
}

export type DraftReading = { ratings: DraftRating[]; recommendation: Recommendation | null; summary: string }

/** A made-up candidate while somebody writes them: nothing is demanded of it yet. */
export type RehearsalDraft = {
  kitSlug: string
  problemId: string | null
  title: string
  candidate: { name: string; background: string }
  /** What they say to a follow-up, a probe or a hint that nothing is written for. */
  filler: string
  /** Written for the whole length too. */
  hasFull: boolean
  answers: WrittenAnswer[]
  short: ShortPlan & { reading: DraftReading }
  full: { reading: DraftReading }
}

export const draftForms = ({ hasFull }: Pick<RehearsalDraft, 'hasFull'>): RehearsalForm[] =>
  hasFull ? ['short', 'full'] : ['short']

export const readingOf = (draft: RehearsalDraft, form: RehearsalForm): DraftReading =>
  form === 'short' ? draft.short.reading : draft.full.reading

/** What is said where an author writes nothing, until they write otherwise. */
export const usualFiller = 'I have nothing to add to that.'

const nothingRead: DraftReading = { ratings: [], recommendation: null, summary: '' }

/** Eight minutes that nobody has chosen yet: see `shortPlan`. */
export const firstPlan = (kit: RehearsedOf, problemId: string | null): ShortPlan =>
  shortPlan(rehearsedKit(kit, { written: null, form: 'full', problemId }).content)

export function blankDraft(
  kit: RehearsedOf & { slug: string },
  { name, problemId }: { name: string; problemId: string | null },
): RehearsalDraft {
  return {
    kitSlug: kit.slug,
    problemId,
    title: '',
    candidate: { name, background: '' },
    filler: usualFiller,
    hasFull: false,
    answers: [],
    short: { ...firstPlan(kit, problemId), reading: nothingRead },
    full: { reading: nothingRead },
  }
}

/** The plan with other sections. What is newly asked for is rated; what was left out of the rating stays out. */
export function replanned(
  plan: ShortPlan,
  sections: ShortPlan['sections'],
  content: KitContent,
  problemId: string | null,
): ShortPlan {
  const problem = content.problems?.find(({ id }) => id === problemId)
  const before = reachedBy(plan.sections, content, problem)
  const isLeftOut = (id: CompetencyId) => before.includes(id) && !plan.competencyIds.includes(id)
  return { sections, competencyIds: reachedBy(sections, content, problem).filter((id) => !isLeftOut(id)) }
}

/** What is said so far, without what nothing is written for. */
export function saidIn({ answers, problemId, short }: RehearsalDraft): Said {
  const { sections, competencyIds } = short
  return {
    answers: answers.map((answer) => ({ to: answer.to, lines: spokenOf(answer) })).filter(isAnswered),
    short: { sections, competencyIds },
    ...(problemId === null ? {} : { problemId }),
  }
}

const isAnswered = ({ lines }: Answer) => lines.length > 0

/** Ids of lines that nobody has written. */
const fillerId = (to: string) => `nothing-${to}`.slice(0, 80)
const isFiller = ({ to, lines }: Answer) => lines.length === 1 && lines[0]?.id === fillerId(to)

/** The same, with the filler where it is asked on and nothing is written. Words for what the kit has no more are left out. */
export function spokenIn(draft: RehearsalDraft, kit: RehearsedOf): Said {
  const said = saidIn(draft)
  const needed = new Set(
    neededOf(said, kit, draftForms(draft))
      .filter(({ what }) => what === 'follow-up' || what === 'probe' || what === 'hint')
      .map(({ id }) => id),
  )
  const answers = placesOf(kit.content, said.problemId).flatMap(({ id }): Answer[] => {
    const written = said.answers.find(({ to }) => to === id)
    if (written) return [written]
    return needed.has(id) ? [{ to: id, lines: [{ id: fillerId(id), text: draft.filler }] }] : []
  })
  return { ...said, answers }
}

/** The rehearsal that a draft without issues is. */
export function rehearsalOf(slug: string, draft: RehearsalDraft, kit: RehearsedOf): Rehearsal {
  const { title, candidate, kitSlug, hasFull } = draft
  const said = spokenIn(draft, kit)
  return {
    slug,
    title: title.trim() || candidate.name,
    kitSlug,
    candidate,
    ...said,
    ...(hasFull ? { full: { reference: asReference(draft, said, kit, 'full') } } : {}),
    short: { ...said.short, reference: asReference(draft, said, kit, 'short') },
  }
}

function asReference(draft: RehearsalDraft, said: Said, kit: RehearsedOf, form: RehearsalForm): Reference {
  const { ratings, recommendation, summary } = readingOf(draft, form)
  if (recommendation === null) throw new Error('A draft with issues is no rehearsal')
  const content = contentAt(said, kit, form)
  const answers = answersOf(said, content, form)
  return {
    ratings: content.competencies.flatMap(({ id }): ReferenceRating[] => {
      const own = ratings.find(({ competencyId }) => competencyId === id)
      if (!own || own.rating === null) return []
      const speaking = evidenceFor(id, answers).map((line) => line.id)
      return [
        {
          competencyId: id,
          rating: own.rating === 'not_assessed' ? null : own.rating,
          rationale: own.rationale,
          lineIds: own.lineIds.filter((lineId) => speaking.includes(lineId)),
        },
      ]
    }),
    recommendation,
    summary,
  }
}

/** The lines that speak for or against a competency. */
export const evidenceFor = (competencyId: string, answers: readonly Answer[]) =>
  answers.flatMap(({ lines }) =>
    lines.filter(({ evidence = [] }) => evidence.some((tag) => tag.competencyId === competencyId)),
  )

/** A rehearsal to be written on. */
export function draftOf(rehearsal: Rehearsal, filler: string): RehearsalDraft {
  const { kitSlug, problemId, title, candidate, answers, short } = rehearsal
  const { sections, competencyIds } = short
  const filled = answers.find(isFiller)?.lines[0]?.text
  return {
    kitSlug,
    problemId: problemId ?? null,
    title: title === candidate.name ? '' : title,
    candidate,
    filler: filled ?? filler,
    hasFull: formsOf(rehearsal).includes('full'),
    answers: answers.filter((answer) => !isFiller(answer)).map(({ to, lines }) => writtenOf(to, lines)),
    short: { sections, competencyIds, reading: asReading(rehearsal, 'short') },
    full: { reading: asReading(rehearsal, 'full') },
  }
}

function asReading(rehearsal: Rehearsal, form: RehearsalForm): DraftReading {
  const reference = referenceOf(rehearsal, form)
  if (!reference) return nothingRead
  return {
    ...reference,
    ratings: reference.ratings.map((rating) => ({ ...rating, rating: rating.rating ?? 'not_assessed' })),
  }
}
