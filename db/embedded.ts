import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { serverAccount } from './embedded/account.ts'
import { type DataFolder, openDataFolder, ROLE } from './embedded/data-folder.ts'
import { holdsLock, isAlive, type Launch, launch, readLock, SOCKET_PORT } from './embedded/postmaster.ts'
import { errorCode, StartError } from './start-error.ts'

export type EmbeddedDatabase = { connectionString: string; stop: () => Promise<void> }

/** The longest path of a socket that every system takes. */
const SOCKET_PATH_LIMIT = 100
/** How long a dead server's remains (its last children, a lock not yet given back) may stand in the way. */
const REMAINS_MS = 5_000
/** Recovery after a crash reads at most `max_wal_size`. */
const RECOVERY_MS = 60_000
const SHUTDOWN_MS = 8_000
/** "evenloop" in ASCII. Each process holds this lock shared; who gets it alone is the last one. */
const USERS_LOCK = '7311987906850091888'

/**
 * Starts a real PostgreSQL on a folder, or joins the one that already runs there.
 *
 * Each process that uses the folder keeps one connection open, the *keeper*, and with it a shared lock in the server.
 * The system closes it however the process ends, so the server always knows its living users: whoever stops asks for
 * the lock alone and, if there is nobody else, shuts the server down. The keeper is also how a crash is noticed.
 * (A lock over statements is safe here: the connection is direct, never through a pooler.)
 * @throws StartError where the folder or the host does not allow it
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  const folder = await openDataFolder(dataDir, serverAccount())
  const usesSocket =
    process.platform !== 'win32' && Buffer.byteLength(join(folder.cluster, '.s.PGSQL.5432')) <= SOCKET_PATH_LIMIT
  const fixedPort = usesSocket ? null : (portOfRunning(folder.cluster) ?? (await freePort()))
  const stopping = new AbortController()
  const now: { keeper: Client | null; reviving: Promise<void> | null } = { keeper: null, reviving: null }

  const keep = async () => {
    const keeper = await reach(folder, fixedPort, stopping.signal)
    now.keeper = keeper
    keeper.once('end', () => {
      now.keeper = null
      if (!stopping.signal.aborted) now.reviving ??= revive().finally(() => (now.reviving = null))
    })
  }
  // The server's end was not asked for: a crash, or the kernel took its memory. The product does not wait for a person.
  const revive = async () => {
    while (!stopping.signal.aborted && now.keeper === null) await keep().catch(() => sleep(1_000))
  }
  const stop = async () => {
    stopping.abort()
    await now.reviving
    if (now.keeper !== null) await leave(folder.cluster, now.keeper)
  }

  await keep()
  let stopped: Promise<void> | null = null
  return { connectionString: addressOf(folder, fixedPort, ROLE), stop: () => (stopped ??= stop()) }
}

/** Knocks until the server opens, and launches it where nobody runs it. */
async function reach(folder: DataFolder, port: number | null, stopping: AbortSignal): Promise<Client> {
  const begin = performance.now()
  let launched: Launch | null = null
  for (;;) {
    const answer = await knock(addressOf(folder, port, 'postgres'))
    if (answer instanceof Client) return answer
    if (errorCode(answer) === '28P01') {
      throw new StartError(
        `The embedded database refuses the password in ${folder.cluster}-password: put the file back that was made with it.`,
      )
    }
    if (launched === null) stopping.throwIfAborted() // what we launched is awaited, so that it can be shut down
    const waited = performance.now() - begin
    if (waited > RECOVERY_MS)
      throw new StartError(
        `The embedded database did not answer within ${RECOVERY_MS / 1000} s: see ${folder.logFile}.`,
      )
    const failure = launched?.failure() ?? null
    if (failure !== null && waited > REMAINS_MS)
      throw new StartError(`The embedded database did not start: ${failure} (${folder.logFile}).`)
    if (failure !== null) await sleep(100)
    const mayLaunch = launched === null ? !isHeld(folder.cluster) || waited > REMAINS_MS : failure !== null
    if (mayLaunch) launched = await launch(folder, port)
    else await sleep(5)
  }
}

function isHeld(cluster: string): boolean {
  const lock = readLock(cluster)
  return lock !== null && holdsLock(cluster, lock)
}

/** @returns a connection that holds its share of the users' lock, or why there is none */
async function knock(connectionString: string): Promise<Client | Error> {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: 2_000,
    application_name: 'evenloop keeper',
  })
  client.on('error', () => {}) // a connection cut while it waits: the query below fails with it
  try {
    await client.connect()
    await client.query(`select pg_advisory_lock_shared(${USERS_LOCK})`)
    return client
  } catch (error) {
    client.end().catch(() => {})
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** The last one shuts the server down. While it does so it holds the lock alone, so nobody slips in unseen. */
async function leave(cluster: string, keeper: Client): Promise<void> {
  try {
    await keeper.query(`select pg_advisory_unlock_shared(${USERS_LOCK})`)
    const { rows } = await keeper.query<{ isLast: boolean }>(`select pg_try_advisory_lock(${USERS_LOCK}) as "isLast"`)
    const lock = readLock(cluster)
    if (rows[0]?.isLast && lock !== null && holdsLock(cluster, lock)) await shutDown(lock.pid)
  } catch {
    // The server ended meanwhile: there is nothing left to stop.
  } finally {
    await keeper.end().catch(() => {})
  }
}

/** SIGINT is PostgreSQL's fast shutdown: it cuts its clients off and leaves its files clean. */
async function shutDown(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  const end = performance.now() + SHUTDOWN_MS
  while (isAlive(pid) && performance.now() < end) await sleep(5)
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT')
}

function addressOf({ cluster, password }: DataFolder, port: number | null, database: string): string {
  const where = port === null ? `localhost:${SOCKET_PORT}` : `127.0.0.1:${port}`
  const socket = port === null ? `&host=${encodeURIComponent(cluster)}` : ''
  return `postgresql://${ROLE}:${password}@${where}/${database}?sslmode=disable${socket}`
}

function portOfRunning(cluster: string): number | null {
  const lock = readLock(cluster)
  return lock !== null && lock.port > 0 && holdsLock(cluster, lock) ? lock.port : null
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((settle, fail) => probe.once('error', fail).listen(0, '127.0.0.1', settle))
  const address = probe.address()
  await new Promise((settle) => probe.close(settle))
  if (address === null || typeof address === 'string')
    throw new StartError('No free port on 127.0.0.1 for the embedded database.')
  return address.port
}
