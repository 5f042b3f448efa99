import { createHash } from 'node:crypto'
import express, { type Request, type Response, type Router } from 'express'
import type { Kysely } from 'kysely'
import type { Endpoint } from '#contract/endpoint.ts'
import { operations, type OperationId } from '#contract/operations.ts'
import { isDatabaseUnavailable } from '#db/connect.ts'
import { actorOfSession } from '#db/queries/actor.ts'
import { claimKey, keepAnswer } from '#db/queries/idempotency.ts'
import type { Database } from '#db/schema.ts'
import type { Actor } from '#domain/access.ts'
import type { Config } from '../config.ts'
import { accessTable } from './access.ts'
import { bodyLimit, readFile, readJson } from './body.ts'
import type { Handlers } from './context.ts'
import type { Listener } from './event-stream.ts'
import type { Events } from './events.ts'
import { type FileAnswer, sendFile } from './file-answer.ts'
import { answerMs, inTime } from './in-time.ts'
import type { NotesHint } from './note-hints.ts'
import { admit, carryOut, type Input, parse } from './perform.ts'
import { ProblemError } from './problem.ts'
import { mayBeQuick, type QuickWays } from './quick.ts'
import { requestIdOf } from './request-id.ts'
import { hashToken, organizationOfToken, sessionCookie, sessionIdleHours, tokenOf } from './session.ts'

/**
 * Answers that are kept under no idempotency key, as none is of what anybody may call (passwords, new sessions): an
 * invitation's holds its token, a transcript's would be a second copy that outlives it.
 */
const isKeptNowhere = new Set<OperationId>(['inviteUser', 'uploadTranscript'])

export type Deps = { db: Kysely<Database>; config: Config; now: () => Date; events: Events }

/** Every operation of the contract with its handler; one without does not compile. */
export function mountAll(handlers: Handlers, quickWays: QuickWays, deps: Deps): Router {
  const router = express.Router({ caseSensitive: true, strict: true })
  // Routes are tried in their order: what very many do at once is found first.
  const ids = Object.keys(operations) as OperationId[]
  for (const id of ids.toSorted((a, b) => Number(b in quickWays) - Number(a in quickWays))) {
    const endpoint: Endpoint = operations[id]
    router[endpoint.method](endpoint.path, (request, response) =>
      serve(id, endpoint, { handlers, quick: quickWays[id] as QuickWay | undefined }, deps, request, response),
    )
  }
  for (const [path, methods] of methodsByPath())
    router.all(path, (_request, response) => {
      response.set('Allow', methods.join(', '))
      throw new ProblemError('method_not_allowed')
    })
  return router
}

function methodsByPath(): Map<string, string[]> {
  const methods = new Map<string, string[]>()
  for (const { path, method } of Object.values<Endpoint>(operations)) {
    const known = methods.get(path) ?? []
    methods.set(path, [...known, method.toUpperCase(), ...(method === 'get' ? ['HEAD'] : [])])
  }
  return methods
}

async function serve(
  id: OperationId,
  endpoint: Endpoint,
  { handlers, quick }: { handlers: Handlers; quick: QuickWay | undefined },
  deps: Deps,
  request: Request,
  response: Response,
) {
  const now = deps.now().toISOString()
  const session = sessionOf(request, deps.config)
  let readInput = () => parseInput(endpoint, request)
  let begin = performance.now()
  if (quick && session && mayBeQuick(request)) {
    const [read] = await Promise.allSettled([readInput()])
    begin = performance.now()
    if (read.status === 'fulfilled') {
      const given = { ...read.value, session, now, requestId: requestIdOf(request) }
      const done = await inTime(answerMs, quick(given).catch(leaveToOrdinaryWay))
      if (done) return answerQuickly(done, endpoint, deps, response)
    }
    // What is wrong with the input is said in its turn, after who asks and whether they may.
    readInput = () => (read.status === 'fulfilled' ? Promise.resolve(read.value) : Promise.reject(read.reason))
  }
  const identify = async () => {
    const actor = session && (await actorOfSession(deps.db, { ...session, now, idleHours: sessionIdleHours }))
    if (!actor && accessTable[id].to !== 'anyone') throw new ProblemError('not_signed_in')
    // Access is decided before anything that the request says is looked at: a stranger learns nothing from a 400.
    return { actor, stood: await admit(id, actor, deps.db, request.params) }
  }
  const { actor, stood } = await inTime(answerMs - (performance.now() - begin), identify())
  const leftMs = answerMs - (performance.now() - begin)
  const input = await readInput()
  // Signing in spends its time on hashing, for which no connection may wait: it opens its own transaction afterwards.
  const isWrite = endpoint.method !== 'get' && id !== 'signIn'

  const run = async (db: Kysely<Database>): Promise<Answer> => {
    const cookies: string[] = []
    const written: NotesHint[] = []
    const body = await carryOut(
      { id, actor, stood, input, handlers, config: deps.config, db, now },
      {
        requestId: requestIdOf(request),
        setSession: (token) => cookies.push(sessionCookie(token, deps.config)),
        noteWritten: (hint) => written.push(hint),
        sessionTokenHash: session?.tokenHash ?? null,
        isLoopback: isLoopback(request),
        address: request.ip ?? '',
      },
    )
    return { status: endpoint.status, body, cookies, written }
  }

  const mayRepeat = endpoint.method === 'post' && accessTable[id].to !== 'anyone' && !isKeptNowhere.has(id)
  const idempotencyKey = mayRepeat ? keyOf(request) : null
  const work = isWrite
    ? inTransaction(deps.db, (trx) =>
        idempotencyKey && actor
          ? once(trx, actor, idempotencyKey, id, { ...input, path: request.path }, now, () => run(trx))
          : run(trx),
      )
    : run(deps.db)
  const answer = await inTime(leftMs, work)
  for (const hint of answer.written) deps.events.noteWritten(hint)
  for (const cookie of answer.cookies) response.append('Set-Cookie', cookie)
  if (endpoint.stream) return deps.events.open(answer.body as Listener, request, response) // its handler's type says so
  if (endpoint.download)
    sendFile(response, answer.body as FileAnswer) // its handler's type says so
  else if (answer.body === undefined) response.status(answer.status).end()
  else response.status(answer.status).json(answer.body)
}

/** All quick ways seen alike, as handlers are. */
type QuickWay = (request: object) => Promise<{ body: unknown; written: NotesHint[] } | null>

/** A failure may be one request's alone, so each is tried by itself; a database that is away is away for all. */
function leaveToOrdinaryWay(error: unknown): null {
  if (isDatabaseUnavailable(error)) throw error
  return null
}

function answerQuickly(
  { body, written }: { body: unknown; written: NotesHint[] },
  { status, response: contract }: Endpoint,
  deps: Deps,
  response: Response,
): void {
  for (const hint of written) deps.events.noteWritten(hint)
  response.status(status).json(contract?.parse(body))
}

type Answer = { status: number; body: unknown; cookies: string[]; written: NotesHint[] }

function sessionOf(request: Request, config: Config) {
  const token = tokenOf(request.headers.cookie, config)
  const organizationId = token && organizationOfToken(token)
  return token && organizationId ? { organizationId, tokenHash: hashToken(token) } : null
}

async function parseInput(endpoint: Endpoint, request: Request): Promise<Input> {
  const params = endpoint.params ? parse(endpoint.params, request.params, 'path') : {}
  const query = endpoint.query ? parse(endpoint.query, request.query, 'query') : refuseQuery(request)
  if (endpoint.upload) return { params, query, body: await readFile(request, endpoint.upload) }
  const body = await readJson(request, bodyLimit)
  if (!endpoint.body) {
    if (body !== undefined) throw new ProblemError('invalid_input', { detail: 'This request takes no body.' })
    return { params, query, body: undefined }
  }
  return { params, query, body: parse(endpoint.body, body, '') }
}

function refuseQuery(request: Request) {
  const [key] = Object.keys(request.query)
  if (key !== undefined)
    throw new ProblemError('invalid_input', { issues: [{ path: `query.${key}`, message: 'Unknown key' }] })
  return {}
}

/** Serialization failures and deadlocks are the database's way to say "again". */
async function inTransaction<T>(db: Kysely<Database>, work: (trx: Kysely<Database>) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      const code = (error as { code?: unknown }).code // pg's errors carry the SQLSTATE
      if (attempt === 3 || (code !== '40001' && code !== '40P01')) throw error
    }
  }
}

function keyOf(request: Request): string | null {
  const key = request.get('idempotency-key')
  if (key === undefined) return null
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new ProblemError('invalid_input', {
      issues: [{ path: 'Idempotency-Key', message: 'At most 200 visible characters' }],
    })
  return key
}

/** A retry with the same key answers as the first time; the claim, the work and the kept answer are one transaction. */
async function once(
  trx: Kysely<Database>,
  actor: Actor,
  key: string,
  id: OperationId,
  input: object,
  now: string,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const requestHash = createHash('sha256')
    .update(JSON.stringify([id, input]))
    .digest('hex')
  const owner = { organizationId: actor.organizationId, userId: actor.id, key }
  const earlier = await claimKey(trx, { ...owner, requestHash, now })
  if (earlier) {
    if (earlier.requestHash !== requestHash) throw new ProblemError('idempotency_key_reused')
    // jsonb forgets the order of keys; the contract has it.
    const { response }: Endpoint = operations[id]
    return {
      status: earlier.status,
      body: response ? response.parse(earlier.body) : undefined,
      cookies: [],
      written: [],
    }
  }
  const answer = await run()
  await keepAnswer(trx, owner, answer)
  return answer
}

/** From this machine itself, and not handed on by a proxy that stands on it. */
function isLoopback(request: Request): boolean {
  if (request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined) return false
  const address = request.ip ?? ''
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}
