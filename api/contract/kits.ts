import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { CompetencyId, Instant, InterviewType, listOf, Page, Slug, Stage, Said, Id, Text } from './fields.ts'

const Provenance = z.union([z.object({ guide: z.literal('ours') }), z.object({ guide: z.string(), item: z.string() })])
const Difficulty = z.enum(['easy', 'medium', 'hard'])
/** Set where a prompt was withdrawn for all alike, with the reason. */
const withdrawn = z.optional(z.object({ reason: z.string(), at: Instant }))
export const KitDifficulty = z.union([z.literal([1, 2, 3, 4, 5]), z.literal('unrated')])

export const Prompt = z.object({
  id: z.string(),
  kind: z.enum(['question', 'problem', 'fact']),
  text: z.string(),
  core: z.boolean(),
  minutes: z.number(),
  competencyIds: z.array(CompetencyId),
  difficulty: Difficulty,
  tags: z.array(z.string()),
  strongAnswer: z.string(),
  followUps: z.array(z.object({ id: z.string(), text: z.string(), gap: z.string() })),
  provenance: Provenance,
  withdrawn,
})
export const Section = z.object({
  id: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  goal: z.string(),
  minutes: z.number(),
  prompts: z.array(Prompt),
})
const Signal = z.object({ id: z.string(), competencyId: CompetencyId, text: z.string() })

export const KitContent = z.object({
  sections: z.array(Section),
  competencies: z.array(
    z.object({
      id: CompetencyId,
      definition: z.string(),
      mustHave: z.boolean(),
      weight: z.number(),
      weightReason: z.optional(z.string()),
      anchors: z.object({ '1': z.string(), '2': z.string(), '3': z.string(), '4': z.string() }),
    }),
  ),
  problems: z.optional(
    z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        statement: z.string(),
        difficulty: Difficulty,
        tags: z.array(z.string()),
        competencyIds: z.array(CompetencyId),
        strongAnswer: z.string(),
        probes: z.array(z.object({ id: z.string(), sectionId: z.string(), text: z.string(), gap: z.string() })),
        hints: z.array(z.object({ id: z.string(), text: z.string() })),
        provenance: Provenance,
        withdrawn,
      }),
    ),
  ),
  signals: z.array(Signal),
  antiPatterns: z.array(z.extend(Signal, { severity: z.enum(['concern', 'serious']) })),
  guardrails: z.array(z.object({ id: z.string(), avoid: z.string(), instead: z.string() })),
  briefing: z.array(z.string()),
})

const summary = {
  slug: z.string(),
  title: z.string(),
  role: z.string(),
  interviewType: InterviewType,
  difficulty: KitDifficulty,
  durationMinutes: z.number(),
  language: z.string(),
  conductedBy: z.string(),
  version: z.int(),
}

export const KitSummary = z.object({
  ...summary,
  competencyIds: z.array(CompetencyId),
  /** Those of them that a hire must not lack. */
  mustHaveIds: z.array(CompetencyId),
  sectionCount: z.int(),
  promptCount: z.int(),
  /** Of its prompts, facts left out, and its problems. */
  difficultyCounts: z.object({ easy: z.int(), medium: z.int(), hard: z.int() }),
})
export type KitSummary = z.output<typeof KitSummary>

/** A published version of a kit. It never changes. */
export const KitVersion = z.object({
  ...summary,
  publishedAt: Instant,
  content: KitContent,
  provenance: z.object({
    guides: z.array(z.string()),
    figures: z.record(z.enum(['minutes', 'sections', 'difficulty', 'tags', 'anchors']), z.enum(['guide', 'ours'])),
    note: z.string(),
  }),
})
export type KitVersion = z.output<typeof KitVersion>

export const listKits = endpoint({
  method: 'get',
  path: '/kits',
  summary: 'The library of kits',
  response: listOf(KitSummary),
})

export const getKit = endpoint({
  method: 'get',
  path: '/kits/:slug',
  summary: 'The latest version of a kit',
  params: z.object({ slug: Slug }),
  response: KitVersion,
})

export const getKitVersion = endpoint({
  method: 'get',
  path: '/kits/:slug/versions/:version',
  summary: 'One published version of a kit',
  params: z.object({ slug: Slug, version: z.pipe(z.string().check(z.regex(/^[1-9]\d{0,5}$/)), z.transform(Number)) }),
  response: KitVersion,
})

export const BankItem = z.object({
  id: z.string(),
  promptId: z.string(),
  kitSlug: z.string(),
  kitTitle: z.string(),
  kitVersion: z.int(),
  sectionTitle: z.nullable(z.string()),
  role: z.string(),
  interviewType: InterviewType,
  difficulty: Difficulty,
  kind: z.enum(['question', 'problem', 'fact']),
  core: z.boolean(),
  tags: z.array(z.string()),
  competencyIds: z.array(CompetencyId),
  text: z.string(),
  strongAnswer: z.string(),
})
export type BankItem = z.output<typeof BankItem>
const Facet = z.record(z.string(), z.int())

export const listPrompts = endpoint({
  method: 'get',
  path: '/prompts',
  summary: 'The question bank',
  query: z.strictObject({
    role: z.optional(Text(200)),
    type: z.optional(InterviewType),
    difficulty: z.optional(Difficulty),
    tag: z.optional(Text(200)),
    competency: z.optional(CompetencyId),
    q: z.optional(Text(200)),
    ...Page,
  }),
  response: z.object({
    items: z.array(BankItem),
    total: z.int(),
    facets: z.object({ role: Facet, type: Facet, difficulty: Facet, tag: Facet, competency: Facet }),
    nextCursor: z.nullable(z.string()),
  }),
})

const RoundFields = {
  title: Said(120),
  kitSlug: Slug,
  stage: Stage,
  minutes: z.int().check(z.minimum(5), z.maximum(480)),
  isOptional: z.boolean(),
  focusCompetencyIds: z.array(CompetencyId).check(z.maxLength(14)),
  qualification: z.string().check(z.maxLength(500)),
  targetDay: z.int().check(z.minimum(0), z.maximum(365)),
}
export const Round = z.object({ id: z.string(), ...RoundFields })
const RoundInput = z.strictObject({ id: Slug, ...RoundFields })
export const Loop = z.object({ id: Id, slug: z.string(), title: z.string(), rounds: z.array(Round), revision: z.int() })
export type Loop = z.output<typeof Loop>
const rounds = z.array(RoundInput).check(z.minLength(1, 'A loop needs a round'), z.maxLength(12))

export const listLoops = endpoint({
  method: 'get',
  path: '/loops',
  summary: 'The plans of rounds',
  response: listOf(Loop),
})
export const getLoop = endpoint({
  method: 'get',
  path: '/loops/:slug',
  summary: 'One loop',
  params: z.object({ slug: Slug }),
  response: Loop,
})
export const createLoop = endpoint({
  method: 'post',
  path: '/loops',
  summary: 'Make a loop from kits',
  body: z.strictObject({ slug: Slug, title: Said(120), rounds }),
  response: Loop,
  status: 201,
  problems: ['slug_taken', 'loop_invalid'],
})
export const changeLoop = endpoint({
  method: 'put',
  path: '/loops/:slug',
  summary: 'Change a loop; candidacies that have started keep the plan they began with',
  params: z.object({ slug: Slug }),
  body: z.strictObject({ title: Said(120), rounds, revision: z.int() }),
  response: Loop,
  problems: ['revision_conflict', 'loop_invalid'],
})
