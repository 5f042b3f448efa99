/*
 * The app on this device: its files as they were built, so that it opens and goes on without a network. It never keeps
 * or answers anything of the API. See decisions/004-the-app-on-the-device.md.
 */

type Build = {
  version: string
  /** Named by their content: the same name is the same file in every build. */
  assets: string[]
  /** Of this build alone: the page and what lies beside it. */
  files: string[]
  /** The script that the page begins with, which tells its build. */
  entry: string
}

// The part of a worker's scope that is used here: TypeScript's own types of it do not go together with a page's.
type Lifetime = Event & { waitUntil: (work: Promise<unknown>) => void }
type Fetching = Event & { request: Request; respondWith: (answer: Promise<Response>) => void }
type Scope = {
  addEventListener: ((type: 'install' | 'activate', listener: (event: Lifetime) => void) => void) &
    ((type: 'fetch', listener: (event: Fetching) => void) => void)
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
}
const scope = self as unknown as Scope // as above

/** The build step writes it in. */
const build = JSON.parse('%BUILD%') as Build

const assetsName = 'evenloop-assets'
const pagePrefix = 'evenloop-page-'
const pageName = pagePrefix + build.version
const pageAddress = '/'
const recordAddress = '/build.json'
/** Few at a time: the page that is open comes first on a thin line. */
const atOnce = 4
/** An open page of an older build still finds its parts for as long. */
const keptMs = 30 * 86_400_000

scope.addEventListener('install', (event) => event.waitUntil(install()))
scope.addEventListener('activate', (event) => event.waitUntil(activate()))
scope.addEventListener('fetch', (event) => {
  const answer = answerTo(event.request)
  if (answer) event.respondWith(answer)
})

/** Whole or not at all. No open page is touched: each goes on with the build that it began with. */
async function install(): Promise<void> {
  await keepPage()
  await keepAssets()
  await scope.skipWaiting()
}

async function keepPage(): Promise<void> {
  const cache = await caches.open(pageName)
  const page = await fetched(pageAddress)
  // Between two builds a server may answer with the page of the other one.
  if (!(await page.clone().text()).includes(build.entry)) throw new Error('The page is of another build.')
  await cache.put(pageAddress, page)
  for (const file of build.files) await cache.put(file, await fetched(file))
  await cache.put(recordAddress, Response.json(build))
}

async function keepAssets(): Promise<void> {
  const cache = await caches.open(assetsName)
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  const missing = build.assets.filter((asset) => !kept.has(asset))
  const keepNext = async () => {
    for (let asset = missing.shift(); asset !== undefined; asset = missing.shift())
      await cache.put(asset, await fetched(asset, 'default'))
  }
  await Promise.all(Array.from({ length: atOnce }, keepNext))
}

async function fetched(address: string, cache: RequestCache = 'no-cache'): Promise<Response> {
  const response = await fetch(address, { cache, priority: 'low' })
  if (!response.ok || response.redirected) throw new Error(`${address} was answered with ${response.status}.`)
  return response
}

async function activate(): Promise<void> {
  await scope.clients.claim()
  await dropOldBuilds()
}

async function dropOldBuilds(): Promise<void> {
  const needed = new Set(build.assets)
  const names = (await caches.keys()).filter((name) => name.startsWith(pagePrefix) && name !== pageName)
  for (const name of names) {
    const cache = await caches.open(name)
    const record = await cache.match(recordAddress)
    if (!record) continue // another build is being kept just now
    const old = (await record.json()) as Build & { replacedAt?: number } // as keepPage wrote it
    const replacedAt = old.replacedAt ?? Date.now()
    if (Date.now() - replacedAt > keptMs) await caches.delete(name)
    else {
      for (const asset of old.assets) needed.add(asset)
      await cache.put(recordAddress, Response.json({ ...old, replacedAt }))
    }
  }
  const cache = await caches.open(assetsName)
  for (const request of await cache.keys()) if (!needed.has(new URL(request.url).pathname)) await cache.delete(request)
}

/** Null: none of ours, the browser asks the server as if this worker were not there. */
function answerTo(request: Request): Promise<Response> | null {
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return null
  if (pathname.startsWith('/assets/')) return keptOr(request, assetsName, pathname)
  if (build.files.includes(pathname)) return keptOr(request, pageName, pathname)
  if (request.mode !== 'navigate' || /^\/(api|healthz|readyz|metrics)(\/|$)/.test(pathname)) return null
  return keptOr(request, pageName, pageAddress)
}

async function keptOr(request: Request, cacheName: string, address: string): Promise<Response> {
  const cache = await caches.open(cacheName)
  return (await cache.match(address)) ?? fetch(request)
}
