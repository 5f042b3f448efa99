import { describe, expect, test } from 'vitest'
import { operations, type OperationId } from '#contract/operations.ts'
import { startApp } from '../support/app.ts'
import { aCompany, type Company, names, type Phase } from '../support/company.ts'
import { outcomesOf, phasesOf, policy } from '../support/policy.ts'
import { requests } from '../support/requests.ts'

const app = await startApp()
const ids = Object.keys(policy) as OperationId[] // its own keys

/** What these do decides what comes of later requests, so each has a company of its own. */
const lasting: OperationId[] = [
  'signOut',
  'acceptInvitation',
  'deleteAttachment',
  'putScorecard',
  'waiveScorecard',
  'revealVotes',
  'recordDecision',
  'decideGate',
]
const shared = new Map<Phase, Promise<Company>>()
function companyFor(id: OperationId, phase: Phase): Promise<Company> {
  if (lasting.includes(id)) return aCompany(app, phase)
  const company = shared.get(phase) ?? aCompany(app, phase)
  shared.set(phase, company)
  return company
}

test('every operation has its row, and every row everybody', () => {
  expect(ids.toSorted()).toEqual(Object.keys(operations).toSorted())
  for (const id of ids)
    for (const [phase, row] of phasesOf(policy[id]))
      expect([id, phase, [...outcomesOf(row).keys()].toSorted()]).toEqual([id, phase, names.toSorted()])
})

test('every operation succeeds for somebody, but for what needs a set-up of its own', () => {
  const never = ids.filter((id) => phasesOf(policy[id]).every(([, row]) => !row.ok))
  expect(never).toEqual(['signIn', 'setUp', 'openDebrief'])
})

describe.each(ids)('%s', (id) => {
  test.each(phasesOf(policy[id]).map(([phase, row]) => ({ phase, row })))('$phase', async ({ phase, row }) => {
    const company = await companyFor(id, phase)
    const outcomes = outcomesOf(row)
    const found: Record<string, string> = {}
    for (const name of names) {
      const { status, problem } = await app.call(id, { ...(await requests[id](company, app)), as: company.as(name) })
      found[name] = status < 300 ? 'ok' : problem.code
    }
    expect(found).toEqual(Object.fromEntries(names.map((name) => [name, outcomes.get(name)])))
  })
})
