import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const setup = fileURLToPath(new URL('../../api/setup.mjs', import.meta.url))
let root: string

/** A checkout with two packages, whose npm, vite and server only write down that they ran. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'evenloop-setup-'))
  await write('package.json', '{ "type": "module" }')
  await write('tsconfig.json', '{}')
  await write('web/main.tsx', '1')
  await write('api/domain/rule.ts', '1')
  await write('api/contract/shape.ts', '1')
  await write('api/main.ts', record('served'))
  await write('npm-cli.mjs', record("' + process.argv.slice(2, 4).join(' ') + '"))
  await lock({ used: '1.0.0', vite: '1.0.0' })
  await cp(setup, join(root, 'api/setup.mjs'))
})

afterEach(() => rm(root, { recursive: true, force: true }))

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

const record = (text: string) => `process.getBuiltinModule('node:fs').appendFileSync('ran.txt', '${text}\\n')`

const lockText = (versions: Record<string, string>) => {
  const packages = Object.entries(versions).map(([name, version]) => {
    return [
      `node_modules/${name}`,
      { version, integrity: `of ${name} ${version}`, ...(name === 'vite' && { dev: true }) },
    ]
  })
  return JSON.stringify({ packages: Object.fromEntries(packages) })
}
const lock = (versions: Record<string, string>) => write('package-lock.json', lockText(versions))

/** As npm leaves it: the packages, and its own account of them. */
async function install(versions: Record<string, string>): Promise<void> {
  await write('node_modules/.package-lock.json', lockText(versions))
  if (!versions['vite']) return
  await write('node_modules/vite/package.json', '{ "bin": { "vite": "vite.js" } }')
  const build = `const fs = require('node:fs'); fs.mkdirSync('web/dist', { recursive: true }); fs.writeFileSync('web/dist/index.html', '')`
  await write('node_modules/vite/vite.js', `${build}; fs.appendFileSync('ran.txt', 'built\\n')`)
}

/** Starts, and tells what ran since the last start. */
async function start(): Promise<{ ran: string[]; status: number | null; stderr: string }> {
  await rm(join(root, 'ran.txt'), { force: true })
  const env = { ...process.env, npm_execpath: join(root, 'npm-cli.mjs'), npm_lifecycle_event: '' }
  const { status, stderr } = spawnSync(process.execPath, ['api/setup.mjs', 'start'], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  const ran = await readFile(join(root, 'ran.txt'), 'utf8').catch(() => '')
  return { ran: ran.trim().split('\n').filter(Boolean), status, stderr }
}

describe('npm start', () => {
  test('installs where nothing is installed, the development packages too, as the web app is to be built', async () => {
    expect((await start()).ran[0]).toBe('ci --include=dev')
  })

  test('installs and builds nothing that is fresh', async () => {
    await install({ used: '1.0.0', vite: '1.0.0' })
    expect((await start()).ran).toEqual(['built', 'served'])
    expect((await start()).ran).toEqual(['served'])
  })

  test('builds again when a source of the web app, its contract or its rules changed', async () => {
    await install({ used: '1.0.0', vite: '1.0.0' })
    await start()
    for (const path of ['web/main.tsx', 'web/added.css', 'api/contract/shape.ts', 'api/domain/rule.ts']) {
      await write(path, '2')
      expect((await start()).ran, path).toEqual(['built', 'served'])
    }
    await write('api/main.ts', record('served anew'))
    expect((await start()).ran).toEqual(['served anew'])
  })

  test('installs again when the lock file changed', async () => {
    await install({ used: '1.0.0', vite: '1.0.0' })
    await lock({ used: '1.0.1', vite: '1.0.0' })
    expect((await start()).ran[0]).toBe('ci --include=dev')
  })

  test('never brings development packages back, and serves what was built before', async () => {
    await install({ used: '1.0.0' })
    await write('web/dist/index.html', '')
    expect((await start()).ran).toEqual(['served'])
    await lock({ used: '1.0.1', vite: '1.0.0' })
    expect((await start()).ran).toEqual(['ci --omit=dev', 'served'])
  })

  test('says in one line what to do where there is nothing built and nothing to build it with', async () => {
    await install({ used: '1.0.0' })
    const { ran, status, stderr } = await start()
    expect([ran, status]).toEqual([[], 1])
    expect(stderr).toMatch(/^The web app is not built: [^\n]+\n$/)
  })
})
