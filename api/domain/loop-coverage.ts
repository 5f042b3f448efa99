import type { CompetencyId } from './competency.ts'
import type { Round } from './loop.ts'

/** A kit as far as coverage needs it. */
export type CoveringKit = { slug: string; competencyIds: readonly CompetencyId[]; mustHaveIds: readonly CompetencyId[] }

export type CoverageRow = {
  competencyId: CompetencyId
  /** Per round: its focus, rated by its kit though not its focus, or not at all. */
  rounds: ('focus' | 'rated' | null)[]
  mustHave: boolean
  /** Rounds that are not optional and look at it. */
  sureRounds: number
  /** Of rounds that are not optional; a round's minutes are shared equally among what it has in focus. */
  minutes: number
  /** A must-have that fewer than two rounds look at rests on one person. */
  isThin: boolean
}

/** Competency x round of a loop, in the order in which the rounds name them. */
export function loopCoverage(rounds: readonly Round[], kits: readonly CoveringKit[]): CoverageRow[] {
  const kitOf = (round: Round) => kits.find(({ slug }) => slug === round.kitSlug)
  const ids = new Set(rounds.flatMap((round) => [...round.focusCompetencyIds, ...(kitOf(round)?.competencyIds ?? [])]))
  return [...ids].map((competencyId) => {
    const marks = rounds.map((round) => {
      if (round.focusCompetencyIds.includes(competencyId)) return 'focus' as const
      return kitOf(round)?.competencyIds.includes(competencyId) ? ('rated' as const) : null
    })
    const mustHave = rounds.some(
      (round) => round.focusCompetencyIds.includes(competencyId) && kitOf(round)?.mustHaveIds.includes(competencyId),
    )
    const sureRounds = rounds.filter((round, index) => marks[index] !== null && !round.isOptional).length
    const minutes = rounds
      .filter(({ isOptional, focusCompetencyIds }) => !isOptional && focusCompetencyIds.includes(competencyId))
      .reduce((sum, round) => sum + (round.minutes || 0) / round.focusCompetencyIds.length, 0)
    return {
      competencyId,
      rounds: marks,
      mustHave,
      sureRounds,
      minutes: Math.round(minutes),
      isThin: mustHave && sureRounds < 2,
    }
  })
}
