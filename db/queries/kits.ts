import { type Kysely, sql } from 'kysely'
import type { CompetencyId } from '#domain/competency.ts'
import type { InterviewType, Kit } from '#domain/kit.ts'
import type { Database } from '../schema.ts'
import { indexPrompts } from './prompt-search.ts'

export type KitVersionRow = Kit & { version: number; publishedAt: string }

const frame = [
  'kitSlug as slug',
  'version',
  'title',
  'role',
  'interviewType',
  'durationMinutes',
  'language',
  'conductedBy',
] as const

/** The table keeps `unrated` as null. */
const difficulty = sql<Kit['difficulty']>`coalesce(to_jsonb(difficulty), '"unrated"')`.as('difficulty')

const latest = (db: Kysely<Database>, organizationId: string) =>
  db
    .selectFrom('kit')
    .innerJoin('kit_version', (join) =>
      join
        .onRef('kit_version.organizationId', '=', 'kit.organizationId')
        .onRef('kit_version.kitSlug', '=', 'kit.slug')
        .onRef('kit_version.version', '=', 'kit.latestVersion'),
    )
    .where('kit.organizationId', '=', organizationId)

export type KitSummaryRow = Omit<Kit, 'content' | 'provenance'> & {
  version: number
  competencyIds: CompetencyId[]
  mustHaveIds: CompetencyId[]
  sectionCount: number
  promptCount: number
  difficultyCounts: { easy: number; medium: number; hard: number }
}

/** The prompts and problems of a kit, but those that were withdrawn for all. */
const askable = sql`(
  select item from (
    select jsonb_path_query(content, '$.sections[*].prompts[*]') as item
    union all select jsonb_path_query(content, '$.problems[*]')
  ) everything
  where not exists (
    select from prompt_withdrawal w where w."organizationId" = kit."organizationId" and w."kitSlug" = kit.slug
      and w."promptId" = item ->> 'id')
) askable`

/** The latest version of every kit, without its content, in the order of the library. */
export const listKits = (db: Kysely<Database>, organizationId: string): Promise<KitSummaryRow[]> =>
  latest(db, organizationId)
    .select(frame)
    .select([
      difficulty,
      sql<CompetencyId[]>`jsonb_path_query_array(content, '$.competencies[*].id')`.as('competencyIds'),
      sql<CompetencyId[]>`jsonb_path_query_array(content, '$.competencies[*] ? (@.mustHave == true).id')`.as(
        'mustHaveIds',
      ),
      sql<number>`jsonb_array_length(content -> 'sections')`.as('sectionCount'),
      sql<number>`(select count(*)::int from ${askable})`.as('promptCount'),
      sql<KitSummaryRow['difficultyCounts']>`(
        select json_build_object('easy', count(*) filter (where item ->> 'difficulty' = 'easy'),
          'medium', count(*) filter (where item ->> 'difficulty' = 'medium'),
          'hard', count(*) filter (where item ->> 'difficulty' = 'hard'))
        from ${askable} where item ->> 'kind' is distinct from 'fact')`.as('difficultyCounts'),
    ])
    .orderBy('kit.position')
    .orderBy('kit.slug')
    .execute()

/** One published version of a kit, or its latest one; null where there is none. */
export async function findKit(
  db: Kysely<Database>,
  organizationId: string,
  slug: string,
  version: number | 'latest',
): Promise<KitVersionRow | null> {
  const kits = latestOr(db, organizationId, version).where('kitSlug', '=', slug)
  const row = await kits.select(frame).select([difficulty, 'content', 'provenance', 'publishedAt']).executeTakeFirst()
  return row ?? null
}

const latestOr = (db: Kysely<Database>, organizationId: string, version: number | 'latest') =>
  version === 'latest'
    ? latest(db, organizationId)
    : db
        .selectFrom('kit')
        .innerJoin('kit_version', (join) =>
          join
            .onRef('kit_version.organizationId', '=', 'kit.organizationId')
            .onRef('kit_version.kitSlug', '=', 'kit.slug')
            .on('kit_version.version', '=', version),
        )
        .where('kit.organizationId', '=', organizationId)

/** What the latest version of every kit is, by its content's hash: equal hashes are equal kits. */
export const listLatest = (
  db: Kysely<Database>,
  organizationId: string,
): Promise<{ slug: string; version: number; contentHash: string }[]> =>
  latest(db, organizationId)
    .select(['kitSlug as slug', 'version', 'contentHash'])
    .orderBy('kit.position')
    .orderBy('kit.slug')
    .execute()

/** Those versions of kits, with what their content's hash is. */
export const readKits = (
  db: Kysely<Database>,
  organizationId: string,
  versions: readonly { slug: string; version: number }[],
): Promise<(KitVersionRow & { contentHash: string })[]> =>
  db
    .selectFrom('kit_version')
    .where('organizationId', '=', organizationId)
    .where((eb) => eb.or(versions.map(({ slug, version }) => eb.and({ kitSlug: slug, version }))))
    .select(frame)
    .select([difficulty, 'content', 'provenance', 'publishedAt', 'contentHash'])
    .execute()

/** The hash of every version that was ever published. */
export const listHashes = (
  db: Kysely<Database>,
  organizationId: string,
): Promise<{ slug: string; version: number; contentHash: string }[]> =>
  db
    .selectFrom('kit_version')
    .where('organizationId', '=', organizationId)
    .select(['kitSlug as slug', 'version', 'contentHash'])
    .execute()

/** The kits whose latest version somebody here has written: what ships has no note of what changed. */
export const listOwnKits = (
  db: Kysely<Database>,
  organizationId: string,
): Promise<(KitVersionRow & { contentHash: string })[]> =>
  latest(db, organizationId)
    .where('changeNote', 'is not', null)
    .select(frame)
    .select([difficulty, 'content', 'provenance', 'publishedAt', 'contentHash'])
    .execute()

type Publication = {
  contentHash: string
  position: number
  now: string
  /** Not said of what ships with the product. */
  changeNote?: string | null
  publishedById?: string | null
}

/** Adds a version to a kit, or makes the kit with its first one. Of two at once the second comes after the first. @returns the version */
export async function publishKit(
  db: Kysely<Database>,
  organizationId: string,
  { slug, content, provenance, difficulty: rated, ...rest }: Kit,
  { contentHash, position, now, changeNote = null, publishedById = null }: Publication,
): Promise<number> {
  const { latestVersion } = await db
    .insertInto('kit')
    .values({ organizationId, slug, latestVersion: 1, position })
    .onConflict((conflict) =>
      conflict
        .columns(['organizationId', 'slug'])
        .doUpdateSet({ latestVersion: sql`kit."latestVersion" + 1`, position }),
    )
    .returning('latestVersion')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('kit_version')
    .values({
      organizationId,
      kitSlug: slug,
      version: latestVersion,
      ...rest,
      difficulty: rated === 'unrated' ? null : rated,
      content: JSON.stringify(content),
      provenance: JSON.stringify(provenance),
      contentHash,
      publishedAt: now,
      changeNote,
      publishedById,
    })
    .execute()
  await indexPrompts(db, organizationId, slug)
  return latestVersion
}

/** What a loop has to know of the kits that it is made of. */
export type KitFrame = {
  slug: string
  interviewType: InterviewType
  durationMinutes: number
  competencyIds: CompetencyId[]
}
export const listKitFrames = (db: Kysely<Database>, organizationId: string): Promise<KitFrame[]> =>
  latest(db, organizationId)
    .select(['kitSlug as slug', 'interviewType', 'durationMinutes'])
    .select(sql<CompetencyId[]>`jsonb_path_query_array(content, '$.competencies[*].id')`.as('competencyIds'))
    .execute()

/** Where a kit stands in the library; a new one comes last. */
export async function positionOf(db: Kysely<Database>, organizationId: string, slug: string): Promise<number> {
  const kits = db.selectFrom('kit').where('organizationId', '=', organizationId)
  const own = await kits.where('slug', '=', slug).select('position').executeTakeFirst()
  if (own) return own.position
  const last = await kits.select((eb) => eb.fn.max('position').as('position')).executeTakeFirst()
  return (last?.position ?? -1) + 1
}

/** Newest first. */
export const listVersions = (db: Kysely<Database>, organizationId: string, slug: string) =>
  db
    .selectFrom('kit_version')
    .leftJoin('user', (join) =>
      join
        .onRef('user.organizationId', '=', 'kit_version.organizationId')
        .onRef('user.id', '=', 'kit_version.publishedById'),
    )
    .where('kit_version.organizationId', '=', organizationId)
    .where('kitSlug', '=', slug)
    .select(['version', 'publishedAt', 'changeNote'])
    .select(
      sql<{ userId: string; name: string } | null>`
        case when "user".id is not null then json_build_object('userId', "user".id, 'name', name) end`.as(
        'publishedBy',
      ),
    )
    .orderBy('version', 'desc')
    .execute()
