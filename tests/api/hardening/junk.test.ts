import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { type OperationId, operations } from '#contract/operations.ts'
import { openApiDocument } from '#http/openapi.ts'
import { type Request, startApp } from '../../support/app.ts'
import { aCompany, type Company, type Persona, type Phase } from '../../support/company.ts'
import { brokenJson, change, changed, hugeJson, junk, junkKey, junkValues } from '../../support/junk.ts'
import { phasesOf, policy } from '../../support/policy.ts'
import { expectNoInsides, expectProblem } from '../../support/raw.ts'
import { requests } from '../../support/requests.ts'

/** More of it, and other junk: `JUNK_RUNS=2000 JUNK_SEED=7 npx vitest run --config tests/vitest.config.ts junk`. */
const numRuns = Number(process.env['JUNK_RUNS'] ?? 25)
const seed = Number(process.env['JUNK_SEED'] ?? 20261120)

const app = await startApp()
const ids = Object.keys(operations) as OperationId[] // its own keys
const companies = new Map<Phase, Company>()
beforeAll(async () => {
  for (const phase of ['working', 'open', 'revealed'] as const) companies.set(phase, await aCompany(app, phase))
})

/** Somebody for whom the request as it should be works, where there is anybody. */
function sender(id: OperationId): { phase: Phase; name: Persona } {
  const rows = phasesOf(policy[id])
  const [phase, row] = rows.find(([, one]) => one.ok) ?? rows[0] ?? ['working', {}]
  return { phase, name: (row.ok?.split(' ')[0] ?? 'rita') as Persona } // a row names personas
}

async function rightRequest(id: OperationId): Promise<Request> {
  const { phase, name } = sender(id)
  const company = companies.get(phase)
  if (!company) throw new Error('The companies are made before the tests.')
  const { organizationId } = company.world
  const isOurs = !['otto', 'oria', 'nobody'].includes(name)
  const as = isOurs ? await app.signInAs({ organizationId, id: company.world.idOf(name) }) : company.as(name)
  return { ...(await requests[id](company, app)), as }
}

type Sent = { as?: string | undefined; target: string; body?: string | undefined }

/** Whatever was sent: it was done, or refused in the way of the conventions. Nothing of the insides is shown. */
async function send(id: OperationId, { as, target, body }: Sent): Promise<{ status: number; text: string }> {
  const { method } = operations[id]
  const answer = await fetch(`${app.url}/api/v1${target}`, {
    method: method.toUpperCase(),
    headers: { cookie: as ?? '', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined || method === 'get' ? {} : { body }),
  })
  // A stream that was opened says nothing by itself and ends with its reader.
  const isOpen = answer.ok && (operations[id] as Endpoint).stream
  if (isOpen) await answer.body?.cancel()
  const text = isOpen ? '' : await answer.text()
  const said = `${decodeURIComponent(target)}${body ?? ''}`
  expect(answer.status, `${id} ${target} ${body ?? ''}: ${text}`).toBeLessThan(500)
  if (answer.status >= 400) {
    const problem = expectProblem({ status: answer.status, contentType: answer.headers.get('content-type'), text })
    expectNoInsides(JSON.stringify({ ...problem, current: null }), said)
  }
  return { status: answer.status, text }
}

const targetOf = (id: OperationId, { params = {} }: Request, query = '') =>
  operations[id].path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? ''))) + query
const bodyOf = ({ body }: Request) => (body === undefined ? undefined : JSON.stringify(body))

const withBody = ids.filter((id) => operations[id].body)
const withParams = ids.filter((id) => operations[id].params)

describe('whatever is sent is refused or done', () => {
  test.each(ids)('as the body of %s', async (id) => {
    const { body } = operations[id]
    const right = await rightRequest(id)
    await fc.assert(
      fc.asyncProperty(change, async (one) => {
        const junkBody = body ? JSON.stringify(changed(right.body ?? {}, one)) : JSON.stringify(one.value)
        await send(id, { as: right.as, target: targetOf(id, right), body: junkBody })
      }),
      { numRuns, seed },
    )
  })

  test.each(withParams)('in the address of %s, which then names nothing', async (id) => {
    const right = await rightRequest(id)
    const names = Object.keys(right.params ?? {})
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), async (text, place) => {
        const at = names[place % names.length] ?? ''
        const target = targetOf(id, { ...right, params: { ...right.params, [at]: text } })
        const { status } = await send(id, { as: right.as, target, body: bodyOf(right) })
        if (operations[id].method === 'get') expect([400, 404]).toContain(status)
      }),
      { numRuns: Math.ceil(numRuns / 3), seed },
    )
  })

  test.each(ids)('in the query of %s: unknown keys and keys given twice are refused', async (id) => {
    const right = await rightRequest(id)
    const known = Object.entries(documentedQuery(id))
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...junkTexts))
    await fc.assert(
      fc.asyncProperty(junkKey, value, async (key, text) => {
        const unknown = new URLSearchParams([[key, text]])
        if (!known.some(([name]) => name === key) && key !== '')
          expect(
            (await send(id, { as: right.as, target: targetOf(id, right, `?${unknown}`), body: bodyOf(right) })).status,
          ).toBe(400)
        for (const [name] of known) {
          const once = new URLSearchParams([[name, text]])
          await send(id, { as: right.as, target: targetOf(id, right, `?${once}`) })
          const twice = new URLSearchParams([
            [name, text],
            [name, text],
          ])
          expect((await send(id, { as: right.as, target: targetOf(id, right, `?${twice}`) })).status).toBe(400)
        }
      }),
      { numRuns: known.length > 0 ? numRuns : 5, seed },
    )
  })

  test.each(withBody)('to %s that is no JSON', async (id) => {
    const right = await rightRequest(id)
    for (const text of brokenJson) {
      const { status } = await send(id, { as: right.as, target: targetOf(id, right), body: text })
      if (text !== '') expect([id, text.slice(0, 20), status]).toEqual([id, text.slice(0, 20), 400])
    }
  })

  test.each(withBody)('to %s as JSON without end or sense', async (id) => {
    const right = await rightRequest(id)
    for (const text of hugeJson) {
      const { status } = await send(id, { as: right.as, target: targetOf(id, right), body: text })
      expect([id, text.slice(0, 20), status]).toEqual([id, text.slice(0, 20), 400])
    }
  })
})

/** Of the junk what can stand in a query: text without halves of characters. */
const junkTexts = junkValues.filter(
  (value): value is string => typeof value === 'string' && value.isWellFormed() && value.length < 5_000,
)

type Documented = Record<string, Record<string, { operationId: string; parameters?: { in: string; name: string }[] }>>
function documentedQuery(id: OperationId): Record<string, true> {
  const { paths } = openApiDocument() as { paths: Documented } // made by us
  const operation = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .find(({ operationId }) => operationId === id)
  const names = (operation?.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name)
  return Object.fromEntries(names.map((name) => [name, true]))
}

test('junk reaches nobody else: prototypes are as they were', async () => {
  await fc.assert(
    fc.asyncProperty(junk, async (value) => {
      const right = await rightRequest('changeUser')
      await send('changeUser', { as: right.as, target: targetOf('changeUser', right), body: JSON.stringify(value) })
    }),
    { numRuns, seed },
  )
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
})
