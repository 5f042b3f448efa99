import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { type Connection, connect } from '#db/connect.ts'
import { dropDatabase, inServer, withDatabase } from './postgres.ts'

export type TestDatabase = Connection & { connectionString: string }

/**
 * A migrated, empty database of this file's own, gone when the file's tests are through.
 * Call it at the top of the file or of a `describe`: `const { db } = await testDatabase()`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const template = inject('template')
  const name = `${template.name}_${randomBytes(4).toString('hex')}`
  await inServer(template.connectionString, `create database ${name} template ${template.name}`)
  const connectionString = withDatabase(template.connectionString, name)
  const connection = connect(connectionString, { max: 5 })
  afterAll(async () => {
    await connection.db.destroy()
    await dropDatabase(template.connectionString, name)
  })
  return { ...connection, connectionString }
}
