import * as z from 'zod/mini'
import { isStorable } from '#domain/note-text.ts'

/** Kept byte for byte; what cannot be stored is refused. */
export const Text = (maxLength: number) =>
  z
    .string()
    .check(
      z.maxLength(maxLength, `At most ${maxLength} characters`),
      z.refine(isStorable, 'Contains a character that cannot be stored (NUL or half of a surrogate pair)'),
    )

/** A text that says something: not empty, not only white space. */
export const Said = (maxLength: number) =>
  Text(maxLength).check(z.refine((text) => text.trim().length > 0, 'Write something here'))

/** Lower case, as the database gives it back. */
export const Id = z.uuid().check(z.toLowerCase())
export const Slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'Lower-case letters, digits and hyphens'))
/** Short stable ids inside a kit: sections, prompts, follow-ups, catalogue items. */
export const ShortId = z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,79}$/, 'A short id of the kit'))
/** ISO 8601 UTC. A database has no year 0. */
export const Instant = z.iso.datetime().check(z.refine((text) => !text.startsWith('0000'), 'There is no year 0'))
export const Revision = z.int().check(z.nonnegative())
export const Email = Text(320).check(
  z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Write an email address, such as name@company.example'),
)
export const WebUrl = Text(2000).check(z.regex(/^https?:\/\/\S+$/i, 'Write an address that starts with https://'))

export const CompetencyId = z.enum([
  'collaboration',
  'decision_making',
  'ownership',
  'communication',
  'growth',
  'people_leadership',
  'technical_strategy',
  'execution_delivery',
  'culture_values',
  'problem_solving',
  'coding',
  'system_design',
  'technical_depth',
  'reliability',
])
export const Role = z.enum([
  'admin',
  'recruiter',
  'kit_author',
  'interviewer',
  'committee',
  'calibration_lead',
  'privacy_officer',
])
export const Seat = z.enum(['lead', 'co', 'shadow', 'reverse_shadow'])
export const Stage = z.enum(['screen', 'onsite'])
export const InterviewState = z.enum(['planned', 'scheduled', 'live', 'ended', 'cancelled', 'no_show'])
export const InterviewType = z.enum(['behavioral', 'coding', 'system_design', 'technical', 'screen'])
export const Recommendation = z.enum(['strong_no', 'no', 'yes', 'strong_yes'])
export const Confidence = z.enum(['low', 'medium', 'high'])
export const CandidacyState = z.enum(['active', 'decided', 'closed'])
export const DecisionWay = z.enum(['manager', 'panel', 'committee'])

export const Person = z.object({ userId: Id, name: z.string() })

export const IdParams = z.object({ id: Id })
export const InterviewParams = z.object({ interviewId: Id })
export const CandidacyParams = z.object({ candidacyId: Id })

/** Query strings arrive as text. */
export const Page = {
  limit: z.optional(
    z.pipe(
      z.string().check(z.regex(/^\d{1,3}$/)),
      z.transform((text) => Math.min(200, Math.max(1, Number(text)))),
    ),
  ),
  cursor: z.optional(Text(200)),
}
export const listOf = <S extends z.ZodMiniType>(item: S) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) })
