import { Kysely, PostgresDialect } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { Pool } from 'pg'
import { migrations } from './migrations/index.ts'
import { errorCode, StartError } from './start-error.ts'

/** The migrator's own tables live apart from the product's. */
const MIGRATOR_SCHEMA = 'migrator'

/**
 * Brings a database to the present schema, in one transaction: a failure leaves it as it was.
 * Of several processes at once one migrates and the others wait, so this uses a connection without time limits.
 * @returns the names of the migrations that ran now
 * @throws StartError where another release migrated this database, or its user may not
 */
export async function migrate(
  connectionString: string,
  all: Record<string, Migration> = migrations,
): Promise<string[]> {
  const pool = new Pool({
    connectionString,
    max: 1,
    connectionTimeoutMillis: 5_000,
    application_name: 'evenloop migrate',
  })
  pool.on('error', () => {}) // the statement that uses the connection fails with the same error
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const provider = { getMigrations: () => Promise.resolve(all) }
    const migrator = new Migrator({ db, provider, migrationTableSchema: MIGRATOR_SCHEMA, nameComparator: byCodePoint })
    const { error, results } = await migrator.migrateToLatest()
    if (error !== undefined) throw explain(error)
    return (results ?? []).map(({ migrationName }) => migrationName)
  } finally {
    await db.destroy()
  }
}

/** The order must not hang on the language of the host. */
function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function explain(error: unknown): unknown {
  if (error instanceof Error && /^corrupted migrations: .* is missing$/.test(error.message)) {
    return new StartError(
      'The database was migrated by another release than this one: start that release or a newer one.',
    )
  }
  if (errorCode(error) === '42501') {
    return new StartError('The database user may not create tables: make it the owner of the database.')
  }
  return error
}
