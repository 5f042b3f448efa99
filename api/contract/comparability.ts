import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { CompetencyId, Id, IdParams, Instant } from './fields.ts'

const CoreStatus = z.enum(['asked', 'skipped', 'not_asked', 'not_tracked'])

const ComparedInterview = z.object({
  interviewId: Id,
  candidacyId: Id,
  candidate: z.object({ id: Id, name: z.string() }),
  endedAt: Instant,
  kitSlug: z.string(),
  kitVersion: z.int(),
  /** False: nobody ran the clock, so no minutes are known. */
  isTracked: z.boolean(),
  plannedMinutes: z.number(),
  actualMinutes: z.nullable(z.number()),
  sections: z.array(
    z.object({ sectionId: z.string(), plannedMinutes: z.number(), actualMinutes: z.nullable(z.number()) }),
  ),
  /** False: nobody marked what was asked, so nothing is known to have been left out. */
  isMarked: z.boolean(),
  /** Prompts that were withdrawn for all alike are counted in neither. */
  coreAsked: z.int(),
  coreTotal: z.int(),
  prompts: z.array(z.object({ promptId: z.string(), status: CoreStatus })),
  problem: z.nullable(z.object({ id: z.string(), title: z.string(), probesUsed: z.int(), probes: z.int() })),
  /** How many of the core prompts about a competency were asked; null where nobody marked them. */
  competencies: z.nullable(z.array(z.object({ competencyId: CompetencyId, asked: z.int(), total: z.int() }))),
})
export type ComparedInterview = z.output<typeof ComparedInterview>

const ComparedRound = z.object({
  round: z.string(),
  title: z.string(),
  kits: z.array(
    z.object({
      slug: z.string(),
      version: z.int(),
      title: z.string(),
      sections: z.array(z.object({ id: z.string(), title: z.string(), shortTitle: z.string(), minutes: z.number() })),
      hasProblems: z.boolean(),
      /** The core ones, with the reason where one was withdrawn. */
      prompts: z.array(
        z.object({
          id: z.string(),
          text: z.string(),
          sectionId: z.string(),
          competencyIds: z.array(CompetencyId),
          withdrawn: z.nullable(z.string()),
        }),
      ),
    }),
  ),
  interviews: z.array(ComparedInterview),
})
export type ComparedRound = z.output<typeof ComparedRound>

export const Comparability = z.object({
  jobId: Id,
  /** Rounds that anybody has had, in the order of the loop; of each the interviews that have ended, the latest last. */
  rounds: z.array(ComparedRound),
  /** Candidacies with an interview that has ended; the newest of them are compared. */
  total: z.int(),
  compared: z.int(),
  /** Candidacies on whose panel one sits and owes a scorecard: not compared before that is in. */
  leftOut: z.int(),
})
export type Comparability = z.output<typeof Comparability>

export const getComparability = endpoint({
  method: 'get',
  path: '/jobs/:id/comparability',
  summary: 'Whether a job’s candidates had the same questions and the same time, by the clock and the prompts marked',
  params: IdParams,
  response: Comparability,
})
