import type { CompetencyId } from './competency.ts'
import { competencyTitles } from './competency.ts'
import type { Tag } from './coverage.ts'
import { isHireSide, polarities, type Rating, ratingAgainstEvidence, type Recommendation } from './scorecard.ts'

/** One interview as the packet needs it; of its kit only what the figures are made of. */
export type PacketRound = {
  interviewId: string
  roundId: string
  title: string
  state: 'planned' | 'scheduled' | 'live' | 'ended' | 'cancelled' | 'no_show'
  isOptional: boolean
  plannedMinutes: number
  isTracked: boolean
  /** Running clock in milliseconds. */
  offsetMs: number
  askedPromptIds: readonly string[]
  skippedPromptIds: readonly string[]
  /** Of its kit, for all alike. */
  withdrawnPromptIds: readonly string[]
  kit: {
    competencies: readonly { id: CompetencyId; mustHave: boolean }[]
    corePrompts: readonly { id: string; text: string }[]
    problems: readonly { id: string; text: string }[]
    seriousAntiPatterns: readonly { id: string; text: string }[]
  }
}

/** A submitted scorecard of a lead or co-interviewer, with its cited and tagged notes. In the order of their labels. */
export type PacketCard = {
  scorecardId: string
  interviewId: string
  label: string
  ratings: readonly Rating[]
  recommendation: Recommendation | null
  notes: readonly { id: string; text: string; offsetMs: number | null; tags: readonly Tag[] }[]
}

export type Cell = Pick<Rating, 'rating' | 'notAssessed' | 'confidence' | 'fromMemory' | 'rationale'> & {
  label: string
  scorecardId: string
  signals: number
  antiPatterns: number
  serious: number
  citedNoteIds: string[]
}
export type Row = { competencyId: CompetencyId; title: string; mustHave: boolean; cells: Cell[] }
export type Spread = {
  competencyId: string
  n: number
  /** How many 1s, 2s, 3s and 4s. */
  distribution: number[]
  min: number | null
  max: number | null
  median: number | null
  range: number | null
}
export type Conflict = {
  kind: 'ratings_apart' | 'recommendations_split' | 'rating_against_evidence'
  competencyId: string | null
  labels: string[]
  range: number | null
}
export type Coverage = Omit<Row, 'cells'> & { raters: number; notes: number; gap: 'not_rated' | 'one_rater' | null }
export type SeriousAntiPattern = {
  noteId: string
  scorecardId: string
  label: string
  competencyId: string
  catalogId: string
  catalogText: string
  text: string
  offsetMs: number | null
}
export type AgendaReason = Conflict['kind'] | 'serious_anti_pattern' | 'not_rated' | 'one_rater'
export type AgendaTopic = { competencyId: string | null; reasons: AgendaReason[] }

/** Facts only: no mean, no score, nothing that leans. */
export type Aggregate = {
  matrix: Row[]
  spread: Spread[]
  conflicts: Conflict[]
  coverage: Coverage[]
  seriousAntiPatterns: SeriousAntiPattern[]
  agenda: AgendaTopic[]
}

/** Two or more steps between the lowest and the highest rating of a competency are a conflict. */
export const conflictRange = 2

/** A, B, … Z, AA, AB, … for 0, 1, … */
export function labelOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : labelOf(Math.floor(index / 26) - 1) + letter
}

/** What the scorecards say together. `cards` are those that the reader may see, and the figures are over them alone. */
export function aggregate(rounds: readonly PacketRound[], cards: readonly PacketCard[]): Aggregate {
  const kitOf = new Map(rounds.map((round) => [round.interviewId, round.kit]))
  const seriousIdsOf = (card: PacketCard) =>
    (kitOf.get(card.interviewId)?.seriousAntiPatterns ?? []).map(({ id }) => id)
  const rows = competenciesOf(rounds)
    .map(
      (competency): Row => ({
        ...competency,
        cells: cards.flatMap((card) => cellOf(card, competency.competencyId, seriousIdsOf(card))),
      }),
    )
    .map((row) => ({ row, spread: spreadOf(row), variance: varianceOf(ratingsOf(row)) }))
    .toSorted(
      (a, b) => (b.spread.range ?? -1) - (a.spread.range ?? -1) || b.variance - a.variance || a.spread.n - b.spread.n,
    )
  const matrix = rows.map(({ row }) => row)
  const spread = rows.map((entry) => entry.spread)
  const coverage = rows.map((entry) => coverageOf(entry.row, entry.spread.n, cards))
  const seriousAntiPatterns = cards.flatMap((card) => seriousOf(card, kitOf.get(card.interviewId)?.seriousAntiPatterns))
  const conflicts = conflictsOf(matrix, spread, cards)
  return {
    matrix,
    spread,
    conflicts,
    coverage,
    seriousAntiPatterns,
    agenda: agendaOf({ conflicts, coverage, seriousAntiPatterns }),
  }
}

/** Those of every round that the loop asks for, cancelled or not, so that what nobody looked at shows as a gap; of optional rounds once they took place. */
function competenciesOf(rounds: readonly PacketRound[]): Omit<Row, 'cells'>[] {
  const mustHaves = new Map<CompetencyId, boolean>()
  for (const round of rounds) {
    if (round.isOptional && round.state !== 'live' && round.state !== 'ended') continue
    for (const { id, mustHave } of round.kit.competencies) mustHaves.set(id, mustHave || (mustHaves.get(id) ?? false))
  }
  return [...mustHaves].map(([id, mustHave]) => ({ competencyId: id, title: competencyTitles[id], mustHave }))
}

function cellOf(card: PacketCard, competencyId: string, seriousIds: readonly string[]): Cell[] {
  const rating = card.ratings.find((candidate) => candidate.competencyId === competencyId)
  if (!rating) return []
  const cited = card.notes.filter((note) => rating.noteIds.includes(note.id))
  const isSerious = (tag: Tag) =>
    tag.competencyId === competencyId && tag.polarity === 'anti_pattern' && seriousIds.includes(tag.catalogId ?? '')
  return [
    {
      label: card.label,
      scorecardId: card.scorecardId,
      rating: rating.notAssessed ? null : rating.rating,
      notAssessed: rating.notAssessed,
      confidence: rating.confidence,
      fromMemory: rating.fromMemory,
      rationale: rating.rationale,
      ...polarities(rating, cited),
      serious: cited.flatMap((note) => note.tags.filter(isSerious)).length,
      citedNoteIds: cited.map((note) => note.id),
    },
  ]
}

const ratingsOf = (row: Row): number[] => row.cells.flatMap(({ rating }) => (rating === null ? [] : [rating]))

function spreadOf(row: Row): Spread {
  const sorted = ratingsOf(row).toSorted((a, b) => a - b)
  const n = sorted.length
  const min = sorted[0] ?? null
  const max = sorted[n - 1] ?? null
  const lower = sorted[Math.floor((n - 1) / 2)]
  const upper = sorted[Math.floor(n / 2)]
  return {
    competencyId: row.competencyId,
    n,
    distribution: [1, 2, 3, 4].map((point) => sorted.filter((rating) => rating === point).length),
    min,
    max,
    median: lower === undefined || upper === undefined ? null : (lower + upper) / 2,
    range: min === null || max === null ? null : max - min,
  }
}

/** Of whole numbers by one division, so that the same ratings in another order give the same figure. */
function varianceOf(ratings: readonly number[]): number {
  const n = ratings.length
  const sum = ratings.reduce((total, rating) => total + rating, 0)
  const squares = ratings.reduce((total, rating) => total + rating * rating, 0)
  return n === 0 ? 0 : (n * squares - sum * sum) / (n * n)
}

function coverageOf(row: Row, raters: number, cards: readonly PacketCard[]): Coverage {
  const { competencyId, title, mustHave } = row
  const isAbout = (card: PacketCard, note: PacketCard['notes'][number]) =>
    note.tags.some((tag) => tag.competencyId === competencyId) ||
    card.ratings.some((rating) => rating.competencyId === competencyId && rating.noteIds.includes(note.id))
  const notes = cards.flatMap((card) => card.notes.filter((note) => isAbout(card, note))).length
  return {
    competencyId,
    title,
    mustHave,
    raters,
    notes,
    gap: raters === 0 ? 'not_rated' : raters === 1 ? 'one_rater' : null,
  }
}

function conflictsOf(matrix: readonly Row[], spread: readonly Spread[], cards: readonly PacketCard[]): Conflict[] {
  const apart = spread.flatMap(({ competencyId, min, max, range }, index): Conflict[] => {
    if (range === null || range < conflictRange) return []
    const ends = matrix[index]?.cells.filter(({ rating }) => rating === min || rating === max) ?? []
    return [{ kind: 'ratings_apart', competencyId, labels: ends.map(({ label }) => label), range }]
  })
  const recommended = cards.filter((card) => card.recommendation !== null)
  const forHire = recommended.filter((card) => card.recommendation !== null && isHireSide(card.recommendation))
  const isSplit = forHire.length > 0 && forHire.length < recommended.length
  const split: Conflict[] = isSplit
    ? [
        {
          kind: 'recommendations_split',
          competencyId: null,
          labels: recommended.map(({ label }) => label),
          range: null,
        },
      ]
    : []
  const against = matrix.flatMap(({ competencyId }): Conflict[] => {
    const labels = cards
      .filter((card) =>
        card.ratings.some((r) => r.competencyId === competencyId && ratingAgainstEvidence(r, card.notes)),
      )
      .map(({ label }) => label)
    return labels.length > 0 ? [{ kind: 'rating_against_evidence', competencyId, labels, range: null }] : []
  })
  return [...apart, ...split, ...against]
}

function seriousOf(card: PacketCard, catalogue: readonly { id: string; text: string }[] = []): SeriousAntiPattern[] {
  return card.notes.flatMap((note) =>
    note.tags.flatMap((tag) => {
      const item = tag.polarity === 'anti_pattern' ? catalogue.find(({ id }) => id === tag.catalogId) : undefined
      if (!item) return []
      return [
        {
          noteId: note.id,
          scorecardId: card.scorecardId,
          label: card.label,
          competencyId: tag.competencyId,
          catalogId: item.id,
          catalogText: item.text,
          text: note.text,
          offsetMs: note.offsetMs,
        },
      ]
    }),
  )
}

/**
 * What to talk about, in the matrix's order of disagreement. Gaps are topics where they concern a must-have. The
 * recommendations come last: as in a scorecard, competencies go before the verdict.
 */
function agendaOf(facts: Pick<Aggregate, 'conflicts' | 'coverage' | 'seriousAntiPatterns'>): AgendaTopic[] {
  const topics = facts.coverage.map(({ competencyId, mustHave, gap }): AgendaTopic => {
    const kinds = facts.conflicts.filter((conflict) => conflict.competencyId === competencyId).map(({ kind }) => kind)
    const hasSerious = facts.seriousAntiPatterns.some((found) => found.competencyId === competencyId)
    return {
      competencyId,
      reasons: [
        ...kinds,
        ...(hasSerious ? (['serious_anti_pattern'] as const) : []),
        ...(mustHave && gap ? [gap] : []),
      ],
    }
  })
  const isSplit = facts.conflicts.some(({ kind }) => kind === 'recommendations_split')
  return [
    ...topics.filter(({ reasons }) => reasons.length > 0),
    ...(isSplit ? [{ competencyId: null, reasons: ['recommendations_split' as const] }] : []),
  ]
}
