import * as z from 'zod/mini'
import { linesOf, mostLines } from '#domain/rehearsal/spoken-text.ts'
import { endpoint } from './endpoint.ts'
import { CompetencyId, Id, Instant, listOf, Person, Recommendation, Revision, ShortId, Slug, Text } from './fields.ts'
import { RehearsalAttempt } from './rehearsal-attempts.ts'
import { Evidence, Form, RehearsalItem, shortPlan } from './rehearsals.ts'

/**
 * A made-up candidate while they are written: the shape of a rehearsal, with nothing demanded of what is in it yet. What
 * is missing or breaks a rule refuses only the publishing.
 */
const most = <S extends z.ZodMiniType>(item: S, n: number) => z.array(item).check(z.maxLength(n, `At most ${n}`))
const Words = Text(4000)
const evidence = most(z.strictObject({ ...Evidence.shape, why: Words }), 6)

const Answer = z
  .strictObject({
    to: ShortId,
    /** A line of text is one breath. */
    text: Text(10_000),
    /** What stands behind each line that something is said in. */
    lines: most(z.strictObject({ id: ShortId, evidence }), mostLines),
    gone: most(z.strictObject({ id: ShortId, said: Words, evidence }), 20),
  })
  .check(z.refine(({ text, lines }) => linesOf(text).length === lines.length, 'One entry for each line of the text'))

const Reading = z.strictObject({
  ratings: most(
    z.strictObject({
      competencyId: CompetencyId,
      rating: z.nullable(z.literal([1, 2, 3, 4, 'not_assessed'])),
      rationale: Words,
      lineIds: most(ShortId, 60),
    }),
    14,
  ),
  recommendation: z.nullable(Recommendation),
  summary: Words,
})

const Draft = z.strictObject({
  kitSlug: Slug,
  problemId: z.nullable(ShortId),
  title: Text(120),
  candidate: z.strictObject({ name: Text(120), background: Text(2000) }),
  filler: Text(400),
  hasFull: z.boolean(),
  answers: most(Answer, 300),
  short: z.strictObject({ ...shortPlan, reading: Reading }),
  full: z.strictObject({ reading: Reading }),
})

export const RehearsalDraftView = z.object({
  slug: z.string(),
  /** The version that it goes on from; null for one that was never on the list. */
  basedOn: z.nullable(z.int()),
  revision: z.int(),
  draft: Draft,
  updatedAt: Instant,
  updatedBy: Person,
})
export type RehearsalDraftView = z.output<typeof RehearsalDraftView>

export const RehearsalDraftItem = z.object({
  slug: z.string(),
  basedOn: z.nullable(z.int()),
  name: z.string(),
  kitSlug: z.string(),
  kitTitle: z.string(),
  updatedAt: Instant,
  updatedBy: Person,
})
export type RehearsalDraftItem = z.output<typeof RehearsalDraftItem>

const SlugParams = z.object({ slug: Slug })

export const listRehearsalDrafts = endpoint({
  method: 'get',
  path: '/rehearsal-drafts',
  summary: 'Made-up candidates that are being written',
  response: listOf(RehearsalDraftItem),
})
export const getRehearsalDraft = endpoint({
  method: 'get',
  path: '/rehearsals/:slug/draft',
  summary: 'The draft of a rehearsal; without one, what a new draft of its latest version would be (revision 0)',
  params: SlugParams,
  response: RehearsalDraftView,
})
export const putRehearsalDraft = endpoint({
  method: 'put',
  path: '/rehearsals/:slug/draft',
  summary: 'Save the draft of a rehearsal, as far as it is',
  params: SlugParams,
  body: z.strictObject({ draft: Draft, revision: Revision }),
  response: RehearsalDraftView,
  problems: ['revision_conflict', 'unknown_reference'],
})
export const deleteRehearsalDraft = endpoint({
  method: 'delete',
  path: '/rehearsals/:slug/draft',
  summary: 'Throw the draft of a rehearsal away; what is on the list stays',
  params: SlugParams,
})
export const publishRehearsal = endpoint({
  method: 'post',
  path: '/rehearsals/:slug/publish',
  summary: 'Put the draft on the list as the next version; attempts that have begun keep theirs',
  params: SlugParams,
  body: z.strictObject({ revision: Revision }),
  response: RehearsalItem,
  problems: ['rehearsal_invalid', 'revision_conflict'],
})
export const tryRehearsal = endpoint({
  method: 'put',
  path: '/rehearsals/:slug/draft/attempts/:id',
  summary: 'Begin a rehearsal of the draft, which is not on the list yet',
  params: z.object({ slug: Slug, id: Id }),
  body: z.strictObject({ form: Form }),
  response: RehearsalAttempt,
  problems: ['rehearsal_invalid', 'unknown_reference', 'revision_conflict'],
})
