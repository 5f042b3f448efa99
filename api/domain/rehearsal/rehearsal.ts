import type { CompetencyId } from '../competency.ts'
import type { Recommendation } from '../scorecard.ts'

/** Eight minutes with a part of a kit, or the whole of it. */
export type RehearsalForm = 'short' | 'full'

export const shortMinutes = 8

/** What a line is evidence for, to one careful reader. */
export type ReferenceTag = {
  competencyId: CompetencyId
  polarity: 'signal' | 'anti_pattern'
  /** An item of the kit's catalogue, where one names it. */
  catalogId?: string | undefined
  why: string
}

/** One breath of what the made-up candidate says. Its time follows from its words and the silence before it. */
export type SpokenLine = {
  id: string
  text: string
  /** Seconds of silence before it. */
  pause?: number | undefined
  /** Said at full length alone. */
  isLong?: boolean | undefined
  evidence?: ReferenceTag[] | undefined
}

/** What the candidate says to a prompt, a follow-up, a problem, a probe or a hint; or by itself, as a section begins. */
export type Answer = { to: string; lines: SpokenLine[] }

export type ReferenceRating = {
  competencyId: CompetencyId
  /** Null: not assessed. */
  rating: 1 | 2 | 3 | 4 | null
  rationale: string
  /** The lines that it rests on. */
  lineIds: string[]
}

/** One careful reading of the same words; not the truth. */
export type Reference = { ratings: ReferenceRating[]; recommendation: Recommendation; summary: string }

/** What is left of a kit in eight minutes. */
export type ShortPlan = {
  sections: {
    id: string
    minutes: number
    prompts: { id: string; minutes: number }[]
    /** Of the pinned problem. */
    probeIds?: string[] | undefined
  }[]
  competencyIds: CompetencyId[]
}

/** A made-up candidate who goes through one kit, in words that arrive on the clock. */
export type Rehearsal = {
  slug: string
  title: string
  kitSlug: string
  /** The one problem of a problem set. */
  problemId?: string | undefined
  candidate: { name: string; background: string }
  answers: Answer[]
  /** Undefined where it was written for the eight minutes alone. */
  full?: { reference: Reference } | undefined
  short: ShortPlan & { reference: Reference }
}

/** At which lengths it can be rehearsed. */
export const formsOf = ({ full }: Pick<Rehearsal, 'full'>): RehearsalForm[] => (full ? ['short', 'full'] : ['short'])

export const referenceOf = ({ full, short }: Rehearsal, form: RehearsalForm): Reference | null =>
  form === 'short' ? short.reference : (full?.reference ?? null)
