import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode } from '../start-error.ts'
import { programName } from './binaries.ts'
import { type DataFolder, serverEnvironment } from './data-folder.ts'

/** The lock file that a running server keeps in its folder; after a kill it stays behind. */
export type Lock = { pid: number; port: number }

export type Launch = {
  /** What the server said since it was launched, where it gave up. */
  failure(): string | null
}

const LOG_LIMIT_BYTES = 5_000_000

export function readLock(cluster: string): Lock | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, port] = [Math.abs(Number(lines[0])), Number(lines[3])]
    return pid > 0 ? { pid, port } : null
  } catch {
    return null
  }
}

/** Whether a process runs. One that ended and was not collected by its parent counts as ended. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false
  }
  return !/^State:\s+[ZX]/m.test(processFile(pid, 'status') ?? '')
}

/** Whether the process that the lock names is this folder's server, not a stranger with a number used again. */
export function holdsLock(cluster: string, lock: Lock): boolean {
  if (!isAlive(lock.pid)) return false
  const command = processFile(lock.pid, 'cmdline')
  return command === null || (command.includes('postgres') && command.includes(cluster))
}

function processFile(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return null // no /proc on this system, or the process has just ended
  }
}

/**
 * Launches the server in a session of its own: neither Ctrl-C in the terminal nor the end of this process stops it.
 * @returns null where another process is launching it at this very moment
 */
export async function launch(folder: DataFolder, port: number | null): Promise<Launch | null> {
  const guard = await holdLaunchGuard(folder.cluster)
  if (guard === null) return null
  try {
    disarmStaleLock(folder.cluster)
    return await spawnServer(folder, port)
  } finally {
    guard.close()
  }
}

/** Of all processes on a folder one launches at a time. The system itself gives the name back when its holder dies. */
async function holdLaunchGuard(cluster: string): Promise<{ close(): unknown } | null> {
  if (process.platform !== 'linux') return { close: () => {} } // no such names elsewhere; the server's own lock decides
  const name = `\0evenloop-${createHash('sha256').update(cluster).digest('hex').slice(0, 32)}`
  const guard: Server = createServer((socket) => socket.destroy())
  return new Promise((settle) => {
    guard.once('error', () => settle(null))
    guard.listen(name, () => settle(guard))
  })
}

/**
 * After a power cut the number in the lock may belong to a stranger, and after a kill to a process that its parent
 * never collected; the server would take either for a living one and refuse. The lock is not removed, as the server
 * checks by its other lines that no part of the dead one still writes: only the number is made our own, which the
 * server, our child, knows to be no server. The socket has a lock with the same number, and no other use.
 */
function disarmStaleLock(cluster: string): void {
  const lock = readLock(cluster)
  if (lock === null || process.platform !== 'linux' || holdsLock(cluster, lock)) return
  const file = join(cluster, 'postmaster.pid')
  const rest = readFileSync(file, 'utf8').split('\n').slice(1)
  writeFileSync(file, [process.pid, ...rest].join('\n'))
  rmSync(join(cluster, `.s.PGSQL.${SOCKET_PORT}.lock`), { force: true })
}

async function spawnServer(folder: DataFolder, port: number | null): Promise<Launch> {
  keepLogSmall(folder.logFile)
  const log = openSync(folder.logFile, 'a', 0o600)
  const start = statSync(folder.logFile).size
  const settings = Object.entries(serverSettings(folder, port)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const program = join(folder.binaries.folder, programName('postgres'))
  const { command, args, options } = folder.account.runs(program, ['-D', folder.cluster, ...settings])
  const child = spawn(command, args, {
    ...options,
    env: serverEnvironment(folder.binaries),
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
  })
  closeSync(log)
  child.unref()
  child.once('error', () => {}) // without a pid it never began
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null
  while (!hasEnded() && readLock(folder.cluster)?.pid !== child.pid) await sleep(2)
  return {
    failure: () => (hasEnded() ? complaint(readFileSync(folder.logFile).subarray(start).toString()) : null),
  }
}

function complaint(log: string): string {
  const lines = log.split('\n').filter((text) => !/starting up|not yet accepting|shutting down/.test(text)) // said to callers
  const line = lines.find((text) => /FATAL|PANIC|error|unshare/i.test(text))
  return line?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '').trim() ?? 'it ended without a word'
}

function keepLogSmall(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`)
}

/** Small, durable, and silent about what people wrote: the log holds no statement and no value. */
function serverSettings(folder: DataFolder, port: number | null): Record<string, string | number> {
  return {
    listen_addresses: port === null ? '' : '127.0.0.1',
    port: port ?? SOCKET_PORT,
    unix_socket_directories: port === null ? folder.cluster : '',
    unix_socket_permissions: '0700',
    max_connections: 100,
    shared_buffers: '64MB',
    max_wal_size: '256MB',
    fsync: 'on',
    synchronous_commit: 'on',
    jit: 'off',
    max_logical_replication_workers: 0,
    ...(folder.binaries.major >= 18 ? { io_method: 'sync' } : {}),
    ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
}

/** Names the socket's file; no network port is taken by it. */
export const SOCKET_PORT = 5432
