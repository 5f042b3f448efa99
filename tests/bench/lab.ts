import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connection, connect } from '#db/connect.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { newToken } from '#http/session.ts'
import { anOrganization, aUser, type TestUser } from '../support/factories.ts'
import { dropDatabase, inServer, withDatabase } from '../support/postgres.ts'
import { startServer, type TestServer } from '../support/server.ts'

/** Somebody with a session. */
export type Person = TestUser & { cookie: string; tokenHash: Buffer; since: string }

/** Somebody who leads an interview that runs. */
export type Writer = Person & { interviewId: string }

/** A database of its own for a run, and the product on it, each server a process of its own. */
export type Lab = {
  connectionString: string
  db: Connection['db']
  organizationId: string
  recruiter: Person
  serve: (env?: Record<string, string>) => Promise<TestServer>
  person: (roles: TestUser['roles']) => Promise<Person>
  /** Interviews that run, each with a lead of its own. */
  writers: (count: number, server: TestServer) => Promise<Writer[]>
  close: () => Promise<void>
}

export async function openLab(): Promise<Lab> {
  const folder = await mkdtemp(join(tmpdir(), `evenloop-bench-${process.pid}-`))
  const database = `evenloop_bench_${process.pid}`
  const embedded = process.env.DATABASE_URL ? null : await startEmbedded(folder)
  const given = embedded?.connectionString ?? process.env.DATABASE_URL ?? ''
  await inServer(given, `create database ${database}`)
  const connectionString = withDatabase(given, database)
  await migrate(connectionString)
  const { db } = connect(connectionString)
  const { id: organizationId } = await anOrganization(db)
  const servers: TestServer[] = []

  const person = async (roles: TestUser['roles']): Promise<Person> => {
    const user = await aUser(db, { organizationId, roles })
    const { token, hash: tokenHash } = newToken(organizationId)
    const since = new Date().toISOString()
    const expiresAt = new Date(Date.now() + 86_400_000)
    await db
      .insertInto('session')
      .values({ organizationId, tokenHash, userId: user.id, createdAt: since, lastSeenAt: since, expiresAt })
      .execute()
    return { ...user, tokenHash, since, cookie: `evenloop_session=${token}` }
  }
  const recruiter = await person(['recruiter'])

  return {
    connectionString,
    db,
    organizationId,
    recruiter,
    person,
    serve: async (env = {}) => {
      const server = await startServer({ DATABASE_URL: connectionString, ...env }, folder)
      servers.push(server)
      return server
    },
    writers: async (count, server) => {
      const jobId = await aRunningJob(server, recruiter)
      const writers: Writer[] = []
      for (let index = 0; index < count; index++) {
        const lead = await person(['interviewer'])
        const interviewId = await anInterview(server, recruiter, jobId, [lead.id])
        await asks(server, lead, 'POST', `/interviews/${interviewId}/clock`, { action: 'start' })
        writers.push({ ...lead, interviewId })
      }
      return writers
    },
    close: async () => {
      for (const server of servers) if (server.process.exitCode === null) await server.stop()
      await db.destroy()
      // A server of one's own goes with all that is in it.
      if (embedded) await embedded.stop()
      else await dropDatabase(given, database)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** @throws Error with the refusal */
export async function asks<Answer>(
  server: TestServer,
  { cookie }: Person,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return JSON.parse(text || '{}') as Answer // as its contract says
}

export async function aRunningJob(server: TestServer, recruiter: Person): Promise<string> {
  const { items } = await asks<{ items: { slug: string }[] }>(server, recruiter, 'GET', '/loops')
  const loopSlug = items.find(({ slug }) => slug === 'software-engineer-values')?.slug ?? ''
  return (await asks<{ id: string }>(server, recruiter, 'POST', '/jobs', { title: 'Engineer', loopSlug })).id
}

/** The first interview of a new candidate, with a lead and whoever else sits in it. */
export async function anInterview(
  server: TestServer,
  recruiter: Person,
  jobId: string,
  [leadId, ...shadowIds]: [string, ...string[]],
): Promise<string> {
  const { id: candidateId } = await asks<{ id: string }>(server, recruiter, 'POST', '/candidates', { name: 'Lucía' })
  const candidacy = await asks<{ interviews: { id: string }[] }>(server, recruiter, 'POST', '/candidacies', {
    candidateId,
    jobId,
  })
  const interviewId = candidacy.interviews[0]?.id ?? ''
  const panel = [{ userId: leadId, seat: 'lead' }, ...shadowIds.map((userId) => ({ userId, seat: 'shadow' }))]
  await asks(server, recruiter, 'PATCH', `/interviews/${interviewId}`, { panel })
  return interviewId
}

const ticksPerSecond = 100

/** Seconds of processor that a process has used; null where the system does not say. */
export async function cpuSeconds(pid: number | undefined): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return null
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** For a server whose memory is asked for. */
export const inspected = { NODE_OPTIONS: '--inspect=127.0.0.1:0' }

/** Bytes that a server holds on to, once what it does not need any more is gone. */
export async function memoryOf(server: TestServer): Promise<number> {
  const address = /ws:\/\/\S+/.exec(server.log())?.[0]
  if (address === undefined) throw new Error('The server was not started to be inspected.')
  const socket = new WebSocket(address)
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))
  let id = 0
  const ask = (method: string): Promise<Record<string, number>> => {
    const own = ++id
    socket.send(JSON.stringify({ id: own, method }))
    return new Promise((resolve) => {
      const onMessage = ({ data }: MessageEvent<string>) => {
        const answer = JSON.parse(data) as { id: number; result: Record<string, number> } // as the inspector documents
        if (answer.id !== own) return
        socket.removeEventListener('message', onMessage)
        resolve(answer.result)
      }
      socket.addEventListener('message', onMessage)
    })
  }
  await ask('HeapProfiler.collectGarbage')
  const { usedSize = 0, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await ask('Runtime.getHeapUsage')
  socket.close()
  return usedSize + embedderHeapUsedSize + backingStorageSize
}
