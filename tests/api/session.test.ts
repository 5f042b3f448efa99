import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { createTries } from '../../api/features/session/tries.ts'
import { startApp } from '../support/app.ts'
import { anOrganization, aUser } from '../support/factories.ts'

const app = await startApp({ TRUST_PROXY: '1' })
const { call, db, clock } = app
const password = 'walnut river copper'
const organization = await anOrganization(db, { name: 'Ferngate' })
const mira = await aUser(db, {
  organizationId: organization.id,
  name: 'Mira Holm',
  email: 'Mira@Ferngate.example',
  roles: ['admin', 'recruiter'],
  password,
})

const signIn = (email: string, given: string, from = '198.51.100.1') =>
  call('signIn', { body: { email, password: given }, headers: { 'x-forwarded-for': from } })
const timeOf = async (email: string, from: string) => {
  const started = performance.now()
  await signIn(email, 'walnut river silver', from)
  return performance.now() - started
}
const atMinute = (minute: number) => new Date(Date.UTC(2026, 0, 1, 9, minute)).toISOString()
const cookieOf = (headers: Headers) => headers.getSetCookie()[0]?.split(';')[0] ?? ''
const hoursLater = (hours: number) => {
  clock.now = new Date(clock.now.getTime() + hours * 3_600_000)
}

// Each try takes 100 ms of hashing by design, and much more where the machine is busy.
describe('signing in', { timeout: 60_000 }, () => {
  test('answers who one is and sets a cookie that scripts cannot read', async () => {
    const answer = await signIn('mira@ferngate.EXAMPLE', password)
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      user: { id: mira.id, name: 'Mira Holm', email: 'Mira@Ferngate.example', roles: ['admin', 'recruiter'] },
      organization: { id: organization.id, name: 'Ferngate', isDemo: false },
      abilities: ['administer', 'recruit'],
    })
    expect(answer.headers.get('set-cookie')).toMatch(
      /^evenloop_session=[\w-]{64}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    )
    const session = await call('getSession', { as: cookieOf(answer.headers) })
    expect(session.body).toEqual(answer.body)
  })

  test('keeps only a hash of the token', async () => {
    const token = cookieOf((await signIn(mira.email, password)).headers).split('=')[1] ?? ''
    const { rows } = await sql<{ line: string }>`select session::text as line from session`.execute(db)
    expect(rows.length).toBeGreaterThan(0)
    const stored = rows.map(({ line }) => line).join()
    expect(stored).not.toContain(token)
    expect(stored).not.toContain(Buffer.from(token, 'base64url').toString('hex'))
  })

  test('gives a new token every time, and ends the session that the browser had', async () => {
    const first = cookieOf((await signIn(mira.email, password)).headers)
    const again = await call('signIn', { as: first, body: { email: mira.email, password } })
    const second = cookieOf(again.headers)
    expect(second).not.toBe(first)
    expect((await call('getSession', { as: first })).status).toBe(401)
    expect((await call('getSession', { as: second })).status).toBe(200)
  })

  test('is noted in the audit trail', async () => {
    await signIn(mira.email, password)
    const entries = await db.selectFrom('audit_entry').where('actorId', '=', mira.id).selectAll().execute()
    expect(entries.at(-1)).toMatchObject({ action: 'session.start', subjectType: 'user', subjectId: mira.id })
  })

  test('tells nobody whether an address is known', async () => {
    const gone = await aUser(db, { password, isActive: false })
    const invited = await aUser(db, {})
    await db.updateTable('user').set({ passwordHash: null }).where('id', '=', invited.id).execute()
    const refusals = [
      await signIn(mira.email, 'walnut river silver'),
      await signIn('nobody@ferngate.example', password),
      await signIn(gone.email, password),
      await signIn(invited.email, password),
      await signIn(mira.email, ''),
      await signIn('', password),
    ]
    for (const { status, problem, headers } of refusals) {
      expect(status).toBe(401)
      expect({ ...problem, requestId: '' }).toEqual({ ...refusals[0]?.problem, requestId: '' })
      expect(headers.get('set-cookie')).toBeNull()
    }
    expect(refusals[0]?.problem.code).toBe('wrong_credentials')
  })

  test('by many at once leaves the database to everybody else', async () => {
    const cookie = await app.signInAs(mira)
    let answered = 0
    const guess = async (_: unknown, index: number) => {
      const { status } = await signIn(`guess${index}@ferngate.example`, 'wrong', '192.0.2.1')
      answered++
      return status
    }
    const guesses = Array.from({ length: 20 }, guess)
    await Promise.race(guesses)
    expect((await call('getSession', { as: cookie })).status).toBe(200)
    expect(answered).toBeLessThan(10)
    expect(await Promise.all(guesses)).toEqual(guesses.map(() => 401))
  })

  test('takes as long for an unknown address as for a wrong password', async () => {
    const known: number[] = []
    const unknown: number[] = []
    for (let i = 0; i < 3; i++) {
      known.push(await timeOf(mira.email, `203.0.113.${i}`))
      unknown.push(await timeOf(`nobody${i}@ferngate.example`, `203.0.113.${i}`))
    }
    // Without the hash of nobody's password an unknown address takes a twentieth of the time.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3)
    expect(Math.min(...known)).toBeGreaterThan(Math.min(...unknown) / 3)
  })

  test('is refused after ten wrong passwords, for that address from that place alone', async () => {
    const kai = await aUser(db, { password })
    const wrong = await Promise.all(Array.from({ length: 14 }, () => signIn(kai.email, 'wrong', '198.51.100.7')))
    expect(wrong.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      ...Array.from({ length: 10 }, () => 401),
      ...Array.from({ length: 4 }, () => 429),
    ])
    const refused = await signIn(kai.email.toUpperCase(), password, '198.51.100.7')
    expect([refused.status, refused.problem.code]).toEqual([429, 'too_many_requests'])
    expect(refused.problem.detail).toContain('15 minutes')
    expect((await signIn(kai.email, password, '198.51.100.8')).status).toBe(201)
    expect((await signIn(mira.email, password, '198.51.100.7')).status).toBe(201)
    hoursLater(0.26)
    expect((await signIn(kai.email, password, '198.51.100.7')).status).toBe(201)
  })

  test('counts anew once the password was right, or the time is over', () => {
    const tries = createTries({ limit: 3, minutes: 15 })
    const who = { email: 'kai@ferngate.example', address: '198.51.100.9' }
    const waits = (minute: number) => tries.count({ ...who, now: atMinute(minute) })
    expect([waits(0), waits(1), waits(2), waits(3), waits(14)]).toEqual([0, 0, 0, 12, 1])
    expect([waits(15), waits(16), waits(17), waits(18)]).toEqual([0, 0, 0, 12])
    tries.forget(who)
    expect([waits(18), waits(18), waits(18), waits(18)]).toEqual([0, 0, 0, 15])
  })

  test('takes an IPv6 network for one place, whatever address of it is used', () => {
    const tries = createTries({ limit: 1, minutes: 15 })
    const from = (address: string) =>
      tries.count({ email: 'kai@ferngate.example', address, now: clock.now.toISOString() })
    expect([from('2001:db8:1:2::1'), from('2001:db8:1:2::2'), from('2001:db8:9:2::1')]).toEqual([0, 15, 0])
  })

  test.each([
    [{}, ['email', 'password']],
    [{ email: 'a@b.example', password: 7 }, ['password']],
    [{ email: 'a@b.example', password: 'a\0b' }, ['password']],
    [{ email: 'a@b.example', password: 'x', organizationId: organization.id }, ['']],
    [{ email: 'a@b.example', password: 'x'.repeat(1001) }, ['password']],
  ])('refuses %j as bad input', async (body, paths) => {
    const { status, problem } = await call('signIn', { body })
    expect([status, problem.code]).toEqual([400, 'invalid_input'])
    expect(problem.issues?.map(({ path }) => path)).toEqual(paths)
  })
})

describe('a session', () => {
  test('ends on the server when one signs out, and only that one', async () => {
    const one = cookieOf((await signIn(mira.email, password)).headers)
    const other = cookieOf((await signIn(mira.email, password)).headers)
    const answer = await call('signOut', { as: one })
    expect([answer.status, answer.text]).toEqual([204, ''])
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0')
    expect((await call('getSession', { as: one })).problem.code).toBe('not_signed_in')
    expect((await call('signOut', { as: one })).status).toBe(401)
    expect((await call('getSession', { as: other })).status).toBe(200)
  })

  test('ends after a day without a request, and lives while it is used', async () => {
    const used = await app.signInAs(mira)
    const idle = await app.signInAs(mira)
    for (let i = 0; i < 3; i++) {
      hoursLater(12)
      expect((await call('getSession', { as: used })).status).toBe(200)
    }
    expect((await call('getSession', { as: idle })).status).toBe(401)
  })

  test('ends after fourteen days whatever happens, and the row goes with the next sign-in', async () => {
    const cookie = await app.signInAs(mira)
    for (let day = 0; day < 14; day += 0.75) {
      expect((await call('getSession', { as: cookie })).status).toBe(200)
      hoursLater(18)
    }
    expect((await call('getSession', { as: cookie })).status).toBe(401)
    await signIn(mira.email, password)
    const sessions = await db.selectFrom('session').where('userId', '=', mira.id).select('expiresAt').execute()
    expect(sessions.filter(({ expiresAt }) => Date.parse(expiresAt) <= clock.now.getTime())).toEqual([])
  })

  test.each(['', 'evenloop_session=', 'evenloop_session=abc', `evenloop_session=${'A'.repeat(64)}`, 'other=1'])(
    'is none with the cookie “%s”',
    async (cookie) => {
      expect((await call('getSession', { as: cookie })).problem.code).toBe('not_signed_in')
    },
  )
})
