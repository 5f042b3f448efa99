import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import {
  CompetencyId,
  Instant,
  InterviewType,
  listOf,
  Person,
  Recommendation,
  Said,
  ShortId,
  Slug,
  Text,
} from './fields.ts'
import { KitDifficulty } from './kits.ts'

/** Eight minutes of a kit, or the whole of it. */
export const Form = z.enum(['short', 'full'])

const Candidate = z.object({ name: z.string(), background: z.string() })

export const RehearsalItem = z.object({
  slug: z.string(),
  version: z.int(),
  title: z.string(),
  candidate: Candidate,
  kitSlug: z.string(),
  /** The version of the kit that it was written for, and keeps. */
  kitVersion: z.int(),
  latestKitVersion: z.int(),
  kitTitle: z.string(),
  role: z.string(),
  interviewType: InterviewType,
  difficulty: KitDifficulty,
  durationMinutes: z.number(),
  /** At which lengths it was written for. */
  forms: z.array(Form),
  problemTitle: z.nullable(z.string()),
  /** Null for what came with the product. */
  writtenBy: z.nullable(Person),
})
export type RehearsalItem = z.output<typeof RehearsalItem>

const most = <S extends z.ZodMiniType>(item: S, n: number) => z.array(item).check(z.maxLength(n, `At most ${n}`))
const Words = Text(2000)

/** What a line is evidence for. */
export const Evidence = z.strictObject({
  competencyId: CompetencyId,
  polarity: z.enum(['signal', 'anti_pattern']),
  catalogId: z.optional(ShortId),
  why: Words,
})
const Line = z.strictObject({
  id: ShortId,
  text: Words,
  pause: z.optional(z.number()),
  isLong: z.optional(z.boolean()),
  evidence: z.optional(most(Evidence, 6)),
})
export const Reference = z.strictObject({
  ratings: most(
    z.strictObject({
      competencyId: CompetencyId,
      rating: z.nullable(z.literal([1, 2, 3, 4])),
      rationale: Words,
      lineIds: most(ShortId, 60),
    }),
    14,
  ),
  recommendation: Recommendation,
  summary: Words,
})
/** What is left of a kit in eight minutes. */
export const shortPlan = {
  sections: most(
    z.strictObject({
      id: ShortId,
      minutes: z.number(),
      prompts: most(z.strictObject({ id: ShortId, minutes: z.number() }), 20),
      probeIds: z.optional(most(ShortId, 60)),
    }),
    20,
  ),
  competencyIds: most(CompetencyId, 14),
}
const written = {
  schemaVersion: z.literal(1),
  title: Said(120),
  kitSlug: Slug,
  problemId: z.optional(ShortId),
  candidate: z.strictObject({ name: Said(120), background: Words }),
  answers: most(z.strictObject({ to: ShortId, lines: most(Line, 60) }), 300),
  /** Left out where it is for the eight minutes alone. */
  full: z.optional(z.strictObject({ reference: Reference })),
  short: z.strictObject({ ...shortPlan, reference: Reference }),
}

/** What an author writes, as one JSON file. Its rules are the domain's; here is its shape. */
const WrittenRehearsal = z.strictObject(written)
export type WrittenRehearsal = z.output<typeof WrittenRehearsal>

const SlugParams = z.object({ slug: Slug })

export const listRehearsals = endpoint({
  method: 'get',
  path: '/rehearsals',
  summary: 'Kits to go through with a made-up candidate',
  response: listOf(RehearsalItem),
})
export const getRehearsal = endpoint({
  method: 'get',
  path: '/rehearsals/:slug',
  summary: 'One rehearsal as a file, reference included, for those who write them',
  params: SlugParams,
  response: z.object({ slug: z.string(), version: z.int(), writtenAt: Instant, file: z.object(written) }),
})
export const putRehearsal = endpoint({
  method: 'put',
  path: '/rehearsals/:slug',
  summary: 'Add a rehearsal, or its next version; attempts that have begun keep theirs',
  params: SlugParams,
  body: WrittenRehearsal,
  response: RehearsalItem,
  problems: ['unknown_reference', 'rehearsal_invalid'],
})
export const removeRehearsal = endpoint({
  method: 'delete',
  path: '/rehearsals/:slug',
  summary: 'Take a rehearsal off the list; attempts that have begun keep it',
  params: SlugParams,
})
