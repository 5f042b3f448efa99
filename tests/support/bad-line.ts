import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What becomes of one request. */
export type Fate =
  | 'passes'
  /** Never arrives. */
  | 'dropped'
  /** Arrives and is done; the answer is lost. */
  | 'answer lost'
  /** Arrives and is done; the answer breaks off in the middle. */
  | 'answer cut'
  /** Arrives twice, one after the other; the second answer comes back. */
  | 'doubled'
  /** Arrives late. */
  | 'delayed'
  /** Nothing ever comes back, and nobody says so. */
  | 'swallowed'

export type BadLine = {
  url: string
  /** From now on, of the API; the files of the app always pass. */
  decide: (fate: (request: { method: string; path: string }) => Fate) => void
  /** How often each fate befell a request. */
  seen: Map<Fate, number>
  /** Files of another build are served in the place of the server's; null: the server's again. */
  deploy: (webDir: string | null) => void
  /** Where requests go: a server that came back elsewhere. */
  to: (url: string) => void
  close: () => Promise<void>
}

const passes = (): Fate => 'passes'

/** A line between a browser and the real server that does to requests what networks do. */
export async function openBadLine(serverUrl: string): Promise<BadLine> {
  let target = new URL(serverUrl)
  let fateOf: Parameters<BadLine['decide']>[0] = passes
  let webDir: string | null = null
  const seen = new Map<Fate, number>()

  const server = createServer((request, response) => {
    const { method = 'GET', url = '/' } = request
    const path = url.split('?', 1)[0] ?? '/'
    const isOfApi = /^\/(api|healthz|readyz)/.test(path)
    if (!isOfApi && webDir !== null) return sendFile(webDir, path, response)
    const fate = isOfApi ? fateOf({ method, path }) : 'passes'
    if (isOfApi) seen.set(fate, (seen.get(fate) ?? 0) + 1)
    // Whoever hangs up is gone: that is what this line is for.
    void befall(fate, request, response, target).catch(() => response.destroy())
  })
  // A line that hangs up by itself would be one more trouble, which no test has asked for.
  server.keepAliveTimeout = 600_000
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The line has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    decide: (fate) => void (fateOf = fate),
    seen,
    deploy: (folder) => void (webDir = folder),
    to: (url) => void (target = new URL(url)),
    close: async () => {
      server.closeAllConnections()
      await new Promise((settle) => server.close(settle))
    },
  }
}

async function befall(fate: Fate, request: IncomingMessage, response: ServerResponse, target: URL): Promise<void> {
  if (fate === 'dropped') return void response.destroy()
  const body = await bodyOf(request)
  if (fate === 'swallowed') return
  if (fate === 'delayed') await sleep(200 + Math.random() * 800)
  const isStream = request.headers.accept === 'text/event-stream'
  if (isStream) return passOn(request, response, target)
  if (fate === 'doubled') await forward(request, body, target)
  const { status, headers, content } = await forward(request, body, target)
  if (fate === 'answer lost') return void response.destroy()
  response.writeHead(status, headers)
  if (fate !== 'answer cut') return void response.end(content)
  response.write(content.subarray(0, Math.floor(content.length / 2)), () => response.destroy())
}

/** A stream has no end to wait for: it comes as it comes, until either side has gone. */
function passOn({ method, url, headers }: IncomingMessage, response: ServerResponse, target: URL): void {
  const { hostname: host, port } = target
  const outgoing = ask({ host, port, method, path: url, headers: { ...headers, connection: 'close' } }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  outgoing.on('error', () => response.destroy())
  response.on('close', () => outgoing.destroy())
  outgoing.end()
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer) // no encoding is set
  return Buffer.concat(chunks)
}

type Forwarded = { status: number; headers: Record<string, string | string[] | undefined>; content: Buffer }

/** Under the name that the browser knows it by, so that it is the same origin. */
function forward(request: IncomingMessage, body: Buffer, target: URL): Promise<Forwarded> {
  return new Promise((settle, fail) => {
    const { method, url, headers } = request
    const outgoing = ask(
      { host: target.hostname, port: target.port, method, path: url, headers: { ...headers, connection: 'close' } },
      (answer) => {
        void bodyOf(answer).then((content) => {
          const { 'transfer-encoding': _chunked, connection: _connection, ...kept } = answer.headers
          settle({ status: answer.statusCode ?? 502, headers: kept, content })
        }, fail)
      },
    )
    outgoing.on('error', fail)
    outgoing.end(body)
  })
}

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** As the server does: files by their names, nothing for a missing one of the app's, the page for every other address. */
function sendFile(webDir: string, path: string, response: ServerResponse): void {
  const asked = join(webDir, path)
  const isThere = existsSync(asked) && statSync(asked).isFile()
  if (!isThere && path.startsWith('/assets/')) return void response.writeHead(404).end()
  const file = isThere ? asked : join(webDir, 'index.html')
  const type = types[extname(file)] ?? 'application/octet-stream'
  // A build that was taken away has nothing more to answer with.
  if (!existsSync(file)) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(readFileSync(file))
}

const troubles = ['dropped', 'answer lost', 'answer cut', 'doubled', 'delayed'] as const

/** One request in `oneIn` has trouble, of each kind in turn; the same seed has the same. */
export function randomTrouble(seed: number, oneIn: number): () => Fate {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  let count = 0
  return () => (next(oneIn) === 0 ? (troubles[count++ % troubles.length] ?? 'passes') : 'passes')
}
