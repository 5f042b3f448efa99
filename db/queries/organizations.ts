import { type Kysely, sql } from 'kysely'
import type { DecisionWay } from '#domain/debrief.ts'
import type { Database } from '../schema.ts'

export const listOrganizationIds = async (db: Kysely<Database>): Promise<string[]> =>
  (await db.selectFrom('organization').select('id').orderBy('createdAt').execute()).map(({ id }) => id)

/** Which organizations there are at all: one of one's own, and the demonstration's. */
export async function readDeployment(db: Kysely<Database>): Promise<{ hasOwn: boolean; hasDemo: boolean }> {
  const { rows } = await sql<{ hasOwn: boolean; hasDemo: boolean }>`
    select coalesce(bool_or(not "isDemo"), false) as "hasOwn", coalesce(bool_or("isDemo"), false) as "hasDemo"
    from organization`.execute(db)
  return rows[0] ?? { hasOwn: false, hasDemo: false }
}

/** Until the transaction ends nobody else makes an organization, so that a check before making one holds. */
export async function lockOrganizations(db: Kysely<Database>): Promise<void> {
  await sql`lock table organization in share row exclusive mode`.execute(db)
}

/** False where an organization with this id exists already. */
export async function insertOrganization(
  db: Kysely<Database>,
  organization: { id: string; name: string; isDemo: boolean; createdAt: string },
): Promise<boolean> {
  const inserted = await db
    .insertInto('organization')
    .values({ ...organization, decisionWay: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export type Settings = { decisionWay: DecisionWay | null; organizationName: string; keepsTranscripts: boolean }
/** What a request leaves out stays as it is. */
type SettingsChange = Omit<Settings, 'keepsTranscripts'> & { keepsTranscripts?: boolean | undefined }

const settings = ['decisionWay', 'name as organizationName', 'keepsTranscripts'] as const

export const readSettings = (db: Kysely<Database>, organizationId: string): Promise<Settings> =>
  db.selectFrom('organization').where('id', '=', organizationId).select(settings).executeTakeFirstOrThrow()

export const updateSettings = (
  db: Kysely<Database>,
  organizationId: string,
  change: SettingsChange,
): Promise<Settings> =>
  db
    .updateTable('organization')
    .set({
      decisionWay: change.decisionWay,
      name: change.organizationName,
      ...(change.keepsTranscripts === undefined ? {} : { keepsTranscripts: change.keepsTranscripts }),
    })
    .where('id', '=', organizationId)
    .returning(settings)
    .executeTakeFirstOrThrow()

/** Until the transaction ends nobody else brings its library up to date. */
export async function lockOrganization(db: Kysely<Database>, organizationId: string): Promise<void> {
  await db.selectFrom('organization').where('id', '=', organizationId).select('id').forNoKeyUpdate().execute()
}
