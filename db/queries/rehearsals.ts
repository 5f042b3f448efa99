import { type Kysely, sql } from 'kysely'
import type { InterviewType, Kit } from '#domain/kit.ts'
import type { Rehearsal, RehearsalForm } from '#domain/rehearsal/rehearsal.ts'
import type { Database } from '../schema.ts'

export type RehearsalRow = {
  slug: string
  version: number
  title: string
  candidate: Rehearsal['candidate']
  kitSlug: string
  kitVersion: number
  latestKitVersion: number
  kitTitle: string
  role: string
  interviewType: InterviewType
  difficulty: Kit['difficulty']
  durationMinutes: number
  forms: RehearsalForm[]
  problemTitle: string | null
  writtenBy: { userId: string; name: string } | null
}

/** The latest version of every rehearsal that was not taken off the list, in the order of the library. */
export async function listRehearsals(
  db: Kysely<Database>,
  organizationId: string,
  slug: string | null = null,
): Promise<RehearsalRow[]> {
  const { rows } = await sql<RehearsalRow>`
    select r.slug, r.version, r.content ->> 'title' as title, r.content -> 'candidate' as candidate, r."kitSlug",
      r."kitVersion", k."latestVersion" as "latestKitVersion", v.title as "kitTitle", v.role, v."interviewType",
      coalesce(to_jsonb(v.difficulty), '"unrated"') as difficulty, v."durationMinutes",
      case when r.content ? 'full' then '["short","full"]'::json else '["short"]'::json end as forms,
      jsonb_path_query_first(v.content, '$.problems[*] ? (@.id == $id)', jsonb_build_object('id', r.content -> 'problemId'))
        ->> 'title' as "problemTitle",
      case when u.id is not null then json_build_object('userId', u.id, 'name', u.name) end as "writtenBy"
    from rehearsal r
    join kit k on k."organizationId" = r."organizationId" and k.slug = r."kitSlug"
    join kit_version v on v."organizationId" = r."organizationId" and v."kitSlug" = r."kitSlug" and v.version = r."kitVersion"
    left join "user" u on u."organizationId" = r."organizationId" and u.id = r."writtenById"
    where r."organizationId" = ${organizationId} and r."removedAt" is null
      and (${slug}::text is null or r.slug = ${slug})
      and r.version = (select max(o.version) from rehearsal o where o."organizationId" = r."organizationId" and o.slug = r.slug
        and o."removedAt" is null)
    order by k.position, k.slug, r.slug`.execute(db)
  return rows
}

/** The latest version of one, as it was written; undefined where there is none, or it was taken off the list. */
export const findRehearsal = (db: Kysely<Database>, organizationId: string, slug: string) =>
  db
    .selectFrom('rehearsal')
    .where('organizationId', '=', organizationId)
    .where('slug', '=', slug)
    .where('removedAt', 'is', null)
    .select(['slug', 'version', 'kitSlug', 'kitVersion', 'content', 'contentHash', 'writtenAt'])
    .orderBy('version', 'desc')
    .executeTakeFirst()

/** The hash of every version that there ever was, taken off the list or not. */
export const listRehearsalHashes = (db: Kysely<Database>, organizationId: string) =>
  db
    .selectFrom('rehearsal')
    .where('organizationId', '=', organizationId)
    .select(['slug', 'version', 'contentHash'])
    .orderBy('version')
    .execute()

/** The latest version of these words that is on the list, or that never was. */
export async function findVersion(
  db: Kysely<Database>,
  organizationId: string,
  slug: string,
  { contentHash, isListed }: { contentHash: string; isListed: boolean },
): Promise<number | undefined> {
  if (isListed) {
    const latest = await findRehearsal(db, organizationId, slug)
    return latest?.contentHash === contentHash ? latest.version : undefined
  }
  const found = await db
    .selectFrom('rehearsal')
    .where('organizationId', '=', organizationId)
    .where('slug', '=', slug)
    .where('contentHash', '=', contentHash)
    .select('version')
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return found?.version
}

type NewVersion = {
  organizationId: string
  rehearsal: Rehearsal
  kitVersion: number
  contentHash: string
  writtenAt: string
  writtenById: string | null
  /** From the beginning where it never is on the list. */
  removedAt?: string | null
}

/** Adds a version; whoever writes has locked the organization's library. @returns the version */
export async function insertRehearsal(
  db: Kysely<Database>,
  { rehearsal: { slug, kitSlug, ...content }, organizationId, ...rest }: NewVersion,
): Promise<number> {
  const last = await db
    .selectFrom('rehearsal')
    .where('organizationId', '=', organizationId)
    .where('slug', '=', slug)
    .select((eb) => eb.fn.max('version').as('version'))
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  await db
    .insertInto('rehearsal')
    .values({ organizationId, slug, version, kitSlug, content: JSON.stringify(content), ...rest })
    .execute()
  return version
}

/** @returns whether there was one on the list */
export async function removeRehearsal(
  db: Kysely<Database>,
  organizationId: string,
  slug: string,
  now: string,
): Promise<boolean> {
  const removed = await db
    .updateTable('rehearsal')
    .set({ removedAt: now })
    .where('organizationId', '=', organizationId)
    .where('slug', '=', slug)
    .where('removedAt', 'is', null)
    .returning('version')
    .execute()
  return removed.length > 0
}
