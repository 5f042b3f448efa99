import { type Kysely, sql } from 'kysely'
import type { DraftKit, DraftOrigin, Leftover } from '#domain/kit-draft.ts'
import type { Database } from '../schema.ts'

export type KitDraftRow = {
  slug: string
  basedOn: number | null
  revision: number
  kit: DraftKit
  leftovers: Leftover[]
  origins: DraftOrigin[]
  updatedAt: string
  updatedBy: { userId: string; name: string }
}

const drafts = (db: Kysely<Database>, organizationId: string) =>
  db
    .selectFrom('kit_draft')
    .innerJoin('user', (join) =>
      join.onRef('user.organizationId', '=', 'kit_draft.organizationId').onRef('user.id', '=', 'kit_draft.updatedById'),
    )
    .where('kit_draft.organizationId', '=', organizationId)
    .select(['kitSlug as slug', 'basedOn', 'revision', 'kit', 'leftovers', 'origins', 'updatedAt'])
    .select(sql<{ userId: string; name: string }>`json_build_object('userId', "user".id, 'name', name)`.as('updatedBy'))

/** The last changed one first. */
export const listKitDrafts = (db: Kysely<Database>, organizationId: string): Promise<KitDraftRow[]> =>
  drafts(db, organizationId).orderBy('updatedAt', 'desc').orderBy('kitSlug').execute()

export const findKitDraft = (
  db: Kysely<Database>,
  organizationId: string,
  slug: string,
): Promise<KitDraftRow | undefined> => drafts(db, organizationId).where('kitSlug', '=', slug).executeTakeFirst()

/** Of two writers the second waits for the first. */
export const lockKitDraft = (
  db: Kysely<Database>,
  organizationId: string,
  slug: string,
): Promise<KitDraftRow | undefined> =>
  drafts(db, organizationId).where('kitSlug', '=', slug).forUpdate('kit_draft').executeTakeFirst()

type NewDraft = {
  organizationId: string
  slug: string
  kit: DraftKit
  leftovers: Leftover[]
  origins: DraftOrigin[]
  updatedById: string
  now: string
}

/**
 * A draft for a kit that has none. It goes on from the kit's latest version, from nothing where there is none.
 * @returns undefined where the kit has a draft already
 */
export async function saveNewDraft(
  db: Kysely<Database>,
  { organizationId, slug, kit, leftovers, origins, updatedById, now }: NewDraft,
): Promise<KitDraftRow | undefined> {
  const made = await db
    .insertInto('kit_draft')
    .values({
      organizationId,
      kitSlug: slug,
      basedOn: db
        .selectFrom('kit')
        .where('organizationId', '=', organizationId)
        .where('slug', '=', slug)
        .select('latestVersion'),
      revision: 1,
      kit: JSON.stringify(kit),
      leftovers: JSON.stringify(leftovers),
      origins: JSON.stringify(origins),
      updatedAt: now,
      updatedById,
    })
    .onConflict((conflict) => conflict.columns(['organizationId', 'kitSlug']).doNothing())
    .returning('kitSlug')
    .executeTakeFirst()
  return made && findKitDraft(db, organizationId, slug)
}

/** The next revision of a draft that its writer has locked. */
export async function updateKitDraft(
  db: Kysely<Database>,
  { organizationId, slug, kit, leftovers, origins, updatedById, now }: NewDraft,
): Promise<KitDraftRow> {
  await db
    .updateTable('kit_draft')
    .set({
      revision: sql`revision + 1`,
      kit: JSON.stringify(kit),
      leftovers: JSON.stringify(leftovers),
      origins: JSON.stringify(origins),
      updatedAt: now,
      updatedById,
    })
    .where('organizationId', '=', organizationId)
    .where('kitSlug', '=', slug)
    .execute()
  return drafts(db, organizationId).where('kitSlug', '=', slug).executeTakeFirstOrThrow()
}

/** @returns whether there was one */
export async function deleteKitDraft(db: Kysely<Database>, organizationId: string, slug: string): Promise<boolean> {
  const deleted = await db
    .deleteFrom('kit_draft')
    .where('organizationId', '=', organizationId)
    .where('kitSlug', '=', slug)
    .returning('kitSlug')
    .executeTakeFirst()
  return deleted !== undefined
}
