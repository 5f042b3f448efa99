import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { type OperationId, operations } from '#contract/operations.ts'
import { type Answer, type Request, startApp } from '../support/app.ts'
import { aCompany, names, type Persona, type Phase } from '../support/company.ts'
import { outcomesOf, phasesOf, policy } from '../support/policy.ts'
import { requests } from '../support/requests.ts'

const app = await startApp()
const companies = { working: await aCompany(app, 'working'), open: await aCompany(app, 'open') }

/** Whom the table answers “not found” about a candidacy: the operations that name one, and everybody it is hidden from. */
const hidden = (Object.keys(policy) as OperationId[]) // its own keys
  .filter((id) => operations[id].path.match(/^\/(candidates|candidacies|interviews|scorecards)\/:/))
  .flatMap((id) =>
    phasesOf(policy[id]).map(([phase, row]) => ({
      id,
      phase,
      from: names.filter((name) => outcomesOf(row).get(name) === 'not_found'),
    })),
  )
  .filter((row): row is { id: OperationId; phase: 'working' | 'open'; from: Persona[] } => row.phase !== 'revealed')

/** Everything that reaches the asker, but for what every answer has of its own. */
function seen(answer: Answer<OperationId>) {
  const headers = Object.fromEntries(answer.headers)
  const { requestId, ...problem } = answer.problem
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
  return { status: answer.status, problem, headers: { ...headers, date: '' } }
}

const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)
const elsewhere = (params: Request['params']) =>
  Object.fromEntries(Object.entries(params ?? {}).map(([key, value]) => [key, isId(value) ? v7() : value]))
const median = (list: number[]) => list.toSorted((a, b) => a - b)[list.length / 2] ?? 0

async function requestOf(id: OperationId, phase: Phase, name: Persona): Promise<Request> {
  const company = companies[phase === 'working' ? 'working' : 'open']
  return { ...(await requests[id](company, app)), as: company.as(name) }
}

test('there is something hidden in most of the operations about a candidacy', () => {
  expect(new Set(hidden.filter(({ from }) => from.length > 5).map(({ id }) => id)).size).toBeGreaterThan(20)
})

describe('what is hidden and what is not there are one answer', () => {
  test.each(hidden)('$id, $phase', async ({ id, phase, from }) => {
    for (const name of from) {
      const request = await requestOf(id, phase, name)
      const real = seen(await app.call(id, request))
      const madeUp = seen(await app.call(id, { ...request, params: elsewhere(request.params) }))
      expect(real.problem.code).toBe('not_found')
      expect({ name, ...real }).toEqual({ name, ...madeUp })
    }
  })

  test('to a request that is wrong in itself, too: strangers learn nothing from what is refused first', async () => {
    for (const { id, phase } of hidden.filter((row) => operations[row.id].method !== 'get')) {
      const request = await requestOf(id, phase, 'zoe')
      const wrong = { ...request, body: { neverHeardOf: 1 } }
      const real = seen(await app.call(id, wrong))
      expect({ id, code: real.problem.code }).toEqual({ id, code: 'not_found' })
      expect(real).toEqual(seen(await app.call(id, { ...wrong, params: elsewhere(request.params) })))
    }
  })

  test('and take as long', async () => {
    const request = await requestOf('listScorecards', 'open', 'zoe')
    const times: Record<'real' | 'madeUp', number[]> = { real: [], madeUp: [] }
    for (let round = 0; round < 60; round++)
      for (const kind of ['real', 'madeUp'] as const) {
        const begin = performance.now()
        await app.call('listScorecards', kind === 'real' ? request : { ...request, params: elsewhere(request.params) })
        times[kind].push(performance.now() - begin)
      }
    expect(median(times.real) / median(times.madeUp)).toBeLessThan(2)
    expect(median(times.madeUp) / median(times.real)).toBeLessThan(2)
  })
})

describe('lists hold what their reader may know of', () => {
  const knowing = 'rita max carl cleo ada ben fay rae rosa adan dina'.split(' ')
  const rows: { id: OperationId; idOf: (phase: 'working' | 'open') => string; to: string[] }[] = [
    { id: 'listCandidacies', idOf: (phase) => companies[phase].world.candidacyId, to: knowing },
    { id: 'listCandidates', idOf: (phase) => companies[phase].world.candidateId, to: ['rita', 'rosa'] },
    {
      id: 'listInterviews',
      idOf: (phase) => companies[phase].world.interviewIds[0] ?? '',
      to: 'rita rosa ada ben fay rae'.split(' '),
    },
  ]

  test.each(rows)('$id', async ({ id, idOf, to }) => {
    for (const phase of ['working', 'open'] as const)
      for (const name of names.filter((one) => one !== 'nobody')) {
        const { text } = await app.call(id, { as: companies[phase].as(name), query: { limit: '200' } })
        const isTold = to.includes(name) || (id === 'listCandidacies' && name === 'olu' && phase === 'open')
        expect([phase, name, text.includes(idOf(phase))]).toEqual([phase, name, isTold])
      }
  })

  test('of one organization alone', async () => {
    const { world, as } = companies.open
    for (const id of ['listUsers', 'listJobs', 'listLoops', 'listKits'] as const)
      for (const name of ['otto', 'oria'] as const) {
        const { text } = await app.call(id, { as: as(name) })
        for (const ours of [world.idOf('rita'), world.jobId, 'swe-values', world.candidacyId])
          expect([id, name, text.includes(ours)]).toEqual([id, name, false])
      }
  })
})
