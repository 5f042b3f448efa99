import { type Kysely, sql } from 'kysely'
import type { RehearsalDraft } from '#domain/rehearsal/draft.ts'
import type { Database } from '../schema.ts'

export type RehearsalDraftRow = {
  slug: string
  basedOn: number | null
  revision: number
  draft: RehearsalDraft
  updatedAt: string
  updatedBy: { userId: string; name: string }
}

const drafts = (db: Kysely<Database>, organizationId: string) =>
  db
    .selectFrom('rehearsal_draft as d')
    .innerJoin('user as u', (join) =>
      join.onRef('u.organizationId', '=', 'd.organizationId').onRef('u.id', '=', 'd.updatedById'),
    )
    .where('d.organizationId', '=', organizationId)
    .select(['d.slug', 'd.basedOn', 'd.revision', 'd.updatedAt'])
    .select(sql<{ userId: string; name: string }>`json_build_object('userId', u.id, 'name', u.name)`.as('updatedBy'))

const whole = (db: Kysely<Database>, organizationId: string, slug: string) =>
  drafts(db, organizationId)
    .where('d.slug', '=', slug)
    .select(sql<RehearsalDraft>`d.content || jsonb_build_object('kitSlug', d."kitSlug")`.as('draft'))

/** The last changed one first. */
export const listRehearsalDrafts = (db: Kysely<Database>, organizationId: string) =>
  drafts(db, organizationId)
    .innerJoin('kit as k', (join) =>
      join.onRef('k.organizationId', '=', 'd.organizationId').onRef('k.slug', '=', 'd.kitSlug'),
    )
    .innerJoin('kit_version as v', (join) =>
      join
        .onRef('v.organizationId', '=', 'k.organizationId')
        .onRef('v.kitSlug', '=', 'k.slug')
        .onRef('v.version', '=', 'k.latestVersion'),
    )
    .select(['d.kitSlug', 'v.title as kitTitle'])
    .select(sql<string>`d.content -> 'candidate' ->> 'name'`.as('name'))
    .orderBy('d.updatedAt', 'desc')
    .orderBy('d.slug')
    .execute()

export const findRehearsalDraft = (
  db: Kysely<Database>,
  organizationId: string,
  slug: string,
): Promise<RehearsalDraftRow | undefined> => whole(db, organizationId, slug).executeTakeFirst()

/** Of two writers the second waits for the first. */
export const lockRehearsalDraft = (
  db: Kysely<Database>,
  organizationId: string,
  slug: string,
): Promise<RehearsalDraftRow | undefined> => whole(db, organizationId, slug).forUpdate('d').executeTakeFirst()

type Change = {
  organizationId: string
  slug: string
  draft: RehearsalDraft
  updatedById: string
  now: string
}

const columnsOf = ({ draft: { kitSlug, ...content }, updatedById, now }: Change) => ({
  kitSlug,
  content: JSON.stringify(content),
  updatedById,
  updatedAt: now,
})

/** @returns undefined where there is a draft of that name already */
export async function insertRehearsalDraft(
  db: Kysely<Database>,
  change: Change & { basedOn: number | null },
): Promise<RehearsalDraftRow | undefined> {
  const { organizationId, slug, basedOn } = change
  const made = await db
    .insertInto('rehearsal_draft')
    .values({ organizationId, slug, basedOn, revision: 1, ...columnsOf(change) })
    .onConflict((conflict) => conflict.columns(['organizationId', 'slug']).doNothing())
    .returning('slug')
    .executeTakeFirst()
  return made && findRehearsalDraft(db, organizationId, slug)
}

/** The next revision of a draft that its writer has locked. */
export async function updateRehearsalDraft(db: Kysely<Database>, change: Change): Promise<RehearsalDraftRow> {
  const { organizationId, slug } = change
  await db
    .updateTable('rehearsal_draft')
    .set({ revision: sql`revision + 1`, ...columnsOf(change) })
    .where('organizationId', '=', organizationId)
    .where('slug', '=', slug)
    .execute()
  return whole(db, organizationId, slug).executeTakeFirstOrThrow()
}

/** @returns whether there was one */
export async function deleteRehearsalDraft(
  db: Kysely<Database>,
  organizationId: string,
  slug: string,
): Promise<boolean> {
  const deleted = await db
    .deleteFrom('rehearsal_draft')
    .where('organizationId', '=', organizationId)
    .where('slug', '=', slug)
    .returning('slug')
    .executeTakeFirst()
  return deleted !== undefined
}
