import { createServer } from 'node:net'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { isAlive, readLock } from '#db/embedded/postmaster.ts'
import { testDatabase } from '../support/database.ts'
import { openLine } from '../support/line.ts'
import { opens } from '../support/stream.ts'
import { newDataDir, removeDataDir, startServer, type TestServer } from '../support/server.ts'

const { connectionString } = await testDatabase()
const running: TestServer[] = []
const folders: string[] = []

/** A server that ends with its test, however that goes. */
async function aServer(env: Record<string, string> = {}, dataDir?: string): Promise<TestServer> {
  const folder = dataDir ?? (await aFolder())
  const server = await startServer({ LOG_LEVEL: 'silent', ...env }, folder)
  running.push(server)
  return server
}

async function aFolder(): Promise<string> {
  const folder = await newDataDir()
  folders.push(folder)
  return folder
}

afterEach(async () => {
  for (const server of running.splice(0)) await server.kill()
  for (const folder of folders.splice(0)) await removeDataDir(folder)
})

const account = {
  organizationName: 'Evergreen',
  name: 'Ada',
  email: 'ada@evergreen.example',
  password: 'twelve or more',
}
const post = (url: string, body: unknown) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
const signIn = ({ url }: TestServer) =>
  post(`${url}/api/v1/session`, { email: account.email, password: account.password })

describe('a start', () => {
  test('says where it serves, and ends in good order with its database', async () => {
    const server = await aServer()
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    const database = readLock(join(server.dataDir, 'postgres'))?.pid ?? 0
    expect(isAlive(database)).toBe(true)
    expect(await server.stop()).toBe(0)
    expect(isAlive(database)).toBe(false)
  })

  test('with event streams open ends in good order, and says goodbye to them', async () => {
    const server = await aServer({ DEMO: '1' })
    const signedIn = await post(`${server.url}/api/v1/session`, {
      email: 'ada@demo.example',
      password: 'evenloop-demo',
    })
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    const live = await fetch(`${server.url}/api/v1/interviews?mine=true&state=live`, { headers: { cookie } })
    const { items } = (await live.json()) as { items: { id: string }[] } // as its contract says
    const stream = await opens(server, cookie, items[0]?.id ?? '')
    expect(stream.status).toBe(200)
    expect(await server.stop()).toBe(0)
    await stream.ended
    expect(stream.text()).toContain('retry: 2000')
  })

  test('finds everything again after Ctrl-C and after kill -9 of server and database', async () => {
    const first = await aServer()
    expect((await post(`${first.url}/api/v1/setup`, account)).status).toBe(201)
    await first.stop()
    const second = await aServer({}, first.dataDir)
    expect((await signIn(second)).status).toBe(201)
    await second.kill()
    process.kill(readLock(join(first.dataDir, 'postgres'))?.pid ?? 0, 'SIGKILL')
    const third = await aServer({}, first.dataDir)
    expect((await signIn(third)).status).toBe(201)
  })

  test('of a second server joins the database of the first and leaves it running', async () => {
    const first = await aServer()
    expect((await post(`${first.url}/api/v1/setup`, account)).status).toBe(201)
    const second = await aServer({}, first.dataDir)
    expect((await signIn(second)).status).toBe(201)
    await second.stop()
    expect((await signIn(first)).status).toBe(201)
  })
})

/** What a server that does not start writes. */
async function refusalOf(env: Record<string, string>, dataDir?: string): Promise<string> {
  const error: unknown = await aServer(env, dataDir).catch((reason: unknown) => reason)
  return String(error).replace('Error: The server ended with 1: ', '')
}

describe('a start that cannot be says so in one line', () => {
  test('a port in use, and the database that was started for it ends', async () => {
    const other = createServer()
    await new Promise<void>((settle) => other.listen(0, '127.0.0.1', settle))
    onTestFinished(() => void other.close())
    const address = other.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    const folder = await aFolder()
    expect(await refusalOf({ PORT: String(port) }, folder)).toBe(
      `Port ${port} is in use: stop what uses it, or choose another one with PORT.\n`,
    )
    expect(readLock(join(folder, 'postgres'))).toBe(null)
  })

  test('a data folder that is none', async () => {
    const file = join(await aFolder(), 'file')
    await writeFile(file, '')
    expect(await refusalOf({}, file)).toMatch(/^The data folder \S+ is not a folder: [^\n]+\n$/)
  })

  test.each([
    ['nothing listens', 'postgresql://u:secret@127.0.0.1:1/d', 'Nothing listens'],
    ['no such host', 'postgresql://u:secret@nowhere.invalid/d', 'The database host'],
    ['not a PostgreSQL', 'mysql://u:secret@127.0.0.1/d', 'DATABASE_URL must start with'],
    ['no address', 'postgresql://u:secret@[/d', 'The database address cannot be read'],
  ])('a database that cannot be reached: %s', async (_name, address, message) => {
    const line = await refusalOf({ DATABASE_URL: address })
    expect(line).toMatch(new RegExp(`^${message}[^\\n]+\\n$`))
    expect(line).not.toContain('secret')
  })

  test('a database that may lose what it acknowledged', async () => {
    const sloppy = new URL(connectionString)
    sloppy.searchParams.set('options', '-c synchronous_commit=off')
    expect(await refusalOf({ DATABASE_URL: sloppy.href })).toMatch(/^The database has synchronous_commit off [^\n]+\n$/)
  })

  test('a setting that is wrong', async () => {
    expect(await refusalOf({ DATABASE_DIRECT_URL: connectionString, DATABASE_URL: '' })).toContain(
      'DATABASE_DIRECT_URL',
    )
    expect(await refusalOf({ PORT: 'http' })).toBe('PORT is "http": set it to a number from 0 to 65535.\n')
  })
})

describe('while the database is away', () => {
  test('every request is answered, nobody is signed out, and it serves again by itself', async () => {
    const line = await openLine(connectionString)
    const server = await aServer({ DATABASE_URL: line.connectionString })
    const statuses = () =>
      Promise.all(
        ['/healthz', '/readyz', '/api/v1/session'].map(async (path) => {
          const headers = path.startsWith('/api') ? { cookie: `evenloop_session=${'A'.repeat(64)}` } : {}
          return (await fetch(server.url + path, { headers, signal: AbortSignal.timeout(10_000) })).status
        }),
      )
    expect(await statuses()).toEqual([200, 200, 401])
    await line.cut()
    expect(await statuses()).toEqual([200, 503, 503])
    await line.restore()
    expect(await statuses()).toEqual([200, 200, 401])
    line.silence()
    expect(await statuses()).toEqual([200, 503, 503])
    await line.restore()
    expect(await statuses()).toEqual([200, 200, 401])
  })
})
