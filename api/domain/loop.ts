import type { CompetencyId } from './competency.ts'

export type Stage = 'screen' | 'onsite'

export type Round = {
  id: string
  title: string
  kitSlug: string
  stage: Stage
  minutes: number
  isOptional: boolean
  focusCompetencyIds: CompetencyId[]
  /** What an interviewer needs to lead it. */
  qualification: string
  /** Days after the candidacy's start on which it should have taken place. */
  targetDay: number
}

/** The plan of a job's rounds, in order. */
export type Loop = { slug: string; title: string; rounds: Round[] }
