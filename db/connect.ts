import { Kysely, PostgresDialect, sql } from 'kysely'
import { Client, type ClientBase, Pool, types } from 'pg'
import type { Database } from './schema.ts'
import { errorCode, StartError } from './start-error.ts'
import { nameOf } from './statements.ts'

/**
 * Every request is answered within 10 s whatever the database does (trust): waiting for a connection and then for one
 * statement stays below that. The server's own limits come first, as they leave the connection usable; the client's
 * is for a server that says nothing at all.
 */
const CONNECT_MS = 3_000
const STATEMENT_MS = 5_000
const SILENCE_MS = 5_500
const LOCK_MS = 3_000
const IDLE_TRANSACTION_MS = 10_000

const SILENCE_MESSAGE = 'Query read timeout' // pg gives it no code

export type Connection = { db: Kysely<Database>; pool: Pool }

/** Opens a pool on a PostgreSQL. Nothing is reached yet: the first statement does that. */
export function connect(connectionString: string, { max = 10 }: { max?: number } = {}): Connection {
  const pool = new Pool({
    connectionString,
    max,
    application_name: 'evenloop',
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: SILENCE_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    types: { getTypeParser },
  })
  // Without these two a connection that breaks, at rest or between the statements of a transaction, ends the process.
  // There is nothing to do: the pool drops it, and whoever uses it gets the error from its own statement.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('connect', prepareNamed)
  pool.on('connect', dropWhenSilent)
  return { db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }), pool }
}

/** Statements that have a name go by it: the server plans them once a connection. */
function prepareNamed(client: ClientBase): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  const named = (...args: unknown[]) => {
    const [text, values] = args
    const name = typeof text === 'string' ? nameOf(text) : undefined
    return name === undefined ? query(...args) : query({ name, text, values })
  }
  client.query = named as typeof client.query // its overloads pass through unchanged
}

/**
 * After a statement that was never answered the connection is of no use: whatever is sent next, the rollback too,
 * would wait behind it and double the time to the answer. It is cut, so that the next one fails at once.
 */
function dropWhenSilent(client: ClientBase): void {
  const query = client.query.bind(client)
  const impatient = (...args: Parameters<typeof query>) => {
    const result: unknown = query(...args)
    if (result instanceof Promise) result.catch((error: unknown) => void (isSilence(error) && cut(client)))
    return result
  }
  client.query = impatient as typeof client.query // its overloads pass through unchanged
}

function cut(client: ClientBase): void {
  if (client instanceof Client) client.end().catch(() => {})
}

function isSilence(error: unknown): boolean {
  return error instanceof Error && error.message === SILENCE_MESSAGE
}

const INT8 = 20
const DATE = 1082
const TIMESTAMPTZ = 1184

/**
 * Counts come as numbers, times as ISO 8601 UTC as the API gives them, and days as `YYYY-MM-DD`: a day has no time
 * zone that could move it.
 */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (oid === INT8 && format !== 'binary') return parseInt8
  if (oid === TIMESTAMPTZ && format !== 'binary') return parseInstant
  if (oid === DATE && format !== 'binary') return (text: string) => text
  return types.getTypeParser(oid, format)
}

function parseInt8(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`An integer of the database is too large: ${text}`)
  return number
}

/** `2026-11-20 12:54:33.5+00`, with whatever zone the session has. */
function parseInstant(text: string): string {
  const zone = /[+-]\d\d$/.test(text) ? ':00' : ''
  return new Date(text.replace(' ', 'T') + zone).toISOString()
}

const OLDEST_VERSION = 15

/** Refuses a server that lacks what the tables are written with. @throws StartError */
export async function assertRecent(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    select current_setting('server_version_num')::int / 10000 as version
  `.execute(db)
  const version = rows[0]?.version ?? 0
  if (version < OLDEST_VERSION) {
    throw new StartError(`The database is PostgreSQL ${version}: use ${OLDEST_VERSION} or newer.`)
  }
}

/** Refuses a server that may forget what it acknowledged. @throws StartError */
export async function assertDurable(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select name from pg_settings where name in ('fsync', 'synchronous_commit') and setting = 'off' order by name
  `.execute(db)
  if (rows.length === 0) return
  const names = rows.map(({ name }) => name).join(' and ')
  throw new StartError(`The database has ${names} off and may lose what it acknowledged: set ${names} to on.`)
}

/** True where an error means that the database cannot serve now: a 503 for the caller, who may try again. */
export function isDatabaseUnavailable(error: unknown): boolean {
  return describeDatabaseError(error) !== null
}

/** What stands between us and the database, in one line and without secrets; null for errors of any other kind. */
export function describeDatabaseError(error: unknown): string | null {
  // A host name with two addresses fails with both of their errors.
  const fault: unknown = error instanceof AggregateError ? error.errors[0] : error
  if (!(fault instanceof Error)) return null
  const code = errorCode(fault)
  const known =
    NETWORK[code]?.(syscallOf(fault)) ?? STATES[code] ?? STATE_CLASSES[code.length === 5 ? code.slice(0, 2) : '']
  if (known !== undefined) return `${known} (${[code, placeOf(fault)].filter(Boolean).join(', ')})`
  if (code === '' && CUT.test(fault.message)) return 'The database did not answer in time or ended the connection'
  return null
}

function syscallOf(error: Error): string {
  return 'syscall' in error ? String(error.syscall) : ''
}

/** pg reports these by their text alone. */
const CUT =
  /^(Query read timeout|timeout exceeded when trying to connect|timeout expired|Connection terminated.*|Client has encountered a connection error and is not queryable|Client was closed and is not queryable|The server does not support SSL connections)$/

const during = (syscalls: string, line: string) => (syscall: string) =>
  syscalls.split(' ').includes(syscall) ? line : undefined
const always = (line: string) => () => line

/** A missing file or a browser that went away bear the same codes, so the system call has to be the network's. */
const NETWORK: Record<string, (syscall: string) => string | undefined> = {
  ECONNREFUSED: during('connect', 'Nothing listens at the database address'),
  ECONNRESET: during('connect read write', 'The database cut the connection'),
  EPIPE: during('write', 'The database cut the connection'),
  ENOENT: during('connect', 'The database socket is not there'),
  EACCES: during('connect', 'The database socket may not be opened by this user'),
  ENOTFOUND: during('getaddrinfo', 'The database host is not known'),
  EAI_AGAIN: during('getaddrinfo', 'The database host could not be looked up'),
  ETIMEDOUT: during('connect read', 'The database host does not answer'),
  EHOSTUNREACH: during('connect', 'The database host cannot be reached'),
  ENETUNREACH: during('connect', 'The database host cannot be reached'),
  ERR_INVALID_URL: always('The database address cannot be read'),
  DEPTH_ZERO_SELF_SIGNED_CERT: always('The database certificate is not trusted: add sslrootcert to DATABASE_URL'),
  SELF_SIGNED_CERT_IN_CHAIN: always('The database certificate is not trusted: add sslrootcert to DATABASE_URL'),
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: always('The database certificate is not trusted: add sslrootcert to DATABASE_URL'),
  ERR_TLS_CERT_ALTNAME_INVALID: always('The database certificate is for another host'),
}

/** PostgreSQL's own codes. */
const STATES: Record<string, string> = {
  '08P01':
    'The database or its pooler refuses the settings of the connection: PgBouncer needs ignore_startup_parameters = statement_timeout, lock_timeout, idle_in_transaction_session_timeout',
  '25006': 'The database is read-only, a standby perhaps',
  '25P03': 'The database ended an idle transaction',
  '28000': 'The database refuses this user',
  '28P01': 'The database refuses this user or password',
  '3D000': 'The database of that name does not exist',
  '55P03': 'The database was busy with the same rows for too long',
  '57014': 'The database took too long',
  '57P01': 'The database is shutting down',
  '57P02': 'The database crashed and is recovering',
  '57P03': 'The database is starting up or shutting down',
  '57P05': 'The database ended an idle connection',
}

/** By the first two characters of those: connection faults, and what the server has run out of. */
const STATE_CLASSES: Record<string, string> = {
  '08': 'The connection to the database failed',
  '53': 'The database has run out of connections, memory or space',
  '58': 'The database has a fault of its system',
}

function placeOf(error: Error): string {
  if ('address' in error && 'port' in error) return `${String(error.address)}:${String(error.port)}`
  if ('address' in error) return String(error.address)
  return 'hostname' in error ? String(error.hostname) : ''
}
