import { describe, expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { aJob, anOrganization, aUser } from '../support/factories.ts'

const app = await startApp()
const { call, db } = app
const organization = await anOrganization(db, { name: 'Ferngate' })
const admin = await aUser(db, { organizationId: organization.id, roles: ['admin'] })
const as = await app.signInAs(admin)

describe('the settings', () => {
  test('are read and changed by an admin, twice alike', async () => {
    expect((await call('getSettings', { as })).body).toEqual({
      decisionWay: null,
      organizationName: 'Ferngate',
      keepsTranscripts: false,
    })
    const body = { decisionWay: 'manager', organizationName: 'Ferngate Labs', keepsTranscripts: true }
    for (let round = 0; round < 2; round++) {
      const answer = await call('changeSettings', { as, body })
      expect([answer.status, answer.body]).toEqual([200, body])
    }
    expect((await call('getSettings', { as })).body).toEqual(body)
    expect((await call('getSession', { as })).body.organization.name).toBe('Ferngate Labs')
    const { keepsTranscripts: _, ...others } = body
    expect((await call('changeSettings', { as, body: others })).body).toEqual(body)
  })

  test('say how every job of the organization is decided', async () => {
    const member = await aUser(db, { organizationId: organization.id })
    const job = await aJob(db, { organizationId: organization.id, committeeIds: [member.id] })
    const wayWith = async (decisionWay: string | null) => {
      await call('changeSettings', { as, body: { decisionWay, organizationName: 'Ferngate' } })
      return (await call('getJob', { as, params: { id: job.id } })).body.decisionWay
    }
    expect([await wayWith('manager'), await wayWith('panel'), await wayWith(null)]).toEqual([
      'manager',
      'panel',
      'committee',
    ])
  })

  test('are one organization’s own', async () => {
    const stranger = await app.signInAs(await aUser(db, { roles: ['admin'] }))
    const body = { decisionWay: 'panel', organizationName: 'Elsewhere' }
    await call('changeSettings', { as: stranger, body })
    expect((await call('getSettings', { as })).body.organizationName).toBe('Ferngate')
  })

  test('are closed to everybody else', async () => {
    const body = { decisionWay: null, organizationName: 'Mine' }
    const roles = ['recruiter', 'kit_author', 'interviewer', 'committee', 'privacy_officer'] as const
    const other = await app.signInAs(await aUser(db, { organizationId: organization.id, roles: [...roles] }))
    for (const [cookie, status] of [
      [other, 403],
      [undefined, 401],
    ] as const) {
      expect((await call('getSettings', { as: cookie })).status).toBe(status)
      expect((await call('changeSettings', { as: cookie, body })).status).toBe(status)
    }
  })

  test.each([
    {},
    { decisionWay: 'coin', organizationName: 'Ferngate' },
    { decisionWay: null, organizationName: '' },
    { decisionWay: null, organizationName: 'Ferngate', isDemo: true },
    { decisionWay: null },
    { decisionWay: null, organizationName: 'Ferngate', keepsTranscripts: 'yes' },
  ])('refuse %j as bad input', async (body) => {
    expect((await call('changeSettings', { as, body })).problem.code).toBe('invalid_input')
  })
})
