import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Instant, InterviewType, listOf, Person, Revision, Said, ShortId, Slug, Text } from './fields.ts'
import { KitVersion } from './kits.ts'

/**
 * A kit while it is written: the shape of a kit, with nothing demanded of what is in it yet. What is missing or breaks
 * a rule is said beside it, and refuses only the publishing.
 */
const Words = Text(4000)
const Ref = Text(80)
const Difficulty = z.enum(['easy', 'medium', 'hard'])
const Minutes = z.number().check(z.minimum(0), z.maximum(600))
const Provenance = z.union([
  z.strictObject({ guide: z.literal('ours') }),
  z.strictObject({ guide: Text(200), item: Text(300) }),
])
const most = <S extends z.ZodMiniType>(item: S, n: number) => z.array(item).check(z.maxLength(n, `At most ${n}`))

const Prompt = z.strictObject({
  id: Ref,
  kind: z.enum(['question', 'problem', 'fact']),
  text: Words,
  core: z.boolean(),
  minutes: Minutes,
  competencyIds: most(Ref, 14),
  difficulty: Difficulty,
  tags: most(Text(60), 20),
  strongAnswer: Words,
  followUps: most(z.strictObject({ id: Ref, text: Words, gap: Text(200) }), 12),
  provenance: Provenance,
})
const Item = { id: Ref, competencyId: Ref, text: Words }

export const DraftContent = z.strictObject({
  sections: most(
    z.strictObject({
      id: Ref,
      title: Text(200),
      shortTitle: Text(60),
      goal: Words,
      minutes: Minutes,
      prompts: most(Prompt, 40),
    }),
    20,
  ),
  competencies: most(
    z.strictObject({
      id: Ref,
      definition: Words,
      mustHave: z.boolean(),
      weight: z.number().check(z.minimum(0), z.maximum(10)),
      weightReason: z.optional(Words),
      anchors: z.strictObject({ '1': Words, '2': Words, '3': Words, '4': Words }),
    }),
    14,
  ),
  problems: z.optional(
    most(
      z.strictObject({
        id: Ref,
        title: Text(200),
        statement: Text(10_000),
        difficulty: Difficulty,
        tags: most(Text(60), 20),
        competencyIds: most(Ref, 14),
        strongAnswer: Words,
        probes: most(z.strictObject({ id: Ref, sectionId: Ref, text: Words, gap: Text(200) }), 60),
        hints: most(z.strictObject({ id: Ref, text: Words }), 12),
        provenance: Provenance,
      }),
      30,
    ),
  ),
  signals: most(z.strictObject(Item), 60),
  antiPatterns: most(z.strictObject({ ...Item, severity: z.enum(['concern', 'serious']) }), 60),
  guardrails: most(z.strictObject({ id: Ref, avoid: Words, instead: Words }), 30),
  briefing: most(Words, 30),
})

export const DraftKit = z.strictObject({
  title: Text(200),
  role: Text(80),
  interviewType: InterviewType,
  difficulty: z.union([z.literal([1, 2, 3, 4, 5]), z.literal('unrated')]),
  durationMinutes: Minutes,
  language: Text(20),
  conductedBy: Text(300),
  content: DraftContent,
  provenance: z.strictObject({
    guides: most(Text(200), 10),
    figures: z.strictObject({
      minutes: z.enum(['guide', 'ours']),
      sections: z.enum(['guide', 'ours']),
      difficulty: z.enum(['guide', 'ours']),
      tags: z.enum(['guide', 'ours']),
      anchors: z.enum(['guide', 'ours']),
    }),
    note: Words,
  }),
})
export type DraftKit = z.output<typeof DraftKit>

/** What an import did not understand, or could not keep in its place; it waits beside the draft to be placed by hand. */
export const Leftover = z.strictObject({
  id: ShortId,
  text: Text(20_000),
  why: Text(500),
  line: z.nullable(z.int()),
  /** Set apart: what is probably page furniture, and what a guide to several kits says of all of them. */
  kind: z.optional(z.enum(['furniture', 'whole_guide'])),
})
export type Leftover = z.output<typeof Leftover>

/** Where a piece of the draft came from, and how sure the import is of it. */
export const Origin = z.strictObject({
  /** `content.sections[1].prompts[0]` */
  path: Text(200),
  line: z.int(),
  lineText: Text(2000),
  certainty: z.enum(['sure', 'likely', 'guess']),
})
export type Origin = z.output<typeof Origin>

export const KitDraft = z.object({
  slug: z.string(),
  /** The version that it goes on from; null for a kit that was never published. */
  basedOn: z.nullable(z.int()),
  revision: z.int(),
  kit: DraftKit,
  leftovers: z.array(Leftover),
  origins: z.array(Origin),
  /** Hard rules that refuse the publishing, by place. */
  issues: z.array(z.object({ path: z.string(), message: z.string() })),
  /** Everything else worth a second look, by place, with its reason. */
  hints: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
  completeness: z.object({ done: z.int(), total: z.int() }),
  updatedAt: Instant,
  updatedBy: Person,
})
export type KitDraft = z.output<typeof KitDraft>

const SlugParams = z.object({ slug: Slug })

export const listKitDrafts = endpoint({
  method: 'get',
  path: '/kit-drafts',
  summary: 'Kits that are being written',
  response: listOf(
    z.object({
      slug: z.string(),
      title: z.string(),
      role: z.string(),
      basedOn: z.nullable(z.int()),
      revision: z.int(),
      issueCount: z.int(),
      updatedAt: Instant,
      updatedBy: Person,
    }),
  ),
})
export const getKitDraft = endpoint({
  method: 'get',
  path: '/kits/:slug/draft',
  summary: 'The draft of a kit; without one, what a new draft of its latest version would be (revision 0)',
  params: SlugParams,
  response: KitDraft,
})
export const putKitDraft = endpoint({
  method: 'put',
  path: '/kits/:slug/draft',
  summary: 'Save the draft of a kit, as far as it is',
  params: SlugParams,
  body: z.strictObject({ kit: DraftKit, leftovers: most(Leftover, 500), revision: Revision }),
  response: KitDraft,
  problems: ['revision_conflict'],
})
export const deleteKitDraft = endpoint({
  method: 'delete',
  path: '/kits/:slug/draft',
  summary: 'Throw the draft away; published versions stay',
  params: SlugParams,
})
export const publishKit = endpoint({
  method: 'post',
  path: '/kits/:slug/publish',
  summary: 'Publish the draft as an immutable version',
  params: SlugParams,
  body: z.strictObject({ revision: Revision, changeNote: Said(2000) }),
  response: KitVersion,
  status: 201,
  problems: ['kit_invalid', 'revision_conflict'],
})
export const importKit = endpoint({
  method: 'post',
  path: '/kits/import',
  summary:
    'Make a draft from a pasted guide, or from a kit file (JSON or Markdown); of a guide to several kits a draft of each',
  body: z.strictObject({
    text: Text(400_000),
    fileName: z.optional(Text(200)),
    slug: z.optional(Slug),
    /** Which kits of the guide, by their keys; `whole` is all of it as one. Left out: as the guide says itself. */
    kits: z.optional(z.array(ShortId).check(z.minLength(1), z.maxLength(13))),
  }),
  response: z.extend(KitDraft, { others: z.array(KitDraft) }),
  status: 201,
  problems: ['kit_invalid', 'slug_taken'],
})
export const listKitVersions = endpoint({
  method: 'get',
  path: '/kits/:slug/versions',
  summary: 'The published versions of a kit, newest first',
  params: SlugParams,
  response: listOf(
    z.object({
      version: z.int(),
      publishedAt: Instant,
      publishedBy: z.nullable(Person),
      changeNote: z.nullable(z.string()),
    }),
  ),
})
export const exportKit = endpoint({
  method: 'get',
  path: '/kits/:slug/versions/:version/file',
  summary: 'A published version as a kit file, to be kept or imported elsewhere',
  params: z.object({ slug: Slug, version: z.pipe(z.string().check(z.regex(/^[1-9]\d{0,5}$/)), z.transform(Number)) }),
  query: z.strictObject({ format: z.enum(['json', 'markdown']) }),
  response: z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() }),
})
export const withdrawPrompt = endpoint({
  method: 'post',
  path: '/kits/:slug/prompts/:promptId/withdrawal',
  summary: 'Withdraw a prompt for all alike: future interviews do not show it, past ones keep it marked',
  params: z.object({ slug: Slug, promptId: ShortId }),
  body: z.strictObject({ reason: Said(2000) }),
  response: z.object({
    kitSlug: z.string(),
    promptId: z.string(),
    reason: z.string(),
    withdrawnAt: Instant,
    withdrawnBy: Person,
  }),
  status: 201,
})
