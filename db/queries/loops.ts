import { type Kysely, sql } from 'kysely'
import type { Loop, Round } from '#domain/loop.ts'
import type { Database } from '../schema.ts'

export type LoopRow = Loop & { id: string; revision: number }

const columns = ['id', 'slug', 'title', 'rounds', 'revision'] as const

export const listLoops = (db: Kysely<Database>, organizationId: string): Promise<LoopRow[]> =>
  db.selectFrom('loop').where('organizationId', '=', organizationId).select(columns).orderBy('id').execute()

const loop = (db: Kysely<Database>, organizationId: string, slug: string) =>
  db.selectFrom('loop').where('organizationId', '=', organizationId).where('slug', '=', slug).select(columns)

export const findLoop = (db: Kysely<Database>, organizationId: string, slug: string) =>
  loop(db, organizationId, slug).executeTakeFirst()

export const lockLoop = (db: Kysely<Database>, organizationId: string, slug: string) =>
  loop(db, organizationId, slug).forUpdate().executeTakeFirst()

/** Undefined where the slug is taken. */
export const insertLoop = (
  db: Kysely<Database>,
  { rounds, ...rest }: Loop & { organizationId: string; id: string; createdAt: string },
): Promise<LoopRow | undefined> =>
  db
    .insertInto('loop')
    .values({ ...rest, rounds: JSON.stringify(rounds), revision: 1 })
    .onConflict((conflict) => conflict.columns(['organizationId', 'slug']).doNothing())
    .returning(columns)
    .executeTakeFirst()

/** Of a locked loop. */
export const updateLoop = (
  db: Kysely<Database>,
  {
    organizationId,
    slug,
    title,
    rounds,
    revision,
  }: {
    organizationId: string
    slug: string
    title: string
    rounds: Round[]
    revision: number
  },
): Promise<LoopRow> =>
  db
    .updateTable('loop')
    .set({ title, rounds: JSON.stringify(rounds), revision })
    .where('organizationId', '=', organizationId)
    .where('slug', '=', slug)
    .returning(columns)
    .executeTakeFirstOrThrow()

/** The ids of all problems of the kits that a loop is made of, as these are now. */
export async function problemsOfLoop(db: Kysely<Database>, organizationId: string, slug: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct problem #>> '{}' as id
    from loop l
    cross join jsonb_array_elements(l.rounds) round
    join kit on kit."organizationId" = l."organizationId" and kit.slug = round->>'kitSlug'
    join kit_version kv on kv."organizationId" = kit."organizationId" and kv."kitSlug" = kit.slug
      and kv.version = kit."latestVersion"
    cross join jsonb_path_query(kv.content, '$.problems[*].id') problem
    where l."organizationId" = ${organizationId} and l.slug = ${slug}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
