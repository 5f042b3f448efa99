import { describe, expect, test } from 'vitest'
import { setupCode } from '../../api/features/setup/setup-code.ts'
import { startApp } from '../support/app.ts'

const own = {
  organizationName: 'Ferngate',
  name: 'Mira Holm',
  email: 'mira@ferngate.example',
  password: 'walnut river copper',
}
const cookieOf = (headers: Headers) => headers.getSetCookie()[0]?.split(';')[0] ?? ''

describe('the first run', async () => {
  const { call, db } = await startApp()

  test('can set up, and needs no code on the same machine', async () => {
    expect((await call('getSetup')).body).toEqual({ canSetUp: true, hasDemo: false, needsCode: false })
  })

  test.each([
    [{ ...own, password: 'ferngate12' }, 'at least 12'],
    [{ ...own, password: 'password1234' }, 'common words'],
    [{ ...own, password: 'mira-and-friends' }, 'email address'],
  ])('refuses a weak password with the reason', async (body, reason) => {
    const { status, problem } = await call('setUp', { body })
    expect([status, problem.code]).toEqual([422, 'password_weak'])
    expect(problem.issues).toEqual([{ path: 'password', message: expect.stringContaining(reason) }])
  })

  test.each([
    {},
    { demo: false },
    { demo: true, organizationName: 'Ferngate' },
    { ...own, organizationName: ' ' },
    { ...own, email: 'mira' },
    { ...own, roles: ['admin'] },
  ])('refuses %j as bad input', async (body) => {
    const { status, problem } = await call('setUp', { body })
    expect([status, problem.code]).toEqual([400, 'invalid_input'])
  })

  test('makes the organization with its kits and loops, and signs its first person in', async () => {
    const answers = await Promise.all([call('setUp', { body: own }), call('setUp', { body: own })])
    const [first, second] = answers.toSorted((a, b) => a.status - b.status)
    if (!first || !second) throw new Error('Two requests have two answers.')
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({
      user: { name: 'Mira Holm', email: own.email, roles: ['admin', 'recruiter', 'kit_author', 'interviewer'] },
      organization: { name: 'Ferngate', isDemo: false },
      abilities: ['administer', 'recruit', 'write_kits'],
    })
    expect([second.status, second.problem.code]).toEqual([409, 'setup_done'])
    const as = cookieOf(first.headers)
    expect((await call('getSession', { as })).body).toEqual(first.body)
    expect((await call('listKits', { as })).body.items.map(({ slug }) => slug)).toContain('swe-values')
    expect((await call('listLoops', { as })).body.items.map(({ slug }) => slug)).toContain('software-engineer-values')
    const actions = await db.selectFrom('audit_entry').select(['action', 'actorId']).orderBy('id').execute()
    expect(actions).toEqual([
      { action: 'organization.create', actorId: first.body.user.id },
      { action: 'session.start', actorId: first.body.user.id },
    ])
  })

  test('is over then, for the sample data too', async () => {
    expect((await call('getSetup')).body).toMatchObject({ canSetUp: false })
    for (const body of [own, { demo: true }]) {
      const { status, problem } = await call('setUp', { body })
      expect([status, problem.code]).toEqual([409, 'setup_done'])
    }
    expect((await call('signIn', { body: { email: own.email, password: own.password } })).status).toBe(201)
  })
})

describe('looking around', async () => {
  const { call, db } = await startApp()
  const people = () => db.selectFrom('user').select(['organizationId', 'id', 'email']).orderBy('id').execute()

  test('fills in the demonstration and signs in as one of its interviewers', async () => {
    const answer = await call('setUp', { body: { demo: true } })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      user: { email: 'ada@demo.example', roles: ['interviewer'] },
      organization: { isDemo: true },
      abilities: ['set_up_organization'],
    })
    expect((await call('getSetup')).body).toEqual({ canSetUp: true, hasDemo: true, needsCode: false })
    const body = { email: 'recruiter@demo.example', password: 'evenloop-demo' }
    expect((await call('signIn', { body })).body.abilities).toEqual(['recruit', 'set_up_organization'])
  })

  test('twice changes nothing', async () => {
    const before = await people()
    expect(before).toHaveLength(12)
    const answers = await Promise.all([1, 2].map(() => call('setUp', { body: { demo: true } })))
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(await people()).toEqual(before)
  })

  test('has a second organization with one person, who sees nothing of the first', async () => {
    const body = { email: 'mallory@other.example', password: 'evenloop-demo' }
    const { body: mallory, headers } = await call('signIn', { body })
    const users = await call('listUsers', { as: cookieOf(headers) })
    expect(users.body.items.map(({ id }) => id)).toEqual([mallory.user.id])
  })

  test('still lets one set up for real, as an organization beside it', async () => {
    const answer = await call('setUp', { body: own })
    expect([answer.status, answer.body.organization.isDemo]).toEqual([201, false])
    const users = await call('listUsers', { as: cookieOf(answer.headers) })
    expect(users.body.items.map(({ email }) => email)).toEqual([own.email])
    expect((await call('getSetup')).body).toEqual({ canSetUp: false, hasDemo: true, needsCode: false })
    const body = { email: 'ada@demo.example', password: 'evenloop-demo' }
    expect((await call('signIn', { body })).body.abilities).toEqual([])
  })
})

describe('an email that signs somebody in already', async () => {
  const { call } = await startApp()

  test('is refused at the set-up, and nothing is left of the try', async () => {
    await call('setUp', { body: { demo: true } })
    const refused = await call('setUp', { body: { ...own, email: 'ADA@demo.example' } })
    expect([refused.status, refused.problem.code]).toEqual([409, 'email_taken'])
    expect((await call('getSetup')).body).toMatchObject({ canSetUp: true })
  })
})

describe('from another machine', async () => {
  const { call } = await startApp({ HOST: '0.0.0.0', TRUST_PROXY: '1' })
  const headers = { 'x-forwarded-for': '198.51.100.1' }

  test('the first run says that it needs the code', async () => {
    expect((await call('getSetup', { headers })).body).toEqual({ canSetUp: true, hasDemo: false, needsCode: true })
  })

  test.each([{}, { setupCode: '' }, { setupCode: 'AAAA-AAAA-AAAA-AAAA' }])('it is refused with %j', async (code) => {
    for (const body of [own, { demo: true }]) {
      const { status, problem } = await call('setUp', { headers, body: { ...body, ...code } })
      expect([status, problem.code]).toEqual([403, 'setup_code_needed'])
    }
  })

  test('sample data is refused while its password is the one of the documentation', async () => {
    const { status, problem } = await call('setUp', { headers, body: { demo: true, setupCode } })
    expect([status, problem.code]).toEqual([403, 'forbidden'])
    expect(problem.detail).toContain('DEMO_PASSWORD')
  })

  test('it works with the code that the server printed', async () => {
    const answer = await call('setUp', { headers, body: { ...own, setupCode: ` ${setupCode.toLowerCase()} ` } })
    expect(answer.status).toBe(201)
  })
})
