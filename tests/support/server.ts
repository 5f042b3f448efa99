import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { holdsLock, readLock } from '../../db/embedded/postmaster.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const READY_MS = 240_000

export type TestServer = {
  url: string
  process: ChildProcess
  /** Its embedded database; a server that is started on it again finds what the first one kept. */
  dataDir: string
  /** What it wrote to standard error. */
  log: () => string
  /** Ends it as Ctrl-C does. @returns its exit status */
  stop: () => Promise<number | null>
  /** kill -9: the embedded database stays behind, as it would after a crash. */
  kill: () => Promise<void>
}

/** Starts the product as it is shipped, on a free port and with the embedded database, in a new folder if none is given. */
export async function startServer(env: Record<string, string> = {}, dataDir?: string): Promise<TestServer> {
  const folder = dataDir ?? (await newDataDir())
  const settings = { HOST: '127.0.0.1', PORT: '0', DATABASE_URL: '', DATA_DIR: folder, DEMO: '', PUBLIC_URL: '' }
  const child = spawn(process.execPath, ['api/main.ts'], {
    cwd: root,
    env: { ...process.env, ...settings, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((settle) => child.once('exit', settle))
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const waiting = new AbortController()
  const url = await Promise.race([
    readyAt(child.stdout),
    ended.then((status) => Promise.reject(new Error(`The server ended with ${status}: ${errors}`))),
    sleep(READY_MS, null, { ref: false, signal: waiting.signal }).then(() => {
      child.kill('SIGTERM')
      throw new Error(`The server is not ready: ${errors}`)
    }),
  ]).finally(() => waiting.abort())
  const end = (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    return ended
  }
  return {
    url,
    process: child,
    dataDir: folder,
    log: () => errors,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL').then(() => undefined),
  }
}

/** Reads on for as long as the server runs: a pipe that nobody empties would halt it. */
function readyAt(output: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  return new Promise((settle) => {
    output.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      const url = /Evenloop ready at (\S+)\n/.exec(text)?.[1]
      if (url !== undefined) settle(url)
    })
  })
}

export function newDataDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), `evenloop-server-${process.pid}-`))
}

/** Removes a data folder with the database that a killed server may have left running on it. */
export async function removeDataDir(folder: string): Promise<void> {
  const cluster = join(folder, 'postgres')
  const lock = readLock(cluster)
  if (lock !== null && holdsLock(cluster, lock)) {
    process.kill(lock.pid, 'SIGQUIT')
    while (holdsLock(cluster, lock)) await sleep(10)
  }
  await rm(folder, { recursive: true, force: true })
}
