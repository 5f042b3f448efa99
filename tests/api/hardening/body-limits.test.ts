import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { v7 } from 'uuid'
import { attachmentLimit } from '#domain/evidence-file/attachment-type.ts'
import { bodyLimit } from '#http/body.ts'
import { serverLimits } from '#http/server.ts'
import { startApp } from '../../support/app.ts'
import { aCompany } from '../../support/company.ts'
import { anOrganization, aUser } from '../../support/factories.ts'
import { expectProblem, headOf, type RawAnswer, requestRaw, sendRaw } from '../../support/raw.ts'

const limits = { headersTimeout: 600, requestTimeout: 1_200, connectionsCheckingInterval: 100, keepAliveTimeout: 500 }
const app = await startApp()
const hasty = await startApp({}, { limits })
const home = await anOrganization(app.db)
const as = await app.signInAs(await aUser(app.db, { organizationId: home.id, roles: ['recruiter'] }))
const json = { 'content-type': 'application/json' }
const target = '/api/v1/candidates'
const post = (headers: Record<string, string>) => headOf(app.url, 'POST', target, { cookie: as, ...headers })
const codeOf = (answer: RawAnswer) =>
  expectProblem({ ...answer, contentType: answer.headers['content-type'] ?? null, text: answer.body }).code

const kilobyte = 1024
const megabyte = 1024 * kilobyte
/** What the system's own buffers of both ends may take in before anybody reads. */
const buffered = 12 * megabyte

/** Sends for as long as it is taken, up to 300 MB. */
function sendWithoutEnd(wrap: (piece: Buffer) => Buffer) {
  const piece = wrap(Buffer.alloc(64 * kilobyte, 'a'))
  return (socket: Socket) => {
    const pump = () => {
      let isTaken = true
      while (isTaken && !socket.destroyed && socket.bytesWritten < 300 * megabyte) isTaken = socket.write(piece)
      if (!isTaken) socket.once('drain', pump)
    }
    pump()
  }
}
const chunk = (piece: Buffer) =>
  Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')])

const sized = (bytes: number) => {
  const frame = JSON.stringify({ name: '' })
  return frame.replace('""', `"${' '.repeat(bytes - frame.length)}"`)
}

describe('a body that is too large', () => {
  test('is refused by its length before any of it is read', async () => {
    const answer = await sendRaw(app.url, post({ ...json, 'content-length': String(bodyLimit + 1) }))
    expect([answer.status, codeOf(answer), answer.isClosed]).toEqual([413, 'body_too_large', true])
  })

  test('is refused while it is read, and the connection closed without draining it', async () => {
    const answer = await sendRaw(app.url, post({ ...json, 'transfer-encoding': 'chunked' }), {
      goOn: sendWithoutEnd(chunk),
    })
    expect([answer.status, codeOf(answer), answer.isClosed]).toEqual([413, 'body_too_large', true])
    expect(answer.sentBytes).toBeLessThan(bodyLimit + buffered)
  })

  test.each<[string, Record<string, string>, string, number]>([
    ['by who is not signed in', { cookie: '', ...json }, target, 401],
    ['in another type', { 'content-type': 'text/plain' }, target, 415],
    ['compressed', { ...json, 'content-encoding': 'gzip' }, target, 415],
    ['to an address that is none', json, '/api/v1/nowhere', 404],
    ['to a method that is not known', json, '/api/v1/users', 405],
    ['from another site', { ...json, origin: 'https://elsewhere.example' }, target, 403],
    ['to the pages', json, '/', 405],
    ['to a file', json, '/assets/none.js', 405],
  ])('is never read: %s', async (_, headers, address, status) => {
    const head = headOf(app.url, 'POST', address, { cookie: as, 'transfer-encoding': 'chunked', ...headers })
    const answer = await sendRaw(app.url, head, { goOn: sendWithoutEnd(chunk) })
    expect([answer.status, answer.isClosed]).toEqual([status, true])
    expect(answer.sentBytes).toBeLessThan(buffered)
  })

  test.each(['/healthz', '/api/openapi.json', '/api/v1/setup'])(
    'is not drained where none is wanted: %s',
    async (path) => {
      const head = headOf(app.url, 'GET', path, { ...json, 'transfer-encoding': 'chunked' })
      const answer = await sendRaw(app.url, head, { goOn: sendWithoutEnd(chunk) })
      expect([answer.isClosed, answer.status < 500]).toEqual([true, true])
      expect(answer.sentBytes).toBeLessThan(bodyLimit + buffered)
    },
  )

  test('is refused while a picture is read, whose limit is another', async () => {
    const { world, noteId } = await aCompany(app, 'working')
    const address = `/api/v1/interviews/${world.interviewIds[0]}/notes/${noteId}/attachments/${v7()}`
    const upload = (headers: Record<string, string>) =>
      headOf(app.url, 'PUT', address, { cookie: world.as('ada'), 'content-type': 'image/png', ...headers })
    const told = await sendRaw(app.url, upload({ 'content-length': String(attachmentLimit + 1) }))
    expect([told.status, codeOf(told), told.isClosed]).toEqual([413, 'body_too_large', true])
    const found = await sendRaw(app.url, upload({ 'transfer-encoding': 'chunked' }), { goOn: sendWithoutEnd(chunk) })
    expect([found.status, codeOf(found), found.isClosed]).toEqual([413, 'body_too_large', true])
    expect(found.sentBytes).toBeLessThan(attachmentLimit + buffered)
    const packed = await sendRaw(app.url, upload({ 'content-encoding': 'gzip', 'content-length': '10' }))
    expect([packed.status, packed.isClosed]).toEqual([415, true])
  })

  test('is refused to an ordinary client too, which hears why', async () => {
    const body = JSON.stringify({ name: 'a'.repeat(5 * megabyte) })
    const answer = await app.call('createCandidate', { as, body })
    expect([answer.status, answer.problem.code]).toEqual([413, 'body_too_large'])
  })

  test('is one byte more than what is taken', async () => {
    expect((await app.call('createCandidate', { as, body: sized(bodyLimit) })).problem.code).toBe('invalid_input')
    expect((await app.call('createCandidate', { as, body: sized(bodyLimit + 1) })).problem.code).toBe('body_too_large')
  })
})

describe('a body of another kind is 415', () => {
  const body = JSON.stringify({ name: 'Nils Berg' })

  test.each<[string, Record<string, string>]>([
    ['text', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['files', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['nearly JSON', { 'content-type': 'application/jsonp' }],
    ['JSON of another sort', { 'content-type': 'application/merge-patch+json' }],
    ['another alphabet', { 'content-type': 'application/json; charset=utf-16' }],
    ['two types', { 'content-type': 'text/plain, application/json' }],
    ['no type', { 'content-type': '' }],
  ])('%s', async (_, headers) => {
    const answer = await app.call('createCandidate', { as, body, headers })
    expect([answer.status, answer.problem.code]).toEqual([415, 'unsupported_media_type'])
  })

  test.each(['gzip', 'br', 'deflate', 'zstd', 'gzip, identity'])('compressed as %s', async (encoding) => {
    const packed = gzipSync(body)
    const head = post({
      ...json,
      'content-encoding': encoding,
      'content-length': String(packed.length),
      connection: 'close',
    })
    const answer = await sendRaw(app.url, Buffer.concat([Buffer.from(head), packed]))
    expect([answer.status, codeOf(answer)]).toEqual([415, 'unsupported_media_type'])
  })

  test.each(['application/json', 'APPLICATION/JSON; charset=UTF-8', 'application/json;charset="utf-8"'])(
    'and this is not: %s',
    async (type) => {
      const answer = await app.call('createCandidate', { as, body, headers: { 'content-type': type } })
      expect(answer.status).toBe(201)
    },
  )
})

/** A byte now and then, for ever. */
const trickle = (socket: Socket) => {
  const timer = setInterval(() => socket.write('a'), 50)
  socket.on('close', () => clearInterval(timer))
}

describe('who sends slowly', () => {
  test('is cut off within the limits', () => {
    expect(serverLimits.headersTimeout).toBeLessThanOrEqual(10_000)
    expect(serverLimits.requestTimeout).toBeLessThanOrEqual(30_000)
    expect(serverLimits.connectionsCheckingInterval).toBeLessThanOrEqual(1_000)
  })

  test('with a head that never ends', async () => {
    const answer = await sendRaw(hasty.url, 'GET /healthz HTTP/1.1\r\nHost: a\r\nX: ', { goOn: trickle })
    expect([answer.isClosed, answer.body]).toEqual([true, ''])
    expect([408, 0]).toContain(answer.status)
    expect(answer.ms).toBeLessThan(limits.headersTimeout + 1_000)
  })

  test('with a body that never ends', async () => {
    const person = await aUser(hasty.db, { roles: ['recruiter'] })
    const cookie = await hasty.signInAs(person)
    const head = headOf(hasty.url, 'POST', target, { ...json, cookie, 'content-length': '1000' })
    const answer = await sendRaw(hasty.url, head, { goOn: trickle })
    expect([answer.isClosed, answer.status < 500]).toEqual([true, true])
    expect(answer.ms).toBeGreaterThan(limits.headersTimeout)
    expect(answer.ms).toBeLessThan(limits.requestTimeout + 1_500)
  })

  test('or sends nothing at all', async () => {
    const answer = await sendRaw(hasty.url, '')
    expect([answer.isClosed, answer.body]).toEqual([true, ''])
    expect(answer.ms).toBeLessThan(limits.headersTimeout + 1_000)
  })

  test('leaves the server to everybody else', async () => {
    const slow = Array.from({ length: 50 }, () => sendRaw(hasty.url, 'GET / HTTP/1.1\r\nX: ', { goOn: trickle }))
    expect((await hasty.call('getSetup')).status).toBe(200)
    expect((await Promise.all(slow)).every(({ isClosed }) => isClosed)).toBe(true)
  })
})

test('a head that is too large is refused', async () => {
  const answer = await requestRaw(app.url, 'GET', '/healthz', { 'x-much': 'a'.repeat(100 * kilobyte) })
  expect([answer.status, answer.body, answer.isClosed]).toEqual([431, '', true])
  const address = await requestRaw(app.url, 'GET', `/api/v1/setup?${'a'.repeat(100 * kilobyte)}`)
  expect([answer.status, address.isClosed]).toEqual([431, true])
})

test('who goes away in the middle of a body is nobody’s error', async () => {
  const head = post({ ...json, 'content-length': '1000' })
  const answer = await sendRaw(app.url, `${head}{"name":`, {
    goOn: (socket) => setTimeout(() => socket.resetAndDestroy(), 50),
  })
  expect(answer.status).toBe(0)
  expect((await app.call('getSession', { as })).status).toBe(200)
})
