import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmod,
  chown,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { errorCode, StartError } from '../start-error.ts'
import type { Account } from './account.ts'
import { type Binaries, findBinaries, programName } from './binaries.ts'
import { isAlive } from './postmaster.ts'

/** The role that the product signs in with. It owns its database and is no superuser, as in production. */
export const ROLE = 'evenloop'

export type DataFolder = {
  /** Where the server keeps its files: `<DATA_DIR>/postgres`. */
  cluster: string
  logFile: string
  password: string
  account: Account
  binaries: Binaries
}

/** Opens the embedded database's folder, made first where there is none. Two processes may do so at once. */
export async function openDataFolder(dataDir: string, account: Account): Promise<DataFolder> {
  const root = await writableFolder(dataDir, account)
  await removeUnfinished(root)
  const cluster = join(root, 'postgres')
  const dataMajor = await majorOf(cluster)
  const binaries = findBinaries(dataMajor, join(root, 'postgres-lib'), account)
  const password = await readOrMakePassword(join(root, 'postgres-password'), dataMajor !== null)
  if (dataMajor === null) await makeCluster(root, cluster, password, account, binaries)
  else await giveTo(cluster, account)
  return { cluster, logFile: join(root, 'postgres.log'), password, account, binaries }
}

async function writableFolder(dataDir: string, account: Account): Promise<string> {
  const wanted = resolve(dataDir)
  try {
    await makeFolder(wanted)
    const root = await realpath(wanted)
    const probe = join(root, `.probe-${process.pid}`)
    await writeFile(probe, '')
    await rm(probe)
    if (account.isStranger) await chmod(root, 0o711)
    return root
  } catch (error) {
    throw new StartError(
      `The data folder ${wanted} ${folderFault(errorCode(error))}: set DATA_DIR to a folder that this user may write.`,
    )
  }
}

/** Node's own `recursive` never returns for a folder that the system cannot hold, such as one in /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await mkdir(path, { mode: 0o700 })
  }
}

function folderFault(code: string): string {
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'is not a folder'
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'has no space left'
  return `cannot be written (${code || 'unknown fault'})`
}

/** A set-up that was killed leaves a half-made folder, which nobody would ever use. */
async function removeUnfinished(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const owner = Number(/^postgres-new-(\d+)-/.exec(name)?.[1])
    if (owner > 0 && owner !== process.pid && !isAlive(owner))
      await rm(join(root, name), { recursive: true, force: true })
  }
}

async function majorOf(cluster: string): Promise<number | null> {
  try {
    return Number.parseInt(await readFile(join(cluster, 'PG_VERSION'), 'utf8'), 10)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw new StartError(
      `The database in ${cluster} cannot be read (${errorCode(error)}): it may belong to another user.`,
    )
  }
}

async function readOrMakePassword(file: string, hasData: boolean): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw new StartError(`The file ${file} cannot be read (${errorCode(error)}).`)
    if (hasData)
      throw new StartError(
        `The file ${file} is missing, and the database beside it opens with nothing else: put it back.`,
      )
  }
  // Written aside and linked into place: whoever sees the file sees it whole, and the first of two processes wins.
  const draft = `${file}-${process.pid}`
  await writeFile(draft, randomBytes(24).toString('hex'), { mode: 0o600 })
  try {
    await link(draft, file)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  } finally {
    await rm(draft)
  }
  return (await readFile(file, 'utf8')).trim()
}

/** Made aside and renamed when whole, so that a kill at any moment leaves either nothing or a working database. */
async function makeCluster(root: string, cluster: string, password: string, account: Account, binaries: Binaries) {
  const draft = join(root, `postgres-new-${process.pid}-${randomBytes(4).toString('hex')}`)
  await mkdir(draft, { mode: 0o700 })
  try {
    await giveTo(draft, account)
    const initdbArgs = [`--pgdata=${draft}`, '--username=postgres', '--auth=reject', ...initdbOptions(binaries.major)]
    await run(binaries, account, 'initdb', initdbArgs)
    await writeDurably(join(draft, 'pg_hba.conf'), accessRules)
    const statements = [
      `create role ${ROLE} login createdb password '${password}';`,
      `create database ${ROLE} owner ${ROLE};`,
      `revoke all on database postgres from public;`,
      `grant connect on database postgres to ${ROLE};`,
    ]
    await run(binaries, account, 'postgres', ['--single', '-D', draft, 'postgres'], statements.join('\n'))
    await rename(draft, cluster)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    // Another process was faster: its database is as good as ours, the password is the same.
    if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error)) || (await majorOf(cluster)) === null) throw error
  }
}

/** Nobody signs in but the product's own role, and only from this machine. */
const accessRules = `local all ${ROLE} scram-sha-256\nhost all ${ROLE} 127.0.0.1/32 scram-sha-256\n`

/**
 * Plain C folds no accents; the host's locales differ from host to host and sort differently after an update.
 * One sync of the file system is twice as fast as one of each of a thousand files.
 */
function initdbOptions(major: number): string[] {
  if (major < 17) return ['--encoding=UTF8', '--locale=C.UTF-8']
  const sync = process.platform === 'linux' ? ['--sync-method=syncfs'] : []
  return ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...sync]
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.truncate()
  await handle.writeFile(text)
  await handle.sync()
  await handle.close()
}

/** As root the files may belong to whom the server ran as the last time, which need not be whom it runs as now. */
async function giveTo(path: string, account: Account): Promise<void> {
  const { uid } = await lstat(path)
  if (account.ownerId === null || uid === account.ownerId) return
  if (process.getuid?.() !== 0) {
    throw new StartError(
      `The database in ${path} belongs to another user: start as that user, or set DATA_DIR to another folder.`,
    )
  }
  for (const name of await readdir(path, { recursive: true }))
    await chown(join(path, name), account.ownerId, account.ownerId)
  await chown(path, account.ownerId, account.ownerId)
}

/** Runs one of PostgreSQL's programs to its end. @throws StartError with the first line that it complained with */
async function run(
  binaries: Binaries,
  account: Account,
  program: string,
  programArgs: string[],
  input = '',
): Promise<void> {
  const { command, args, options } = account.runs(join(binaries.folder, programName(program)), programArgs)
  const child = spawn(command, args, {
    ...options,
    env: serverEnvironment(binaries),
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  child.stdin.on('error', () => {}) // it ended without reading: its status says so
  child.stdin.end(input)
  const status = await new Promise<number | null>((settle, fail) => child.once('error', fail).once('close', settle))
  const complaint = complaints.split('\n').find((line) => /error|fatal|could not/i.test(line))
  if (status !== 0 || complaint !== undefined) {
    throw new StartError(
      `The embedded database could not be made: ${complaint?.trim() ?? `${program} ended with ${status}`}.`,
    )
  }
}

/** The host's own PostgreSQL settings (PGDATA, PGPORT …) and language must not reach the embedded server. */
export function serverEnvironment(binaries: Binaries): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(inherited), ...binaries.env, LC_ALL: 'C' }
}
