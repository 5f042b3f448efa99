import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { assertDurable, connect, describeDatabaseError, isDatabaseUnavailable } from '#db/connect.ts'
import { StartError } from '#db/start-error.ts'
import { testDatabase } from '../support/database.ts'
import { openLine } from '../support/line.ts'
import { inServer } from '../support/postgres.ts'

const { db, connectionString } = await testDatabase()
const { connectionString: sloppy } = await testDatabase()
const one = sql<{ one: number }>`select 1 as one`

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('it was answered'),
    (error: unknown) => error,
  )
}

/** Trust: "Database down, cut or silent: every request is answered within 10 s". */
async function within10s<T>(work: () => Promise<T>): Promise<T> {
  const begin = performance.now()
  const result = await work()
  expect(performance.now() - begin).toBeLessThan(10_000)
  return result
}

describe('values', () => {
  test('arrive as the schema says: counts as numbers, times as ISO 8601 UTC, days as they are', async () => {
    const { rows } = await sql`
      select count(*) as count, '2026-11-20 23:30:00.5+02'::timestamptz as at, '2026-03-29'::date as day, '{"a": 1}'::jsonb as json
    `.execute(db)
    expect(rows).toEqual([{ count: 1, at: '2026-11-20T21:30:00.500Z', day: '2026-03-29', json: { a: 1 } }])
  })

  test('of times do not hang on the time zone of the session', async () => {
    const { rows } = await db.transaction().execute(async (trx) => {
      await sql`set local time zone 'Asia/Kathmandu'`.execute(trx)
      return sql`select '2026-11-20 12:00:00+00'::timestamptz as at`.execute(trx)
    })
    expect(rows).toEqual([{ at: '2026-11-20T12:00:00.000Z' }])
  })

  test('that no number can hold are an error, never a number near by', async () => {
    await expect(sql`select 9007199254740993::int8`.execute(db)).rejects.toThrow('too large')
  })
})

describe('durability', () => {
  test('is there on the server of the tests', async () => {
    await expect(assertDurable(db)).resolves.toBeUndefined()
  })

  test('is refused where commits are not waited for, wherever that was set', async () => {
    await inServer(sloppy, `alter database ${new URL(sloppy).pathname.slice(1)} set synchronous_commit = off`)
    const connection = connect(sloppy)
    const refusal = failureOf(assertDurable(connection.db))
    await expect(refusal).resolves.toBeInstanceOf(StartError)
    await expect(refusal).resolves.toHaveProperty('message', expect.stringContaining('synchronous_commit off'))
    await connection.db.destroy()
  })
})

describe('a database that cannot be reached', () => {
  const unreachable = {
    'nothing listens': 'postgresql://u:secret@127.0.0.1:1/d',
    'no such host': 'postgresql://u:secret@nowhere.invalid/d',
    'no such socket': 'postgresql://u:secret@localhost/d?host=%2Fnowhere',
    'wrong password': withPassword('wrong'),
    'an address that is none': 'postgresql://u:secret@[/d',
    'no such database': connectionString.replace(/\/evenloop_test_\w+/, '/nowhere'),
  }

  test.each(Object.entries(unreachable))('is named in one line without secrets: %s', async (_name, address) => {
    const connection = connect(address)
    const error = await within10s(() => failureOf(one.execute(connection.db)))
    const line = describeDatabaseError(error)
    expect(line).toMatch(/^The database|^Nothing listens/)
    expect(line).not.toMatch(/secret|wrong|\n/)
    await connection.db.destroy()
  })

  test('answers nothing and is given up within 10 s, by the first statement and inside a transaction', async () => {
    const line = await openLine(connectionString)
    const { db: cut, pool } = connect(line.connectionString, { max: 2 })
    const transaction = cut.transaction().execute(async (trx) => {
      await one.execute(trx)
      line.silence()
      await one.execute(trx)
    })
    const errors = await within10s(() =>
      Promise.all([
        failureOf(transaction),
        failureOf(sql`select pg_sleep(0.1)`.execute(cut).then(() => one.execute(cut))),
      ]),
    )
    expect(errors.map(isDatabaseUnavailable)).toEqual([true, true])
    await line.restore()
    expect((await within10s(() => one.execute(cut))).rows).toEqual([{ one: 1 }])
    expect(pool.totalCount).toBeLessThanOrEqual(2)
    await cut.destroy()
  })

  test('serves again by itself after it was down, and never ends the process', async () => {
    const line = await openLine(connectionString)
    const { db: cut } = connect(line.connectionString)
    await one.execute(cut)
    const torn = cut.transaction().execute(async (trx) => {
      await one.execute(trx)
      await line.cut()
      await new Promise((settle) => setTimeout(settle, 50))
      await one.execute(trx)
    })
    expect(isDatabaseUnavailable(await failureOf(torn))).toBe(true)
    expect(isDatabaseUnavailable(await failureOf(one.execute(cut)))).toBe(true)
    await line.restore()
    expect((await one.execute(cut)).rows).toEqual([{ one: 1 }])
    await cut.destroy()
  })

  test('is given up when all its connections are busy', async () => {
    const { db: small } = connect(connectionString, { max: 1 })
    const busy = sql`select pg_sleep(4)`.execute(small)
    const error = await within10s(() => failureOf(one.execute(small)))
    expect(isDatabaseUnavailable(error)).toBe(true)
    await busy
    await small.destroy()
  })

  test('cancels a statement that takes too long, and keeps the connection', async () => {
    const { db: slow, pool } = connect(connectionString, { max: 1 })
    const error = await within10s(() => failureOf(sql`select pg_sleep(20)`.execute(slow)))
    expect(describeDatabaseError(error)).toContain('took too long')
    expect((await one.execute(slow)).rows).toEqual([{ one: 1 }])
    expect(pool.totalCount).toBe(1)
    await slow.destroy()
  })
})

describe('errors of other kinds', () => {
  test('are not taken for a database that is away', async () => {
    const file = await failureOf(import('node:fs/promises').then(({ readFile }) => readFile('/nowhere')))
    const syntax = await failureOf(sql`selekt`.execute(db))
    const aborted = Object.assign(new Error('aborted'), { code: 'ECONNRESET' }) // a browser that left its upload
    expect([file, syntax, aborted, 'text', null].map(describeDatabaseError)).toEqual([null, null, null, null, null])
  })
})

function withPassword(password: string): string {
  const url = new URL(connectionString)
  url.password = password
  return url.href
}
