import { describe, expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { anOrganization, aUser } from '../support/factories.ts'

const app = await startApp({ PUBLIC_URL: 'http://loop.company.example' })
const { call, db, clock } = app
const organization = await anOrganization(db, { name: 'Ferngate' })
const admin = await aUser(db, { organizationId: organization.id, name: 'Asha', roles: ['admin'] })
const ben = await aUser(db, { organizationId: organization.id, name: 'ben', roles: ['interviewer', 'recruiter'] })
const stranger = await aUser(db, { name: 'Mallory', roles: ['admin'] })
const as = await app.signInAs(admin)
const asBen = await app.signInAs(ben)
const asStranger = await app.signInAs(stranger)
const password = 'walnut river copper'

const newcomer = (some: object = {}) => ({
  name: 'Noor Castell',
  email: `noor${Math.random()}@ferngate.example`,
  roles: ['interviewer'],
  ...some,
})
const invite = (body: object) => call('inviteUser', { as, body })
const tokenOf = (link: string) => link.split('/').at(-1) ?? ''
const accept = (link: string, given = password) =>
  call('acceptInvitation', { params: { token: tokenOf(link) }, body: { password: given } })
const change = (id: string, body: object, cookie = as) => call('changeUser', { as: cookie, params: { id }, body })
const cookieOf = (headers: Headers) => headers.getSetCookie()[0]?.split(';')[0] ?? ''

describe('people', () => {
  test('are listed by name for everybody of the organization, and for nobody else', async () => {
    const { body } = await call('listUsers', { as: asBen })
    expect(body.items.slice(0, 2).map(({ name }) => name)).toEqual(['Asha', 'ben'])
    expect(body.items[1]).toEqual({
      id: ben.id,
      name: 'ben',
      email: ben.email,
      roles: ['interviewer', 'recruiter'],
      isActive: true,
      isInvited: false,
    })
    const others = await call('listUsers', { as: asStranger })
    expect(others.body.items.map(({ id }) => id)).toEqual([stranger.id])
    expect((await call('listUsers')).status).toBe(401)
  })
})

describe('an invitation', () => {
  test('makes the person at once and answers the link, by the settings alone', async () => {
    const body = newcomer({ roles: ['interviewer', 'committee', 'interviewer'] })
    const answer = await call('inviteUser', { as, body, headers: { 'x-forwarded-host': 'evil.example' } })
    expect(answer.status).toBe(201)
    expect(answer.body.link).toMatch(/^http:\/\/loop\.company\.example\/invitations\/[\w-]{64}$/)
    expect(answer.body.user).toMatchObject({ email: body.email, roles: ['interviewer', 'committee'], isInvited: true })
    expect(Date.parse(answer.body.expiresAt) - clock.now.getTime()).toBe(7 * 86_400_000)
    const listed = (await call('listUsers', { as })).body.items
    expect(listed).toContainEqual(answer.body.user)
    const { body: shown } = await call('getInvitation', { params: { token: tokenOf(answer.body.link) } })
    expect(shown).toEqual({
      name: 'Noor Castell',
      email: body.email,
      organizationName: 'Ferngate',
      expiresAt: answer.body.expiresAt,
    })
  })

  test('is accepted with a password, which signs in; a second time it is used', async () => {
    const body = newcomer()
    const { link, user } = (await invite(body)).body
    const accepted = await accept(link)
    expect([accepted.status, accepted.body.user.id]).toEqual([201, user.id])
    const session = await call('getSession', { as: cookieOf(accepted.headers) })
    expect(session.body).toEqual(accepted.body)
    expect((await call('signIn', { body: { email: body.email, password } })).status).toBe(201)
    for (const again of [await accept(link), await call('getInvitation', { params: { token: tokenOf(link) } })])
      expect([again.status, again.problem.code]).toEqual([409, 'invitation_used'])
  })

  test('is accepted once by ten at the same moment', async () => {
    const { link } = (await invite(newcomer())).body
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => accept(link)))).map(({ status }) => status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([201, ...Array.from({ length: 9 }, () => 409)])
  })

  test('refuses a weak password and stays open', async () => {
    const { link } = (await invite(newcomer())).body
    const refused = await accept(link, 'password1234')
    expect([refused.status, refused.problem.code]).toEqual([422, 'password_weak'])
    expect((await accept(link)).status).toBe(201)
  })

  test('runs out after seven days', async () => {
    const { link } = (await invite(newcomer())).body
    const before = clock.now
    clock.now = new Date(before.getTime() + 7 * 86_400_000)
    const late = await accept(link)
    clock.now = before
    expect([late.status, late.problem.code]).toEqual([409, 'invitation_used'])
  })

  test('of the same address again is a new link for the same person, and the old one is dead', async () => {
    const body = newcomer()
    const first = (await invite(body)).body
    const second = (await invite({ ...body, email: body.email.toUpperCase(), name: 'Noor C.' })).body
    expect(second.user).toMatchObject({ id: first.user.id, name: 'Noor C.', email: body.email })
    expect((await accept(first.link)).problem.code).toBe('invitation_used')
    expect((await accept(second.link)).status).toBe(201)
    const third = await invite(body)
    expect([third.status, third.problem.code]).toEqual([409, 'email_taken'])
  })

  test('of an address that signs in elsewhere is refused when it is accepted, not before', async () => {
    const { status, body } = await invite(newcomer({ email: stranger.email }))
    expect(status).toBe(201)
    const refused = await accept(body.link)
    expect([refused.status, refused.problem.code]).toEqual([409, 'email_taken'])
    expect((await call('getSession', { as: asStranger })).status).toBe(200)
  })

  test('is dead for who was sent away before accepting', async () => {
    const { link, user } = (await invite(newcomer())).body
    await call('changeUser', { as, params: { id: user.id }, body: { isActive: false } })
    expect((await accept(link)).problem.code).toBe('invitation_used')
  })

  test('is not found under a made-up token', async () => {
    for (const token of ['A'.repeat(64), 'B'.repeat(30)]) {
      expect((await call('getInvitation', { params: { token } })).status).toBe(404)
      expect((await call('acceptInvitation', { params: { token }, body: { password } })).status).toBe(404)
    }
  })

  test('is an admin’s to make', async () => {
    expect((await call('inviteUser', { body: newcomer() })).status).toBe(401)
    const refused = await call('inviteUser', { as: asBen, body: newcomer() })
    expect([refused.status, refused.problem.code]).toEqual([403, 'forbidden'])
  })

  test.each([
    newcomer({ roles: [] }),
    newcomer({ roles: ['owner'] }),
    newcomer({ email: 'noor' }),
    newcomer({ name: '' }),
    newcomer({ organizationId: stranger.organizationId }),
  ])('refuses %j as bad input', async (body) => {
    const { status, problem } = await invite(body)
    expect([status, problem.code]).toEqual([400, 'invalid_input'])
  })

  test('keeps no token with a key: a retry makes a new link for the same person, and the old one is dead', async () => {
    const headers = { 'idempotency-key': 'invite-noor' }
    const body = newcomer()
    const first = await call('inviteUser', { as, body, headers })
    const again = await call('inviteUser', { as, body, headers })
    expect([again.status, again.body.user]).toEqual([201, first.body.user])
    expect(again.body.link).not.toBe(first.body.link)
    const kept = await db.selectFrom('idempotency_key').select('key').where('key', '=', 'invite-noor').execute()
    expect(kept).toEqual([])
  })
})

describe('changing a person', () => {
  test('changes what is given, at once and twice alike', async () => {
    const person = await aUser(db, { organizationId: organization.id, roles: ['interviewer'] })
    const cookie = await app.signInAs(person)
    for (let round = 0; round < 2; round++) {
      const answer = await change(person.id, { roles: ['recruiter', 'recruiter'] })
      expect(answer.body).toMatchObject({ id: person.id, name: person.name, roles: ['recruiter'], isActive: true })
    }
    expect((await call('getSession', { as: cookie })).body.abilities).toEqual(['recruit'])
    expect((await call('listCandidates', { as: cookie })).status).toBe(200)
    await change(person.id, { roles: ['interviewer'], name: 'New name' })
    expect((await call('listCandidates', { as: cookie })).status).toBe(403)
    expect((await call('getSession', { as: cookie })).body.user.name).toBe('New name')
  })

  test('ends the sessions of who loses access, and keeps them from signing in', async () => {
    const person = await aUser(db, { organizationId: organization.id, password })
    const cookie = await app.signInAs(person)
    expect((await change(person.id, { isActive: false })).body.isActive).toBe(false)
    expect((await call('getSession', { as: cookie })).status).toBe(401)
    expect((await call('signIn', { body: { email: person.email, password } })).status).toBe(401)
    await change(person.id, { isActive: true })
    expect((await call('getSession', { as: cookie })).status).toBe(401)
    expect((await call('signIn', { body: { email: person.email, password } })).status).toBe(201)
  })

  test('leaves an admin’s own role and access alone', async () => {
    for (const body of [{ roles: ['recruiter'] }, { isActive: false }]) {
      const refused = await change(admin.id, body)
      expect([refused.status, refused.problem.code]).toEqual([403, 'forbidden'])
      expect(refused.problem.detail).toContain('another admin')
    }
    expect((await change(admin.id, { roles: ['recruiter', 'admin'], name: 'Asha V.' })).status).toBe(200)
  })

  test('leaves one admin where two take the role from each other at once', async () => {
    const home = await anOrganization(db)
    const one = await aUser(db, { organizationId: home.id, roles: ['admin'] })
    const two = await aUser(db, { organizationId: home.id, roles: ['admin'] })
    const cookies = [await app.signInAs(one), await app.signInAs(two)] as const
    const answers = await Promise.all([
      change(two.id, { roles: ['interviewer'] }, cookies[0]),
      change(one.id, { roles: ['interviewer'] }, cookies[1]),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 403])
  })

  test('is an admin’s, for people of the own organization', async () => {
    expect((await change(ben.id, { name: 'B' }, asBen)).status).toBe(403)
    expect((await change(stranger.id, { name: 'B' })).status).toBe(404)
    expect((await change(ben.id, { name: 'B' }, asStranger)).problem.code).toBe('not_found')
    expect((await call('listUsers', { as })).body.items).toContainEqual(expect.objectContaining({ name: 'ben' }))
  })

  test.each([{ roles: [] }, { email: 'new@company.example' }, { name: ' ' }, { isActive: 'no' }])(
    'refuses %j as bad input',
    async (body) => {
      expect((await change(ben.id, body)).problem.code).toBe('invalid_input')
    },
  )
})
