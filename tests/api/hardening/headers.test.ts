import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { startApp } from '../../support/app.ts'
import { aCompany } from '../../support/company.ts'
import { anOrganization, aUser } from '../../support/factories.ts'
import { requestRaw } from '../../support/raw.ts'

const webDir = await mkdtemp(join(tmpdir(), 'evenloop-web-'))
await writeFile(join(webDir, 'index.html'), '<!doctype html><title>Evenloop</title>')
afterAll(() => rm(webDir, { recursive: true }))

const app = await startApp({}, { webDir })
const company = await aCompany(app, 'open')
const { world } = company
const html = { accept: 'text/html' }
const rita = { cookie: world.as('rita') }
const list = '/api/v1/candidates'

const everywhere: [what: string, method: string, target: string, headers: Record<string, string>][] = [
  ['a list', 'GET', list, rita],
  ['a refusal', 'GET', list, {}],
  ['scorecards', 'GET', `/api/v1/candidacies/${world.candidacyId}/scorecards`, rita],
  ['what is not there', 'GET', '/api/v1/nowhere', {}],
  ['another method', 'PUT', list, rita],
  ['another site', 'GET', list, { ...rita, origin: 'https://elsewhere.example' }],
  ['the page', 'GET', '/', html],
  ['a page of the app', 'GET', '/interviews/1', html],
  ['a missing file', 'GET', '/assets/none.js', {}],
  ['health', 'GET', '/healthz', {}],
  ['the document', 'GET', '/api/openapi.json', {}],
]

describe('every answer', () => {
  test.each(everywhere)(
    '%s: nothing is framed, guessed, sent on or run that is not ours',
    async (_, method, target, headers) => {
      const answer = await requestRaw(app.url, method, target, headers)
      const policy = Object.fromEntries(
        (answer.headers['content-security-policy'] ?? '').split(';').map((part) => {
          const [name = '', ...sources] = part.trim().split(' ')
          return [name, sources.join(' ')]
        }),
      )
      expect(policy).toMatchObject({
        'default-src': "'none'",
        'script-src': "'self'",
        'style-src': "'self'",
        'connect-src': "'self'",
        'base-uri': "'none'",
        'form-action': "'self'",
        'frame-ancestors': "'none'",
      })
      expect(answer.headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/)
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      })
      expect(answer.headers).not.toHaveProperty('x-powered-by')
      expect(answer.headers).not.toHaveProperty('server')
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
    },
  )

  test.each(everywhere.filter(([, , target]) => target.startsWith('/api')))(
    '%s of the API is stored nowhere and cannot be asked about by its mark',
    async (_, method, target, headers) => {
      const answer = await requestRaw(app.url, method, target, headers)
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.headers).not.toHaveProperty('etag')
      expect(answer.headers).not.toHaveProperty('last-modified')
      const asked = await requestRaw(app.url, method, target, { ...headers, 'if-none-match': '*' })
      expect([asked.status, asked.body.length]).toEqual([answer.status, answer.body.length])
    },
  )
})

describe('another site', () => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: '' },
    { origin: app.url.replace('http:', 'https:') },
    { origin: `${app.url}.elsewhere.example` },
    { origin: app.url.replace(/:\d+$/, ':1') },
    { origin: app.url.replace('127.0.0.1', 'localhost') },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'cross-site', origin: app.url },
  ]

  test.each(foreign)('is refused, for reads as for writes: %j', async (headers) => {
    for (const [method, target] of [
      ['GET', list],
      ['HEAD', list],
      ['POST', list],
      ['POST', '/api/v1/session'],
      ['DELETE', '/api/v1/session'],
      ['OPTIONS', list],
    ] as const) {
      const answer = await requestRaw(app.url, method, target, { ...rita, ...headers })
      expect([method, target, answer.status]).toEqual([method, target, 403])
      if (method !== 'HEAD') expect(answer.body).toContain('"cross_site"')
    }
    expect((await app.call('getSession', { as: world.as('rita') })).status).toBe(200)
  })

  test.each([
    {},
    { origin: app.url },
    { origin: app.url.toUpperCase() },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
  ])('is none of these: %j', async (headers) => {
    expect((await requestRaw(app.url, 'GET', list, { ...rita, ...headers })).status).toBe(200)
  })

  test('whose name was made to point to this machine is refused by its name', async () => {
    const name = { host: 'elsewhere.example:4000', origin: 'http://elsewhere.example:4000' }
    expect((await requestRaw(app.url, 'POST', '/api/v1/setup', name)).status).toBe(403)
    expect((await requestRaw(app.url, 'GET', list, { ...rita, ...name })).status).toBe(403)
    const local = { host: 'localhost:4000', origin: 'http://localhost:4000' }
    expect((await requestRaw(app.url, 'GET', list, { ...rita, ...local })).status).toBe(200)
  })
})

describe('under https', async () => {
  const secure = await startApp({ PUBLIC_URL: 'https://evenloop.company.example', HOST: '0.0.0.0' })
  const password = 'walnut river copper'
  const home = await anOrganization(secure.db)
  const mira = await aUser(secure.db, { organizationId: home.id, password })

  test('the session’s cookie is bound to host and TLS, and the plain one is none', async () => {
    const origin = { origin: 'https://evenloop.company.example' }
    const answer = await secure.call('signIn', { body: { email: mira.email, password }, headers: origin })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^__Host-evenloop=[\w-]{64}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=\d+$/)
    const as = cookie.split(';')[0] ?? ''
    expect((await secure.call('getSession', { as })).status).toBe(200)
    expect((await secure.call('getSession', { as: as.replace('__Host-evenloop', 'evenloop_session') })).status).toBe(
      401,
    )
    const out = await secure.call('signOut', { as })
    expect(out.headers.get('set-cookie')).toMatch(/^__Host-evenloop=; .*Secure; Max-Age=0$/)
  })

  test('the browser is told to stay with it', async () => {
    const { headers } = await secure.call('getSetup')
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests')
    expect((await app.call('getSetup')).headers.get('strict-transport-security')).toBeNull()
  })

  test.each([
    ['https://evenloop.company.example', 200],
    ['http://evenloop.company.example', 403],
    ['https://evenloop.company.example:8443', 403],
    ['https://elsewhere.example', 403],
    [secure.url, 403],
  ])('one’s own origin is the public one: %s', async (origin, status) => {
    expect((await secure.call('getSetup', { headers: { origin } })).status).toBe(status)
  })
})

describe('the service worker', () => {
  test('is asked for again each time, and is taken back by a setting', async () => {
    await writeFile(join(webDir, 'service-worker.js'), '// keeps the app')
    await writeFile(join(webDir, 'service-worker-off.js'), '// takes it away')
    const off = await startApp({ SERVICE_WORKER: 'off' }, { webDir })
    for (const [{ url }, script] of [
      [app, '// keeps the app'],
      [off, '// takes it away'],
    ] as const) {
      const answer = await requestRaw(url, 'GET', '/service-worker.js', {})
      expect([answer.status, answer.body]).toEqual([200, script])
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-cache' })
      expect(answer.headers['content-type']).toMatch(/^text\/javascript/)
    }
  })
})
