import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import type { OperationId } from '#contract/operations.ts'
import { startApp } from '../support/app.ts'
import { aCompany, type Company } from '../support/company.ts'
import { anOrganization, aUser } from '../support/factories.ts'
import { requests } from '../support/requests.ts'
import { opens } from '../support/stream.ts'
import { aWorld } from '../support/world.ts'

const app = await startApp()
const { call } = app

const aNote = { text: 'Asked the team first.', offsetMs: 1000, sectionId: null, tags: [], revision: 0 }
const outcome = ({ status, problem }: { status: number; problem?: { code: string } }) =>
  status < 300 ? 'ok' : problem?.code
const asks = async (company: Company, id: OperationId, as: string | undefined) =>
  outcome(await call(id, { ...(await requests[id](company, app)), as }))

describe('what one loses counts from the next request on', () => {
  test('a role', async () => {
    const company = await aCompany(app, 'working')
    const { world } = company
    const rita = world.as('rita')
    expect(await asks(company, 'getCandidacy', rita)).toBe('ok')
    const lost = { params: { id: world.idOf('rita') }, body: { roles: ['interviewer'] } }
    expect(outcome(await call('changeUser', { as: world.as('asha'), ...lost }))).toBe('ok')
    expect(await asks(company, 'getCandidacy', rita)).toBe('not_found')
    expect(await asks(company, 'listCandidates', rita)).toBe('forbidden')
    expect(await asks(company, 'releaseScorecard', rita)).toBe('not_found')
    expect((await call('listInterviews', { as: rita })).body.items).toEqual([])
  })

  test('an admin’s role, to another admin', async () => {
    const company = await aCompany(app, 'working')
    const { world } = company
    const lost = { params: { id: world.idOf('adan') }, body: { roles: ['interviewer'] } }
    expect(outcome(await call('changeUser', { as: world.as('asha'), ...lost }))).toBe('ok')
    expect(await asks(company, 'getSettings', world.as('adan'))).toBe('forbidden')
    expect(await asks(company, 'inviteUser', world.as('adan'))).toBe('forbidden')
  })

  test('a seat, with all that hung on it', async () => {
    const world = await aWorld(app, {
      rounds: [{ panel: { ada: 'lead', ben: 'co' }, state: 'scheduled' }, { panel: { ben: 'lead' } }],
    })
    const interviewId = world.interviewIds[0] ?? ''
    const ben = world.as('ben')
    expect(outcome(await call('listNotes', { as: ben, params: { interviewId } }))).toBe('ok')
    const panel = [{ userId: world.idOf('ada'), seat: 'lead' }]
    expect(
      outcome(await call('changeInterview', { as: world.as('rita'), params: { id: interviewId }, body: { panel } })),
    ).toBe('ok')
    for (const id of ['listNotes', 'getScorecard', 'submitScorecard', 'getClock'] as const)
      expect([id, outcome(await call(id, { as: ben, params: { interviewId } }))]).toEqual([id, 'forbidden'])
    const alone = await aWorld(app, { rounds: [{ panel: { ada: 'lead', ben: 'co' }, state: 'scheduled' }] })
    const only = { id: alone.interviewIds[0] ?? '' }
    const left = { as: alone.as('rita'), params: only, body: { panel: [{ userId: alone.idOf('ada'), seat: 'lead' }] } }
    expect(outcome(await call('changeInterview', left))).toBe('ok')
    expect(outcome(await call('getInterview', { as: alone.as('ben'), params: only }))).toBe('not_found')
    expect(outcome(await call('getCandidacy', { as: alone.as('ben'), params: { id: alone.candidacyId } }))).toBe(
      'not_found',
    )
  })

  test('the committee’s and the hiring manager’s place', async () => {
    const company = await aCompany(app, 'open')
    const { world } = company
    const change = { params: { id: world.jobId }, body: { committeeIds: [world.idOf('cleo')], hiringManagerId: null } }
    for (const name of ['carl', 'max']) expect(await asks(company, 'getDebrief', world.as(name))).toBe('ok')
    expect(outcome(await call('changeJob', { as: world.as('rita'), ...change }))).toBe('ok')
    for (const name of ['carl', 'max'])
      for (const id of ['getDebrief', 'listScorecards', 'getCandidacy', 'castVote'] as const)
        expect([name, id, await asks(company, id, world.as(name))]).toEqual([name, id, 'not_found'])
  })

  test('all access', async () => {
    const company = await aCompany(app, 'open')
    const { world } = company
    const ada = world.as('ada')
    const second = await app.signInAs({ organizationId: world.organizationId, id: world.idOf('ada') })
    expect(await asks(company, 'listScorecards', ada)).toBe('ok')
    const gone = { params: { id: world.idOf('ada') }, body: { isActive: false } }
    expect(outcome(await call('changeUser', { as: world.as('asha'), ...gone }))).toBe('ok')
    for (const as of [ada, second])
      for (const id of ['listScorecards', 'getSession', 'putNote', 'listUsers', 'signOut'] as const)
        expect([id, await asks(company, id, as)]).toEqual([id, 'not_signed_in'])
  })

  test('a session that was ended, here and not elsewhere', async () => {
    const company = await aCompany(app, 'working')
    const { world } = company
    const other = await app.signInAs({ organizationId: world.organizationId, id: world.idOf('ada') })
    expect(await asks(company, 'signOut', world.as('ada'))).toBe('ok')
    for (const id of ['getSession', 'putNote', 'listNotes', 'listInterviews'] as const)
      expect([id, await asks(company, id, world.as('ada'))]).toEqual([id, 'not_signed_in'])
    expect(await asks(company, 'putNote', other)).toBe('ok')
  })
})

const aPanel = () =>
  aWorld(app, {
    rounds: [{ panel: { ada: 'lead', ben: 'co' }, state: 'scheduled' }],
    roles: { asha: ['admin'] },
  })

describe('what one loses ends an open event stream', () => {
  const end = { event: 'end', data: {} }

  test('a seat, and a colleague’s goes on', async () => {
    const world = await aPanel()
    const interviewId = world.interviewIds[0] ?? ''
    const ben = await opens(app, world.as('ben'), interviewId)
    const ada = await opens(app, world.as('ada'), interviewId)
    const body = { panel: [{ userId: world.idOf('ada'), seat: 'lead' }] }
    expect(outcome(await call('changeInterview', { as: world.as('rita'), params: { id: interviewId }, body }))).toBe(
      'ok',
    )
    await ben.ended
    expect(ben.events().at(-1)).toEqual(end)
    await call('markPrompt', {
      as: world.as('ada'),
      params: { interviewId, promptId: 'p-influence' },
      body: { status: 'asked', followUpIds: [] },
    })
    await ada.next('shared')
    expect(ada.events()).not.toContainEqual(end)
    expect(ben.text().endsWith('event: end\ndata: {}\n\n')).toBe(true)
  })

  test('a session, and one’s other devices go on', async () => {
    const world = await aPanel()
    const interviewId = world.interviewIds[0] ?? ''
    const other = await app.signInAs({ organizationId: world.organizationId, id: world.idOf('ada') })
    const laptop = await opens(app, world.as('ada'), interviewId)
    const phone = await opens(app, other, interviewId)
    expect(outcome(await call('signOut', { as: world.as('ada') }))).toBe('ok')
    await laptop.ended
    expect(laptop.events().at(-1)).toEqual(end)
    expect(outcome(await call('putNote', { as: other, params: { interviewId, noteId: v7() }, body: aNote }))).toBe('ok')
    await phone.next('notes')
  })

  test('all access', async () => {
    const world = await aPanel()
    const stream = await opens(app, world.as('ben'), world.interviewIds[0] ?? '')
    const gone = { params: { id: world.idOf('ben') }, body: { isActive: false } }
    expect(outcome(await call('changeUser', { as: world.as('asha'), ...gone }))).toBe('ok')
    await stream.ended
    expect(stream.events().at(-1)).toEqual(end)
  })
})

describe('what one gets later widens nothing', () => {
  test('a role does not open what a seat keeps shut', async () => {
    const company = await aCompany(app, 'open')
    const { world } = company
    for (const roles of [['recruiter'], ['admin', 'recruiter', 'committee', 'privacy_officer', 'calibration_lead']]) {
      const more = { params: { id: world.idOf('fay') }, body: { roles } }
      expect(outcome(await call('changeUser', { as: world.as('asha'), ...more }))).toBe('ok')
      for (const id of ['listScorecards', 'getDebrief', 'openDebrief', 'waiveScorecard', 'releaseScorecard'] as const)
        expect([roles, id, await asks(company, id, world.as('fay'))]).toEqual([roles, id, 'scorecard_owed'])
      const { body } = await call('getCandidacy', { as: world.as('fay'), params: { id: world.candidacyId } })
      expect([body.debrief, body.interviews.flatMap(({ panel }) => panel.map(({ scorecard }) => scorecard))]).toEqual([
        null,
        body.interviews.flatMap(({ panel }) => panel.map(() => null)),
      ])
    }
  })

  test('a place on the committee or as hiring manager neither', async () => {
    const company = await aCompany(app, 'open')
    const { world } = company
    const ids = [world.idOf('carl'), world.idOf('cleo'), world.idOf('fay')]
    const change = { params: { id: world.jobId }, body: { committeeIds: ids, hiringManagerId: world.idOf('rae') } }
    expect(outcome(await call('changeJob', { as: world.as('rita'), ...change }))).toBe('ok')
    for (const name of ['fay', 'rae'])
      for (const id of ['listScorecards', 'getDebrief', 'castVote', 'revealVotes'] as const)
        expect([name, id, await asks(company, id, world.as(name))]).toEqual([name, id, 'scorecard_owed'])
  })

  test('the organization comes from the session alone', async () => {
    const company = await aCompany(app, 'open')
    const stranger = await aUser(app.db, { organizationId: (await anOrganization(app.db)).id, roles: ['recruiter'] })
    const as = await app.signInAs(stranger)
    const { organizationId } = company.world
    const headers = { 'x-organization-id': organizationId, 'x-tenant': organizationId }
    const params = { id: company.world.candidacyId }
    expect(outcome(await call('getCandidacy', { as, params, headers }))).toBe('not_found')
    expect(outcome(await call('getCandidacy', { as, params, query: { organizationId } }))).toBe('not_found')
    const made = await call('createCandidate', { as, body: { name: 'Nils', organizationId } })
    expect(outcome(made)).toBe('invalid_input')
    // A token that names another organization than the one that it was made in is none.
    const token = Buffer.from(as.split('=')[1] ?? '', 'base64url')
    Buffer.from(organizationId.replaceAll('-', ''), 'hex').copy(token)
    const forged = `evenloop_session=${token.toString('base64url')}`
    expect(outcome(await call('getSession', { as: forged }))).toBe('not_signed_in')
  })
})
