import { describe, expect, test } from 'vitest'
import { startApp } from '../../support/app.ts'
import { aCompany } from '../../support/company.ts'
import { expectNoInsides, expectProblem, requestRaw } from '../../support/raw.ts'

const app = await startApp()
const { world, as } = await aCompany(app, 'open')
const scorecards = `/api/v1/candidacies/${world.candidacyId}/scorecards`
const cookie = (name: Parameters<typeof as>[0]) => ({ cookie: as(name) ?? '' })
const ask = (target: string, headers: Record<string, string> = {}, method = 'GET') =>
  requestRaw(app.url, method, target, headers)
const needsCode = async (headers: Record<string, string>) =>
  (JSON.parse((await ask('/api/v1/setup', headers)).body) as { needsCode: boolean }).needsCode
const problemOf = (answer: Awaited<ReturnType<typeof ask>>) =>
  expectProblem({ ...answer, contentType: answer.headers['content-type'] ?? null, text: answer.body })

test('the plain address answers those who may, which the tricks below would open to others', async () => {
  const answer = await ask(scorecards, cookie('rita'))
  expect(answer.status).toBe(200)
  expect(answer.body).toContain('Saw it through.')
})

describe('tricks with the address widen nothing', () => {
  const upper = world.candidacyId.toUpperCase()
  const tricks = [
    scorecards.replace('/api', '//api'),
    scorecards.replace('/v1', '//v1'),
    scorecards.replace('/scorecards', '//scorecards'),
    `${scorecards}/`,
    `${scorecards}//`,
    `${scorecards}/.`,
    `${scorecards}/..`,
    `${scorecards};x=1`,
    `${scorecards}.json`,
    `${scorecards}%2f`,
    `${scorecards}%00`,
    `${scorecards}%20`,
    scorecards.replace('/api', '/API'),
    scorecards.replace('scorecards', 'SCORECARDS'),
    scorecards.replace('scorecards', '%73corecards'),
    scorecards.replace('/v1/', '/v1/%2e/'),
    scorecards.replace('/v1/', '/v1/session/../'),
    scorecards.replace('/v1/', '/v1/setup/%2e%2e/'),
    scorecards.replace('/v1/', '/v1/setup/..%2f'),
    scorecards.replace('/v1/', '/v1/setup/..%252f'),
    scorecards.replaceAll('/', '\\'),
    scorecards.replace(world.candidacyId, `${world.candidacyId}%00`),
    scorecards.replace(world.candidacyId, `%7b${world.candidacyId}%7d`),
    scorecards.replace(world.candidacyId, `${world.candidacyId},${world.candidacyId}`),
    scorecards.replace(world.candidacyId, `..%2f${world.candidacyId}`),
    scorecards.replace(world.candidacyId, upper),
    `http://elsewhere.example${scorecards}`,
    `${scorecards}?as=rita`,
    `${scorecards}?_method=DELETE`,
    `${scorecards}#/api/v1/session`,
  ]

  test.each(tricks)('%s', async (target) => {
    for (const name of ['nobody', 'ada', 'fay', 'zoe', 'oria'] as const) {
      const answer = await ask(target, name === 'nobody' ? {} : cookie(name))
      // Ada may read them: with her the only question is that a trick ends in no error of ours.
      if (name !== 'ada') expect([name, answer.status]).toEqual([name, expect.toSatisfy((s) => s >= 400 && s < 500)])
      expect(answer.status).toBeLessThan(500)
      if (answer.status >= 400 && answer.headers['content-type']) expectNoInsides(problemOf(answer).detail ?? '')
    }
  })

  test.each([
    '/api/v1/users/%',
    '/api/v1/users/%zz',
    '/api/v1/kits/%ff',
    '/api/v1/kits/%c0%ae',
    '/%',
    '/%ff',
    '/assets/%',
  ])('an address that cannot be decoded is 400: %s', async (target) => {
    for (const method of ['GET', 'PATCH']) {
      const answer = await ask(target, cookie('rita'), method)
      const codes = target.startsWith('/api') ? ['invalid_input', 'not_found'] : ['invalid_input', 'method_not_allowed']
      expect(codes).toContain(problemOf(answer).code)
    }
  })

  test('ids may be written in either case and are nothing else', async () => {
    expect((await ask(scorecards.replace(world.candidacyId, upper), cookie('rita'))).status).toBe(200)
    for (const id of ['1', 'null', '*', '%25', 'undefined', `'${world.candidacyId}'`, `${world.candidacyId}'--`])
      expect([id, (await ask(`/api/v1/candidacies/${encodeURIComponent(id)}`, cookie('rita'))).status]).toEqual([
        id,
        404,
      ])
  })
})

describe('headers widen nothing', () => {
  const tricks: Record<string, string>[] = [
    { 'x-original-url': '/api/v1/session' },
    { 'x-rewrite-url': '/api/v1/session' },
    { 'x-http-method-override': 'DELETE' },
    { 'x-method-override': 'PUT' },
    { 'x-forwarded-for': '127.0.0.1' },
    { 'x-forwarded-host': '127.0.0.1', 'x-forwarded-proto': 'https' },
    { 'x-forwarded-prefix': '/api' },
    { forwarded: 'for=127.0.0.1;host=localhost;proto=https' },
    { 'x-real-ip': '127.0.0.1' },
    { 'x-user-id': world.idOf('rita') },
    { 'x-remote-user': 'rita@acme.example', authorization: 'Basic cml0YTpyaXRh' },
    { authorization: `Bearer ${world.as('rita').split('=')[1] ?? ''}` },
    { via: '1.1 rita', 'x-role': 'admin' },
  ]

  test.each(tricks)('%j', async (headers) => {
    expect((await ask(scorecards, { ...headers, ...cookie('zoe') })).status).toBe(404)
    expect((await ask(scorecards, headers)).status).toBe(401)
    expect((await ask('/api/v1/settings', { ...headers, ...cookie('rita') })).status).toBe(403)
  })

  test('a method in a header or a query is not the request’s', async () => {
    const override = { 'x-http-method-override': 'DELETE', ...cookie('ben') }
    expect((await ask('/api/v1/session?_method=DELETE', override, 'GET')).status).toBe(400)
    expect((await ask('/api/v1/session', override, 'GET')).status).toBe(200)
    expect((await ask('/api/v1/session', cookie('ben'))).status).toBe(200)
  })

  test('nobody becomes this machine by a header: what came through a proxy sets nothing up without the code', async () => {
    expect(await needsCode({})).toBe(false)
    for (const name of ['x-forwarded-for', 'forwarded']) {
      expect(await needsCode({ [name]: '127.0.0.1' })).toBe(true)
      expect(await needsCode({ [name]: '198.51.100.1' })).toBe(true)
    }
  })

  test('two sessions in one cookie header are the first', async () => {
    const both = { cookie: `${as('zoe') ?? ''}; ${as('rita') ?? ''}` }
    expect((await ask(scorecards, both)).status).toBe(404)
  })
})

describe('methods', () => {
  test('HEAD answers as GET does, without the body and without more rights', async () => {
    const got = await ask(scorecards, cookie('rita'))
    const head = await ask(scorecards, cookie('rita'), 'HEAD')
    expect([head.status, head.body]).toEqual([200, ''])
    expect(head.headers['content-length']).toBe(got.headers['content-length'])
    for (const [name, status] of [
      ['fay', 403],
      ['zoe', 404],
    ] as const) {
      const refused = await ask(scorecards, cookie(name), 'HEAD')
      expect([name, refused.status, refused.body]).toEqual([name, status, ''])
    }
    expect((await ask(scorecards, {}, 'HEAD')).status).toBe(401)
  })

  test.each(['OPTIONS', 'TRACE', 'PUT', 'DELETE', 'PATCH', 'POST', 'PROPFIND', 'SEARCH', 'LINK', 'PURGE'])(
    '%s is refused where an address does not know it',
    async (method) => {
      const answer = await ask(scorecards, cookie('rita'), method)
      expect([problemOf(answer).code, answer.headers['allow']]).toEqual(['method_not_allowed', 'GET, HEAD'])
      const elsewhere = await ask('/api/v1/nowhere', cookie('rita'), method)
      expect(problemOf(elsewhere).code).toBe('not_found')
    },
  )

  test.each(['FOO', 'get', 'CONNECT'])('%s is no request at all', async (method) => {
    const answer = await ask(scorecards, cookie('rita'), method)
    expect([400, 0]).toContain(answer.status)
    expect([answer.isClosed, answer.body]).toEqual([true, ''])
  })

  test('two lengths, or a length and chunks, are refused: nothing is smuggled past a proxy', async () => {
    for (const headers of [
      { 'content-length': '2', 'transfer-encoding': 'chunked' },
      { 'content-length': '2, 3' },
      { 'content-length': '-1' },
      { 'transfer-encoding': 'gzip, chunked, identity' },
    ]) {
      const answer = await ask('/api/v1/candidates', { ...headers, ...cookie('rita') }, 'POST')
      expect([headers, answer.status, answer.isClosed]).toEqual([headers, 400, true])
    }
  })
})
