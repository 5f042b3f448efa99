import type { Server } from 'node:http'
import type { Kysely } from 'kysely'
import { type Logger, pino } from 'pino'
import { afterAll } from 'vitest'
import type * as z from 'zod/mini'
import type { Endpoint } from '#contract/endpoint.ts'
import { operations, type OperationId, type Operations } from '#contract/operations.ts'
import type { ProblemBody } from '#contract/problem.ts'
import type { Database } from '#db/schema.ts'
import { Events } from '#http/events.ts'
import { mayListenBy } from '#http/may-listen.ts'
import { createHttpServer, type serverLimits } from '#http/server.ts'
import { newToken } from '#http/session.ts'
import { createApp } from '../../api/app.ts'
import { readConfig } from '../../api/config.ts'
import { testDatabase } from './database.ts'

type Output<Id extends OperationId> = Operations[Id]['response'] extends z.ZodMiniType
  ? z.output<Operations[Id]['response']>
  : undefined

export type Request = {
  /** Who asks: a session cookie of `signInAs`. */
  as?: string | undefined
  params?: Record<string, string | number>
  query?: Record<string, string>
  /** Bytes go as they are, with their type in the headers; everything else as JSON. */
  body?: unknown
  headers?: Record<string, string>
}

export type Answer<Id extends OperationId> = {
  status: number
  headers: Headers
  /** The answer as its contract says. Only to be used after a 2xx. */
  body: Output<Id>
  /** The answer as a problem. Only to be used after a refusal. */
  problem: ProblemBody
  text: string
  bytes: Uint8Array
}

export type TestApp = {
  url: string
  db: Kysely<Database>
  /** The server's time; tests move it. */
  clock: { now: Date }
  call: <Id extends OperationId>(id: Id, request?: Request) => Promise<Answer<Id>>
  /** A session for a user, as its cookie. */
  signInAs: (user: { organizationId: string; id: string }) => Promise<string>
}

type Options = {
  log?: Logger
  webDir?: string
  limits?: typeof serverLimits
  /** Its database, where it is not one of the file's own on a line that never breaks. */
  reach?: typeof testDatabase
}

/** The real server on a free port over a database of its own, for the tests of one file. Call it as `testDatabase()`. */
export async function startApp(
  env: Record<string, string> = {},
  { log = pino({ level: 'silent' }), webDir = '/nonexistent', limits, reach = testDatabase }: Options = {},
): Promise<TestApp> {
  const database = await reach()
  const clock = { now: new Date() }
  const config = readConfig({ ...env, LOG_LEVEL: 'silent' })
  const { db, connectionString } = database
  const now = () => new Date(clock.now)
  const events = new Events({ db, connectionString, mayListen: mayListenBy(db, now) })
  const app = createApp({
    db,
    config,
    now,
    events,
    log,
    webDir,
  })
  const server = createHttpServer(app, limits)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(async () => {
    await events.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const url = `http://127.0.0.1:${portOf(server)}`
  return {
    url,
    db: database.db,
    clock,
    call: (id, request) => call(url, id, request),
    signInAs: async (user) => {
      const { token, hash } = newToken(user.organizationId)
      const row = { organizationId: user.organizationId, tokenHash: hash, userId: user.id }
      const later = new Date(clock.now.getTime() + 14 * 86_400_000)
      await database.db
        .insertInto('session')
        .values({ ...row, createdAt: clock.now, lastSeenAt: clock.now, expiresAt: later })
        .execute()
      return `evenloop_session=${token}`
    },
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.')
  return address.port
}

async function call<Id extends OperationId>(url: string, id: Id, request: Request = {}): Promise<Answer<Id>> {
  const endpoint: Endpoint = operations[id]
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(request.params?.[name] ?? '')),
  )
  const search = request.query ? `?${new URLSearchParams(request.query)}` : ''
  const response = await fetch(`${url}/api/v1${path}${search}`, {
    method: endpoint.method.toUpperCase(),
    headers: {
      ...(request.as === undefined ? {} : { cookie: request.as }),
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...request.headers,
    },
    ...(request.body === undefined ? {} : { body: bodyOf(request.body) }),
  })
  // A stream has no end to wait for: who wants to hear it opens it with support/stream.ts.
  const isStream = response.ok && endpoint.stream
  if (isStream) await response.body?.cancel()
  const bytes = isStream ? new Uint8Array() : new Uint8Array(await response.arrayBuffer())
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  const text = isJson ? new TextDecoder().decode(bytes) : ''
  const json: unknown = isJson ? JSON.parse(text) : undefined
  // What leaves must be what the contract says, no more and no less.
  const body = response.ok && endpoint.response ? endpoint.response.parse(json) : undefined
  if (body !== undefined && JSON.stringify(body) !== JSON.stringify(json))
    throw new Error(`${id} answered what its contract does not name`)
  return {
    status: response.status,
    headers: response.headers,
    text,
    bytes,
    body: body as Output<Id>,
    problem: json as ProblemBody,
  } // parsed above; a problem only after a refusal
}

function bodyOf(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (body instanceof Uint8Array) return new Uint8Array(body)
  return typeof body === 'string' ? body : JSON.stringify(body)
}
