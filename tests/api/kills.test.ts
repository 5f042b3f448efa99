import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { holdsLock, readLock } from '#db/embedded/postmaster.ts'
import { newDataDir, removeDataDir, startServer, type TestServer } from '../support/server.ts'

/** The long form: `KILLS=100 KILL_NOTES=5000 npx vitest run --config tests/vitest.config.ts kills`. */
const kills = Number(process.env['KILLS'] ?? 10)
const notesToWrite = Number(process.env['KILL_NOTES'] ?? 300)
const writers = 4

let dataDir: string
let server: TestServer
let cookie = ''
let interviewId = ''
/** No repair by hand: it starts as at first. */
async function start(): Promise<void> {
  server = await startServer({}, dataDir)
}

type Sent = { method?: string; body?: unknown }
async function ask(path: string, { method = 'POST', body }: Sent = {}): Promise<Response> {
  return fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function made(path: string, sent: Sent): Promise<Record<string, unknown>> {
  const answer = await ask(path, sent)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
  const session = answer.headers.get('set-cookie')
  if (session !== null) cookie = session.split(';')[0] ?? ''
  return JSON.parse(text) as Record<string, unknown> // an answer of the API is an object
}

beforeAll(async () => {
  dataDir = await newDataDir()
  await start()
  const password = 'walnut river copper'
  const own = { organizationName: 'Ferngate', name: 'Mira Holm', email: 'mira@ferngate.example', password }
  const { user } = (await made('/setup', { body: own })) as { user: { id: string } }
  const job = await made('/jobs', { body: { title: 'Engineer', loopSlug: 'software-engineer-values' } })
  const candidate = await made('/candidates', { body: { name: 'Nils Berg' } })
  const candidacy = (await made('/candidacies', { body: { candidateId: candidate['id'], jobId: job['id'] } })) as {
    interviews: { id: string }[]
  }
  interviewId = candidacy.interviews[0]?.id ?? ''
  const panel = [{ userId: user.id, seat: 'lead' }]
  await made(`/interviews/${interviewId}`, { method: 'PATCH', body: { panel } })
}, 90_000)

afterAll(async () => {
  await server.kill()
  await removeDataDir(dataDir)
})

/** What the server said it has, by the note's id: the text that it answered with. */
const acknowledged = new Map<string, string>()

/** A test that fails leaves no writers behind. */
const over = new AbortController()

/** Sends one note until it is acknowledged, as a browser does: the same write with the same id. */
async function write(text: string): Promise<void> {
  const id = v7()
  const note = { text, offsetMs: 0, sectionId: null, tags: [], revision: 0 }
  while (!over.signal.aborted) {
    const answer = await ask(`/interviews/${interviewId}/notes/${id}`, { method: 'PUT', body: note }).catch(() => null)
    if (answer?.status === 200) {
      const stored = (await answer.json().catch(() => null)) as { text: string } | null
      if (stored) return void acknowledged.set(id, stored.text)
    } else if (answer) {
      expect(answer.status, await answer.text()).toBe(503)
    }
    await sleep(20)
  }
}

async function storedNotes(): Promise<{ id: string; text: string; revision: number }[]> {
  const all: { id: string; text: string; revision: number }[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer = await ask(`/interviews/${interviewId}/notes${cursor ? `?cursor=${cursor}` : ''}`, { method: 'GET' })
    if (answer.status === 503) continue // an orphan of the killed database answered last
    if (answer.status !== 200) throw new Error(`The notes cannot be read: ${answer.status} ${await answer.text()}`)
    const page = (await answer.json()) as { items: typeof all; nextCursor: string | null }
    all.push(...page.items)
    cursor = page.nextCursor
  }
  return all
}

/** The living server's process: never 0, to which a signal would be one to ourselves. */
async function postmaster(): Promise<number> {
  const cluster = join(dataDir, 'postgres')
  for (;;) {
    const lock = readLock(cluster)
    if (lock !== null && holdsLock(cluster, lock)) return lock.pid
    await sleep(10)
  }
}

/** Another one in its place, which answers. For a moment after the old one's end its orphans still do. */
async function killDatabase(): Promise<void> {
  const killed = await postmaster()
  process.kill(killed, 'SIGKILL')
  while ((await postmaster()) === killed) await sleep(10)
  while ((await fetch(`${server.url}/readyz`)).status !== 200) await sleep(20)
}

test('kill -9 of server and database in the middle of writes loses nothing that was acknowledged', {
  timeout: 1_800_000,
}, async () => {
  onTestFinished(() => over.abort())
  let written = 0
  const writing = Array.from({ length: writers }, async () => {
    while (written < notesToWrite) await write(`Note ${++written}, as it was heard: “it was the others’ fault”.`)
  })
  for (let kill = 1; kill <= kills; kill++) {
    const due = (kill * notesToWrite) / (kills + 1)
    while (acknowledged.size < due) await sleep(5)
    const before = new Map(acknowledged)
    if (kill % 2 === 0) {
      await server.kill()
      await start()
    } else {
      await killDatabase()
      expect(server.process.exitCode).toBeNull()
    }
    const stored = new Map((await storedNotes()).map(({ id, text }) => [id, text]))
    for (const [id, text] of before) expect(stored.get(id)).toBe(text)
  }
  await Promise.all(writing)
  const stored = await storedNotes()
  expect(stored.length).toBe(acknowledged.size)
  expect(acknowledged.size).toBeGreaterThanOrEqual(notesToWrite)
  for (const { id, text, revision } of stored) expect([acknowledged.get(id), revision]).toEqual([text, 1])
})

/** The server's own processes, where the system tells. */
function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`
  return existsSync(file) ? (readFileSync(file, 'utf8').match(/\d+/g) ?? []).map(Number) : []
}

test('a database that is stopped in its tracks is a 503 in time, and works again when it goes on', {
  timeout: 60_000,
}, async () => {
  const pid = await postmaster()
  const everyProcess = [pid, ...childrenOf(pid)]
  for (const one of everyProcess) process.kill(one, 'SIGSTOP')
  const begin = performance.now()
  const answer = await ask('/session', { method: 'GET' })
  expect([answer.status, performance.now() - begin < 10_000]).toEqual([503, true])
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  for (const one of everyProcess) process.kill(one, 'SIGCONT')
  while ((await ask('/session', { method: 'GET' })).status !== 200) await sleep(50)
})
