import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { connect } from '#db/connect.ts'
import { migrate } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import { StartError } from '#db/start-error.ts'
import { testDatabase } from '../support/database.ts'
import { dropDatabase, inServer, withDatabase } from '../support/postgres.ts'

async function emptyDatabase(): Promise<string> {
  const { connectionString } = inject('template')
  const name = `evenloop_empty_${randomBytes(4).toString('hex')}`
  await inServer(connectionString, `create database ${name}`)
  afterAll(() => dropDatabase(connectionString, name))
  return withDatabase(connectionString, name)
}

const makesThing: Migration = { up: (db) => db.schema.createTable('thing').addColumn('id', 'integer').execute() }
const fails: Migration = { up: (db) => sql`select 1 / 0`.execute(db).then(() => undefined) }

describe('migrations', async () => {
  const database = await testDatabase()
  const twice = await emptyDatabase()
  const failing = await emptyDatabase()
  const newer = await emptyDatabase()
  const foreign = await emptyDatabase()
  const { rows: roles } = await sql<{ rolsuper: boolean }>`
    select rolsuper from pg_roles where rolname = current_user
  `.execute(database.db)
  const isSuperuser = roles[0]?.rolsuper

  test('are all in the template that the tests copy, so nothing is left to run', async () => {
    const { connectionString } = database
    expect(await migrate(connectionString)).toEqual([])
  })

  test('run once when four processes start at the same moment', async () => {
    const runs = await Promise.all(Array.from({ length: 4 }, () => migrate(twice)))
    expect(runs.filter((names) => names.length > 0)).toEqual([Object.keys(migrations)])
  })

  test('keep their own tables out of the product schema', async () => {
    const { db } = database
    const { rows } = await sql<{ schema: string }>`
      select distinct table_schema as schema from information_schema.tables where table_name like 'kysely%'
    `.execute(db)
    expect(rows).toEqual([{ schema: 'migrator' }])
  })

  test('leave the database as it was when one of them fails', async () => {
    await expect(migrate(failing, { '1_makes': makesThing, '2_fails': fails })).rejects.toThrow('division by zero')
    const { db } = connect(failing)
    const { rows } = await sql<{ found: string | null }>`select to_regclass('thing') as found`.execute(db)
    expect(rows).toEqual([{ found: null }])
    expect(await migrate(failing, { '1_makes': makesThing })).toEqual(['1_makes'])
    await db.destroy()
  })

  // Nothing can be taken from a superuser, which DATABASE_URL may name.
  test.skipIf(isSuperuser)('say in one line that the user of the database may not make tables', async () => {
    await inServer(foreign, `revoke create on database ${new URL(foreign).pathname.slice(1)} from current_user`)
    const refusal = migrate(foreign)
    await expect(refusal).rejects.toThrow(StartError)
    await expect(refusal).rejects.toThrow('may not create tables')
  })

  test('of a newer release are not run over by an older one', async () => {
    await migrate(newer, { '1_makes': makesThing, '2_makes': { up: () => Promise.resolve() } })
    const refusal = migrate(newer, { '1_makes': makesThing })
    await expect(refusal).rejects.toThrow(StartError)
    await expect(refusal).rejects.toThrow('another release')
  })
})
