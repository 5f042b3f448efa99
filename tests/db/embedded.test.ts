import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { assertDurable, connect } from '#db/connect.ts'
import { serverAccount } from '#db/embedded/account.ts'
import { openDataFolder } from '#db/embedded/data-folder.ts'
import { isAlive, readLock } from '#db/embedded/postmaster.ts'
import { startEmbedded } from '#db/embedded.ts'
import { StartError } from '#db/start-error.ts'

const userScript = fileURLToPath(new URL('../support/embedded-user.ts', import.meta.url))
let made: string
let folder: string
let users: ChildProcess[]

beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'evenloop-embedded-'))
  await (await startEmbedded(made)).stop()
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenloop-embedded-'))
  users = []
})

/** A folder whose database was made before, by the same steps. */
async function madeFolder(): Promise<void> {
  await cp(made, folder, { recursive: true })
  await chmod(cluster(), 0o700)
}

afterEach(async () => {
  for (const user of users) user.kill('SIGKILL')
  await kill(serverPid())
  await rm(folder, { recursive: true, force: true })
})

afterAll(() => rm(made, { recursive: true, force: true }))

const cluster = () => join(folder, 'postgres')
const serverPid = () => readLock(cluster())?.pid ?? 0

async function kill(pid: number): Promise<void> {
  if (pid === 0) return
  if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  await until(() => !isAlive(pid))
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000
  while (!(await holds())) {
    if (Date.now() > end) expect.fail('it did not come about within 10 s')
    await new Promise((settle) => setTimeout(settle, 10))
  }
}

/** Another process on the same folder. */
async function aUser(): Promise<{ process: ChildProcess; connectionString: string }> {
  const user = spawn(process.execPath, [userScript, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  users.push(user)
  const [line] = (await once(user.stdout, 'data')) as [Buffer] // a stream's data event
  return { process: user, connectionString: line.toString().trim() }
}

async function ends(user: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const ended = once(user, 'exit')
  user.kill(signal)
  await ended
}

async function query(connectionString: string, statement: string): Promise<unknown[][]> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

const write = (address: string) =>
  query(address, `create table if not exists kept (id int); insert into kept values (1)`)
const count = (address: string) => query(address, 'select count(*)::int from kept')

describe('the embedded database', () => {
  test('is made whole in a new folder and keeps what was written when it is started again', async () => {
    const nested = join(folder, 'not', 'there', 'yet')
    const first = await startEmbedded(nested)
    await query(first.connectionString, 'create extension pg_trgm; create extension unaccent')
    await query(first.connectionString, 'create table kept as select 1 as id')
    expect(await query(first.connectionString, `select lower('ÉÖ'), current_setting('server_encoding')`)).toEqual([
      ['éö', 'UTF8'],
    ])
    await first.stop()
    expect(existsSync(join(nested, 'postgres/postmaster.pid'))).toBe(false)
    const second = await startEmbedded(nested)
    expect(await count(second.connectionString)).toEqual([[1]])
    await second.stop()
  })

  test('opens to nobody else: no network port, a password of its own that only this user can read, no superuser', async () => {
    await madeFolder()
    const { connectionString, stop } = await startEmbedded(folder)
    expect(await query(connectionString, `select current_setting('listen_addresses')`)).toEqual([['']])
    expect((await stat(join(folder, 'postgres-password'))).mode & 0o777).toBe(0o600)
    expect((await stat(cluster())).mode & 0o777).toBe(0o700)
    expect(await query(connectionString, `select rolsuper from pg_roles where rolname = current_user`)).toEqual([
      [false],
    ])
    const asSuperuser = connectionString.replace('//evenloop:', '//postgres:')
    await expect(query(asSuperuser, 'select 1')).rejects.toThrow('no pg_hba.conf entry')
    await stop()
  })

  test('writes no statement and no value of people into its log', async () => {
    await madeFolder()
    const { connectionString, stop } = await startEmbedded(folder)
    await query(connectionString, 'create table person (email text unique); insert into person values ($$ada@x$$)')
    await expect(query(connectionString, 'insert into person values ($$ada@x$$)')).rejects.toThrow('duplicate key')
    await expect(query(connectionString, `select 'ada@x'::uuid`)).rejects.toThrow('invalid input')
    await stop()
    expect(await readFile(join(folder, 'postgres.log'), 'utf8')).not.toContain('ada@x')
  })

  test('takes a free port of this machine where the folder is too deep for a socket', async () => {
    const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60))
    const { connectionString, stop } = await startEmbedded(deep)
    expect(new URL(connectionString).hostname).toBe('127.0.0.1')
    const again = await startEmbedded(deep)
    expect(again.connectionString).toBe(connectionString)
    await write(connectionString)
    await stop()
    expect(await count(again.connectionString)).toEqual([[1]])
    await again.stop()
  })

  test('is durable, and a server that is not is refused', async () => {
    await madeFolder()
    const { binaries, account, cluster: data } = await openDataFolder(folder, serverAccount())
    const settings = ['fsync=off', 'listen_addresses=', `unix_socket_directories=${data}`].flatMap((text) => [
      '-c',
      text,
    ])
    const { command, args, options } = account.runs(join(binaries.folder, 'postgres'), ['-D', data, ...settings])
    spawn(command, args, { ...options, env: { ...process.env, ...binaries.env }, stdio: 'ignore' })
    const { connectionString, stop } = await startEmbedded(folder)
    const { db } = connect(connectionString)
    await expect(assertDurable(db)).rejects.toThrow('fsync off')
    await db.destroy()
    await stop()
    const proper = await startEmbedded(folder)
    const { db: durable } = connect(proper.connectionString)
    await expect(assertDurable(durable)).resolves.toBeUndefined()
    await durable.destroy()
    await proper.stop()
  })
})

describe('two processes on one folder', () => {
  test('that start at once on a new folder share one server, which ends with the last of them', async () => {
    const [a, b] = await Promise.all([aUser(), aUser()])
    expect(a.connectionString).toBe(b.connectionString)
    const server = serverPid()
    await write(a.connectionString)
    await ends(a.process, 'SIGTERM')
    expect(await count(b.connectionString)).toEqual([[1]])
    expect(serverPid()).toBe(server)
    await ends(b.process, 'SIGTERM')
    await until(() => !isAlive(server))
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/^postgres-new/))
  })

  test('that stop at once leave no server behind', async () => {
    await madeFolder()
    const [a, b] = await Promise.all([aUser(), aUser()])
    const server = serverPid()
    await Promise.all([ends(a.process, 'SIGTERM'), ends(b.process, 'SIGTERM')])
    expect(isAlive(server)).toBe(false)
  })

  test('of which the one that launched the server is killed: the other goes on and ends it', async () => {
    await madeFolder()
    const owner = await aUser()
    const other = await aUser()
    const server = serverPid()
    await ends(owner.process, 'SIGKILL')
    await write(other.connectionString)
    expect(serverPid()).toBe(server)
    await ends(other.process, 'SIGTERM')
    await until(() => !isAlive(server))
  })

  test('of which one starts while the other is stopping: it gets a server', async () => {
    await madeFolder()
    const first = await aUser()
    const ending = ends(first.process, 'SIGTERM')
    const second = await aUser()
    await ending
    await write(second.connectionString)
    expect(await count(second.connectionString)).toEqual([[1]])
  })
})

describe('after kill -9', () => {
  test('of the process the next one joins the server that is still there', async () => {
    await madeFolder()
    const killed = await aUser()
    await write(killed.connectionString)
    const server = serverPid()
    await ends(killed.process, 'SIGKILL')
    const { connectionString, stop } = await startEmbedded(folder)
    expect(serverPid()).toBe(server)
    expect(await count(connectionString)).toEqual([[1]])
    await stop()
    expect(isAlive(server)).toBe(false)
  })

  test('of the server it comes back by itself, at the same address, with what was acknowledged', async () => {
    await madeFolder()
    const { connectionString, stop } = await startEmbedded(folder)
    await write(connectionString)
    const server = serverPid()
    process.kill(server, 'SIGKILL')
    await until(() =>
      count(connectionString).then(
        () => serverPid() !== server,
        () => false,
      ),
    )
    expect(await count(connectionString)).toEqual([[1]])
    await stop()
  })

  test('of both the next start recovers', async () => {
    await madeFolder()
    const { process: user, connectionString } = await aUser()
    await write(connectionString)
    user.kill('SIGKILL')
    process.kill(serverPid(), 'SIGKILL')
    const next = await startEmbedded(folder)
    expect(await count(next.connectionString)).toEqual([[1]])
    await next.stop()
  })

  test('and a restart of the machine, a stranger that bears the number in the lock does not stand in the way', async () => {
    await madeFolder()
    const { process: user, connectionString } = await aUser()
    await write(connectionString)
    const server = serverPid()
    await ends(user, 'SIGKILL')
    await kill(server)
    for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
      const lock = join(cluster(), name)
      await writeFile(lock, (await readFile(lock, 'utf8')).replace(String(server), String(process.ppid)))
    }
    const next = await startEmbedded(folder)
    expect(await count(next.connectionString)).toEqual([[1]])
    await next.stop()
  })

  test('in the middle of making it, what is half made is cleared away', async () => {
    const dead = spawn(process.execPath, ['-e', '0'])
    await once(dead, 'exit')
    await mkdir(join(folder, `postgres-new-${dead.pid}-aaaa`))
    await (await startEmbedded(folder)).stop()
    expect((await readdir(folder)).toSorted()).toEqual(['postgres', 'postgres-password', 'postgres.log'])
  })
})

describe('a folder that does not serve', () => {
  test.each([
    ['is a file', () => writeFile(join(folder, 'data'), ''), 'is not a folder'],
    ['lies below a file', () => writeFile(join(folder, 'data'), ''), 'is not a folder', 'data/below'],
    ['cannot be made', () => Promise.resolve(), 'cannot be written', '/proc/evenloop'],
    ['lost its password', () => mkdirWithVersion('18'), 'is missing'],
    ['was made by another PostgreSQL', () => mkdirWithVersion('9'), 'was made by PostgreSQL 9'],
  ])('is refused in one line: it %s', async (_name, prepare, message, path = 'data') => {
    await prepare()
    const refusal = startEmbedded(path.startsWith('/') ? path : join(folder, path)).catch((error: unknown) => error)
    expect(await refusal).toBeInstanceOf(StartError)
    expect(await refusal).toHaveProperty('message', expect.stringMatching(new RegExp(`^The [^\\n]*${message}[^\\n]*$`)))
  })
})

/** A data folder as some PostgreSQL of that version left it. */
async function mkdirWithVersion(version: string): Promise<void> {
  await mkdir(join(folder, 'data/postgres'), { recursive: true })
  await writeFile(join(folder, 'data/postgres/PG_VERSION'), `${version}\n`)
}
