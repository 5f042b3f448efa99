import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { ascending, percentile } from './report.ts'

/** One statement, again and again; `client` is the SQL for a client's number from 0. */
export type Limit = {
  connectionString: string
  script: (client: string) => string
  clients: number
  seconds: number
  /** Of all clients together; as fast as it goes where none is given. */
  perSecond?: number
}

export type Reached = { perSecond: number; p50: number; p99: number }

/**
 * Connections are made and statements planned before anything counts, as they are in a server that has run a while. Each
 * connection plans anew some times before it keeps a plan: 64 of them are busy with that for many seconds.
 */
const warmUpFor = (clients: number): number => 2 + Math.ceil(clients / 4)

const hasPgbench = spawnSync('pgbench', ['--version']).status === 0
export const limitName = hasPgbench ? 'pgbench' : 'a bare pg client'

/** What the database alone does of this statement: by pgbench where it is installed, else by bare clients of `pg`. */
export const reach = (limit: Limit): Promise<Reached> => (hasPgbench ? byPgbench(limit) : byClients(limit))

async function byPgbench({ connectionString, script, clients, seconds, perSecond }: Limit): Promise<Reached> {
  const folder = await mkdtemp(join(tmpdir(), 'evenloop-pgbench-'))
  const file = join(folder, 'script.sql')
  await writeFile(file, `${script(':client_id').trim()};\n`)
  const rate = perSecond === undefined ? [] : ['-R', String(perSecond)]
  const log = ['--log', `--log-prefix=${join(folder, 'log')}`]
  const warmUpSeconds = warmUpFor(clients)
  const runs = ['-c', String(clients), '-j', '2', '-T', String(seconds + warmUpSeconds)]
  const args = ['-n', '-M', 'prepared', '-f', file, ...runs, ...rate, ...log]
  await promisify(execFile)('pgbench', [...args, connectionString])
  const ends: { at: number; ms: number }[] = []
  for (const name of await readdir(folder)) {
    if (!name.startsWith('log')) continue
    for (const line of (await readFile(join(folder, name), 'utf8')).split('\n')) {
      const [, , microseconds, , epoch, fraction] = line.split(' ').map(Number)
      if (microseconds) ends.push({ at: (epoch ?? 0) + (fraction ?? 0) / 1e6, ms: microseconds / 1_000 })
    }
  }
  await rm(folder, { recursive: true })
  const from = Math.min(...ends.map(({ at }) => at)) + warmUpSeconds
  const latencies = ends.filter(({ at }) => at >= from && at < from + seconds).map(({ ms }) => ms)
  return inMs(latencies, seconds)
}

async function byClients({ connectionString, script, clients, seconds, perSecond }: Limit): Promise<Reached> {
  const text = script('$1::int')
  const warmUpSeconds = warmUpFor(clients)
  const latencies: number[] = []
  const pauseMs = perSecond === undefined ? 0 : (1_000 * clients) / perSecond
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const connection = new Client({ connectionString })
      await connection.connect()
      const begin = performance.now() + (pauseMs * client) / clients
      for (let count = 0; ; count++) {
        const waitMs = begin + count * pauseMs - performance.now()
        if (pauseMs > 0 && waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
        const sentAt = performance.now()
        if (sentAt >= begin + (seconds + warmUpSeconds) * 1_000) break
        await connection.query({ name: 'limit', text, values: [client] })
        if (sentAt >= begin + warmUpSeconds * 1_000) latencies.push(performance.now() - sentAt)
      }
      await connection.end()
    }),
  )
  return inMs(latencies, seconds)
}

function inMs(latencies: number[], seconds: number): Reached {
  const sorted = ascending(latencies)
  return { perSecond: sorted.length / seconds, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) }
}
