import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inTime } from '#http/in-time.ts'
import { startApp } from '../support/app.ts'
import { aCompany } from '../support/company.ts'

const app = await startApp()
const company = await aCompany(app, 'working')

/** Each statement that writes to these tables takes so long: within its own limit, and beyond the request's together. */
async function everyWriteTakes(seconds: number): Promise<void> {
  const body = `begin perform pg_sleep(${seconds}); return new; end`
  await sql.raw(`create or replace function dawdle() returns trigger language plpgsql as '${body}'`).execute(app.db)
}

test('a database that is slow in everything is a 503 in time, and the write that was sent again is done once', async () => {
  await everyWriteTakes(0)
  for (const table of ['candidate', 'audit_entry', 'idempotency_key'])
    await sql
      .raw(`create trigger dawdle before insert on ${table} for each row execute function dawdle()`)
      .execute(app.db)
  const send = () =>
    app.call('createCandidate', {
      as: company.as('rita'),
      body: { name: 'Nils Slow' },
      headers: { 'idempotency-key': 'slow-1' },
    })
  await everyWriteTakes(4)
  const begin = performance.now()
  const late = await send()
  expect([late.status, late.problem.code]).toEqual([503, 'database_unavailable'])
  expect(performance.now() - begin).toBeLessThan(10_000)
  await everyWriteTakes(0)
  let again = await send()
  while (again.status === 503) again = await send()
  expect(again.status).toBe(201)
  const { rows } = await sql`select from candidate where name = 'Nils Slow'`.execute(app.db)
  expect(rows).toHaveLength(1)
})

test('work that is done in time is what it answers, and a failure of its own stays that', async () => {
  expect(await inTime(1_000, Promise.resolve('done'))).toBe('done')
  await expect(inTime(1_000, Promise.reject(new Error('its own')))).rejects.toThrow('its own')
  await expect(inTime(0, new Promise(() => {}))).rejects.toMatchObject({ code: 'database_unavailable' })
})
