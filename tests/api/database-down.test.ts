import { afterAll, describe, expect, test } from 'vitest'
import { connect } from '#db/connect.ts'
import { type OperationId, operations } from '#contract/operations.ts'
import { v7 } from 'uuid'
import { startApp } from '../support/app.ts'
import { aCompany, type Persona } from '../support/company.ts'
import { testDatabase } from '../support/database.ts'
import { type Line, openLine } from '../support/line.ts'
import { phasesOf, policy } from '../support/policy.ts'
import { expectNoInsides, expectProblem } from '../support/raw.ts'
import { requests } from '../support/requests.ts'

/** Trust: “every request is answered within 10 s by a clean 503, never 401, never a hang”. */
const longestMs = 10_000

let line: Line | undefined
const theLine = () => line ?? expect.fail('The line is opened with the server.')
const app = await startApp(
  {},
  {
    reach: async () => {
      const direct = await testDatabase()
      line = await openLine(direct.connectionString, afterAll)
      const { db } = connect(line.connectionString, { max: 10 })
      afterAll(() => db.destroy())
      return { ...direct, db }
    },
  },
)
const company = await aCompany(app, 'working')
const { world } = company
const ada = world.as('ada')
const params = { interviewId: world.interviewIds[0] ?? '' }
const aNote = { text: 'Asked the team first.', offsetMs: 0, sectionId: null, tags: [], revision: 0 }
const write = () => app.call('putNote', { as: ada, params: { ...params, noteId: v7() }, body: aNote })

/** For each operation a right request of somebody for whom it works, made while the database is there. */
async function everyRequest(): Promise<(() => Promise<[OperationId, Response, number]>)[]> {
  const all = []
  for (const id of Object.keys(operations) as OperationId[]) {
    // its own keys
    const row = phasesOf(policy[id])[0]?.[1]
    const name = (row?.ok?.split(' ')[0] ?? 'rita') as Persona // a row names personas
    const given = await requests[id](company, app)
    const target = operations[id].path.replace(/:(\w+)/g, (_, key: string) => String(given.params?.[key] ?? ''))
    all.push(async (): Promise<[OperationId, Response, number]> => {
      const begin = performance.now()
      const answer = await fetch(`${app.url}/api/v1${target}`, {
        method: operations[id].method.toUpperCase(),
        headers: {
          cookie: company.as(name) ?? '',
          ...(given.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
      })
      return [id, answer, performance.now() - begin]
    })
  }
  return all
}

async function expectUnavailable(asked: (() => Promise<[OperationId, Response, number]>)[]): Promise<void> {
  const answers = await Promise.all(asked.map((ask) => ask()))
  expect(answers.length).toBeGreaterThan(50)
  for (const [id, answer, ms] of answers) {
    const text = await answer.text()
    expect([id, answer.status, ms < longestMs]).toEqual([id, 503, true])
    const { code, ...rest } = expectProblem({
      status: answer.status,
      contentType: answer.headers.get('content-type'),
      text,
    })
    expect(code).toBe('database_unavailable')
    expectNoInsides(JSON.stringify({ ...rest, type: '', title: '' }))
    expect(answer.headers.getSetCookie()).toEqual([])
  }
}

const statusOf = async (path: string) => (await fetch(`${app.url}${path}`)).status

async function expectWorks(): Promise<void> {
  const end = performance.now() + longestMs
  let last = await write()
  while (last.status !== 200 && performance.now() < end) last = await write()
  expect(last.status).toBe(200)
}

describe.each<[string, () => Promise<unknown> | void]>([
  ['refuses connections', () => theLine().cut()],
  ['says nothing any more', () => theLine().silence()],
])('a database that %s', (_, breakLine) => {
  test('is a clean 503 for every operation, and serves again by itself', { timeout: 60_000 }, async () => {
    const asked = await everyRequest()
    await breakLine()
    await expectUnavailable(asked)
    const begin = performance.now()
    await theLine().restore()
    await expectWorks()
    expect(performance.now() - begin).toBeLessThan(longestMs)
  })

  test('in the middle of writes tears none of them', { timeout: 60_000 }, async () => {
    const ids = Array.from({ length: 40 }, () => v7())
    const begun = ids.map(async (noteId) => {
      const begin = performance.now()
      const answer = await app.call('putNote', { as: ada, params: { ...params, noteId }, body: aNote })
      return { noteId, status: answer.status, ms: performance.now() - begin }
    })
    await Promise.race(begun)
    await breakLine()
    const answers = await Promise.all(begun)
    expect(answers.every(({ status, ms }) => (status === 200 || status === 503) && ms < longestMs)).toBe(true)
    await theLine().restore()
    await expectWorks()
    const { body } = await app.call('listNotes', { as: ada, params, query: { limit: '200' } })
    const stored = body.items.map(({ id }) => id)
    expect(
      answers
        .filter(({ status }) => status === 200)
        .map(({ noteId }) => noteId)
        .filter((id) => !stored.includes(id)),
    ).toEqual([])
    // The same writes again: each is one row, whether the first answer was lost or the write.
    for (const noteId of ids)
      expect((await app.call('putNote', { as: ada, params: { ...params, noteId }, body: aNote })).status).toBe(200)
    const revisions = await app.db.selectFrom('note_revision').select('noteId').where('noteId', 'in', ids).execute()
    expect(revisions).toHaveLength(ids.length)
  })

  test('says so to who watches, while the process lives', { timeout: 30_000 }, async () => {
    expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 200])
    await breakLine()
    expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 503])
    await theLine().restore()
    await expectWorks()
    expect(await statusOf('/readyz')).toBe(200)
  })
})

test('who is not signed in hears so only once it is known', { timeout: 30_000 }, async () => {
  await theLine().cut()
  expect((await app.call('getSession', { as: ada })).status).toBe(503)
  expect((await app.call('getSession')).status).toBe(401)
  await theLine().restore()
  await expectWorks()
  expect((await app.call('getSession', { as: ada })).status).toBe(200)
})
