/**
 * What `npm start`, `npm test`, `npm run dev` and `npm run bench` do first. It runs before anything is installed and on
 * the host's own Node, which may be as old as 20: plain JavaScript, no dependency. Each step does nothing where nothing
 * changed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (...path) => join(root, ...path)
const isWindows = process.platform === 'win32'
const pinnedPackage = `node-${isWindows ? 'win' : process.platform}-${process.arch}`
const pinnedNode = inRoot('node_modules', pinnedPackage, 'bin', isWindows ? 'node.exe' : 'node')
const env = { ...process.env, PATH: [inRoot('node_modules', '.bin'), process.env.PATH].join(delimiter) }

/** Ends this process with one line that says what to do. */
class Stop extends Error {}

/** Node runs our TypeScript as it is from this version on. */
function stripsTypes(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

function checkHost() {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    throw new Stop(`Node ${process.versions.node} is too old: install Node 20 or newer from https://nodejs.org.`)
  }
  const lock = readJson('package-lock.json')
  if (!stripsTypes() && !lock.packages[`node_modules/${pinnedPackage}`]) throw new Stop(needsNewerNode())
}

const needsNewerNode = () =>
  `On this system (${process.platform}-${process.arch}) Evenloop needs Node 22.18 or newer, and this is ${process.versions.node}: install it from https://nodejs.org.`

const readJson = (path) => JSON.parse(readFileSync(inRoot(path), 'utf8'))

/** Compares what npm wrote down about its last installation with the lock file. */
function installed() {
  const wanted = Object.entries(readJson('package-lock.json').packages).filter(
    ([path, entry]) => path !== '' && !entry.optional && !entry.devOptional,
  )
  const path = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(path)) return { runtime: false, development: false, isProduction: false }
  const found = JSON.parse(readFileSync(path, 'utf8')).packages
  const isThere = ([name, entry]) =>
    found[name]?.version === entry.version && found[name]?.integrity === entry.integrity
  return {
    runtime: wanted.filter(([, entry]) => !entry.dev).every(isThere),
    development: wanted.filter(([, entry]) => entry.dev).every(isThere),
    // `npm ci --omit=dev` is somebody's decision: a start never brings the development packages back.
    isProduction: !Object.values(found).some((entry) => entry.dev),
  }
}

function install({ development }) {
  const now = installed()
  const isProduction = now.isProduction && !development
  if (now.runtime && (now.development || isProduction)) return
  say('Installing the packages …')
  const args = ['ci', isProduction ? '--omit=dev' : '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath ?? ''
  const result = basename(npm).startsWith('npm-cli')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: isWindows })
  if (result.status !== 0)
    throw new Stop('The packages could not be installed: npm says why above. Run it again when that is mended.')
  // Where the pinned Node does not run (musl), npm must find the host's own the next time.
  if (!runs(pinnedNode)) rmSync(inRoot('node_modules', '.bin', 'node'), { force: true })
}

const runs = (node) => existsSync(node) && spawnSync(node, ['--version']).status === 0

/** The Node for our TypeScript. */
function ourNode() {
  if (runs(pinnedNode)) return pinnedNode
  if (stripsTypes()) return process.execPath
  throw new Stop(needsNewerNode())
}

/** Builds the web app where its sources differ from those of the last build. */
function buildWeb() {
  const stamp = inRoot('web', 'dist', '.sources')
  const isBuilt = existsSync(inRoot('web', 'dist', 'index.html'))
  if (!existsSync(inRoot('node_modules', 'vite'))) {
    if (isBuilt) return // a production installation serves what was built before
    throw new Stop('The web app is not built: run npm ci and npm run build, then npm ci --omit=dev.')
  }
  const sources = hashOf(['web', 'api/domain', 'api/contract', 'package.json', 'package-lock.json', 'tsconfig.json'])
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  say('Building the web app …')
  run('the web build', ourNode(), [tool('vite'), 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'])
  writeFileSync(stamp, sources)
}

function hashOf(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    if (statSync(inRoot(path)).isFile()) hash.update(`${path}\n`).update(readFileSync(inRoot(path)))
    else for (const name of readdirSync(inRoot(path)).toSorted()) if (name !== 'dist') add(`${path}/${name}`)
  }
  for (const path of paths) add(path)
  return hash.digest('hex')
}

/** The script behind a package's command: run by our Node, it needs neither a shell nor a PATH. */
function tool(name, pack = name) {
  const { bin } = readJson(`node_modules/${pack}/package.json`)
  return inRoot('node_modules', pack, typeof bin === 'string' ? bin : bin[name])
}

/** Runs a command to its end. @throws Stop where it fails */
function run(what, command, args, extra = {}) {
  const { status, signal } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...env, ...extra } })
  if (signal) process.kill(process.pid, signal)
  if (status !== 0) throw new Stop(`Stopped: ${what} failed.`)
}

/** A killed npm tells nobody, and a server left behind would hold the port. Between npm and us there may be a shell. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const begin = ancestors()
  setInterval(() => ancestors() !== begin && process.kill(process.pid, 'SIGTERM'), 500).unref()
}

function ancestors() {
  const file = `/proc/${process.ppid}/status` // on Linux alone; elsewhere the parent has to do
  const grandparent = existsSync(file) ? /^PPid:\s*(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] : ''
  return `${process.ppid} ${grandparent}`
}

async function start() {
  checkHost()
  install({ development: false })
  buildWeb()
  endWithNpm()
  // What Node makes of our sources is kept for the next start, which then takes less time and a fifth less memory.
  env.NODE_COMPILE_CACHE ??= inRoot('node_modules', '.cache', 'evenloop')
  if (!stripsTypes()) return together([[ourNode(), ['api/main.ts']]], [...inherited, 'ipc']) // which tells it of our end
  module.enableCompileCache(env.NODE_COMPILE_CACHE)
  setTimeout(() => module.flushCompileCache(), 5_000).unref() // a server that is killed later could not
  await import(pathToFileURL(inRoot('api', 'main.ts')).href)
}

async function dev() {
  checkHost()
  install({ development: true })
  endWithNpm()
  await together([
    [ourNode(), ['--watch', '--watch-preserve-output', 'api/main.ts']],
    [ourNode(), [tool('vite'), '--config', 'web/vite.config.ts']],
  ])
}

const inherited = ['inherit', 'inherit', 'inherit']

/** Runs commands side by side, hands signals on, and ends with the first of them that ends; none is left behind. */
async function together(commands, stdio = inherited) {
  const children = commands.map(([command, args]) => spawn(command, args, { cwd: root, stdio, env }))
  const endAll = (signal) => children.forEach((child) => child.kill(signal))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => endAll(signal))
  const ends = children.map(
    (child) =>
      new Promise((settle) => {
        child.once('error', () => settle(1))
        child.once('exit', (code, signal) => settle(code ?? (signal === null ? 1 : 128)))
      }),
  )
  process.exitCode = await Promise.race(ends)
  endAll('SIGTERM')
  await Promise.all(ends)
}

function test() {
  checkHost()
  install({ development: true })
  const node = ourNode()
  const reports = mkdtempSync(join(tmpdir(), 'evenloop-reports-'))
  const [unit, browser] = [join(reports, 'vitest.json'), join(reports, 'playwright.json')]
  let stop = null
  try {
    run('the type check', node, [tool('tsc', 'typescript'), '--noEmit'])
    run('the lint', node, [tool('oxlint'), '--type-aware', '--deny-warnings'])
    run('the format check', node, [tool('biome', '@biomejs/biome'), 'format', '.'])
    run('the search for unused code', node, [tool('knip')])
    const unitReporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unit}`]
    run('vitest', node, [tool('vitest'), 'run', '--config', 'tests/vitest.config.ts', ...unitReporters])
    buildWeb()
    const browserArgs = ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json']
    run('playwright', node, [tool('playwright', '@playwright/test'), ...browserArgs], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: browser,
    })
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    stop = error
  }
  const { passed, failed, skipped, flaky } = totals(unit, browser)
  rmSync(reports, { recursive: true, force: true })
  if (stop !== null) say(`\n${stop.message}`)
  if (skipped > 0) say(`${skipped} skipped`)
  if (flaky > 0) say(`${flaky} flaky: failed once, passed at the second try (tests/decisions/001)`)
  say(`${passed} passed, ${Math.max(failed, stop === null ? 0 : 1)} failed`)
  process.exitCode = stop === null && failed === 0 ? 0 : 1
}

/** Measures against the budgets; what is asked for behind `--` goes on to it. */
function bench() {
  checkHost()
  install({ development: true })
  buildWeb()
  run('the bench', ourNode(), ['tests/bench/main.ts', ...process.argv.slice(3)])
}

/** A step that was not reached wrote no report. */
const report = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {})

function totals(unit, browser) {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = report(unit)
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = report(browser).stats ?? {}
  return {
    passed: numPassedTests + expected + flaky,
    failed: numFailedTests + unexpected,
    skipped: numPendingTests + skipped,
    flaky,
  }
}

function say(line) {
  process.stdout.write(`${line}\n`)
}

const commands = { start, test, dev, bench }
try {
  const command = commands[process.argv[2]]
  if (command === undefined) throw new Stop('Usage: node api/setup.mjs start|test|dev|bench')
  await command()
} catch (error) {
  if (!(error instanceof Stop)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
