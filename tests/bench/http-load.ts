import { connect, type Socket } from 'node:net'
import { ascending, percentile } from './report.ts'

/** What one connection sends next; its figure is added where it was answered with 200. */
export type NextRequest = (connection: number) => Buffer

export type Load = { perSecond: number; p50: number; p99: number; failures: number }

/** A connection that sends one request after another and reads no more of an answer than it has to. */
class Line {
  readonly #socket: Socket
  #received = ''
  #answer = Promise.withResolvers<boolean>()

  constructor(url: string) {
    const { hostname, port } = new URL(url)
    this.#socket = connect(Number(port), hostname)
    this.#socket.setNoDelay(true).setEncoding('latin1')
    this.#socket.on('data', (text: unknown) => this.#take(String(text)))
    this.#socket.on('error', (error) => this.#answer.reject(error))
  }

  ask(request: Buffer): Promise<boolean> {
    this.#answer = Promise.withResolvers()
    this.#socket.write(request)
    return this.#answer.promise
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(text: string): void {
    this.#received += text
    const head = this.#received.indexOf('\r\n\r\n')
    if (head < 0) return
    const length = Number(/content-length: (\d+)/i.exec(this.#received)?.[1] ?? 0)
    if (this.#received.length < head + 4 + length) return
    const isDone = this.#received.startsWith('HTTP/1.1 200')
    this.#received = ''
    this.#answer.resolve(isDone)
  }
}

const inMs = (latencies: number[], seconds: number, failures: number): Load => {
  const sorted = ascending(latencies)
  return {
    perSecond: sorted.length / seconds,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    failures,
  }
}

/** As fast as it goes: each connection sends its next request when the one before was answered. */
export async function closedLoop(url: string, connections: number, seconds: number, next: NextRequest): Promise<Load> {
  const lines = Array.from({ length: connections }, () => new Line(url))
  const latencies: number[] = []
  let failures = 0
  const begin = performance.now()
  const end = begin + seconds * 1_000
  await Promise.all(
    lines.map(async (line, connection) => {
      for (;;) {
        const sentAt = performance.now()
        if (sentAt >= end) return
        const isDone = await line.ask(next(connection))
        if (isDone) latencies.push(performance.now() - sentAt)
        else failures++
      }
    }),
  )
  const tookSeconds = (performance.now() - begin) / 1_000
  for (const line of lines) line.close()
  return inMs(latencies, tookSeconds, failures)
}

/** As people do it: each connection sends at its own pace, and what has to wait counts from when it was due. */
export async function openLoop(
  url: string,
  connections: number,
  { seconds, perSecond }: { seconds: number; perSecond: number },
  next: NextRequest,
): Promise<Load> {
  const latencies: number[] = []
  let failures = 0
  const pauseMs = 1_000 / perSecond
  const begin = performance.now() + 100
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      const line = new Line(url)
      for (let count = 0; count < seconds * perSecond; count++) {
        const dueAt = begin + (count + connection / connections) * pauseMs
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueAt - performance.now())))
        // A timer may be late; what counts is how long an answer takes once the key is pressed.
        const pressedAt = Math.max(dueAt, performance.now())
        const isDone = await line.ask(next(connection))
        if (isDone) latencies.push(performance.now() - pressedAt)
        else failures++
      }
      line.close()
    }),
  )
  return inMs(latencies, seconds, failures)
}

export function requestBytes(method: string, path: string, cookie: string, body: string): Buffer {
  return Buffer.from(
    `${method} /api/v1${path} HTTP/1.1\r\nHost: bench\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
