import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { holdsLock, isAlive, readLock } from '#db/embedded/postmaster.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated and otherwise empty database; copy it, never connect to it. */
    template: { connectionString: string; name: string }
  }
}

/** One PostgreSQL a run: the embedded one in a new folder, or the server of DATABASE_URL. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  const name = `evenloop_test_${randomBytes(4).toString('hex')}`
  const tearDown = async () => {
    await dropDatabase(server.connectionString, name)
    await server.stop()
  }
  try {
    await inServer(server.connectionString, `create database ${name}`)
    await migrate(withDatabase(server.connectionString, name))
  } catch (error) {
    await tearDown()
    throw error
  }
  project.provide('template', { connectionString: server.connectionString, name })
  return tearDown
}

async function startServer(): Promise<{ connectionString: string; stop(): Promise<void> }> {
  const given = process.env.DATABASE_URL
  if (given) return { connectionString: given, stop: () => Promise.resolve() }
  await sweep()
  const folder = await mkdtemp(join(tmpdir(), `evenloop-test-${process.pid}-`))
  const server = await startEmbedded(folder)
  return {
    connectionString: server.connectionString,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A run that was killed could not stop its server. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(/^evenloop-test-(\d+)-/.exec(name)?.[1])
    if (!(owner > 0) || isAlive(owner)) continue
    const folder = join(tmpdir(), name)
    const lock = readLock(join(folder, 'postgres'))
    if (lock !== null && holdsLock(join(folder, 'postgres'), lock)) process.kill(lock.pid, 'SIGQUIT')
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Runs one statement on a connection of its own. */
export async function inServer(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/**
 * Who is connected is sent away first: `with (force)` refuses where the server itself is at work in the database, for
 * which a drop without it waits.
 */
export async function dropDatabase(connectionString: string, name: string): Promise<void> {
  const connected = `datname = '${name}' and backend_type = 'client backend'`
  await inServer(connectionString, `select pg_terminate_backend(pid) from pg_stat_activity where ${connected}`)
  await inServer(connectionString, `drop database if exists ${name}`)
}

export function withDatabase(connectionString: string, name: string): string {
  const url = new URL(connectionString)
  url.pathname = `/${name}`
  return url.href
}
