import { connect, type Socket } from 'node:net'
import { expect } from 'vitest'
import { problems, type ProblemBody } from '#contract/problem.ts'

/** What a connection brought, read byte for byte; clients would tidy up what is sent here. */
export type RawAnswer = {
  status: number
  headers: Record<string, string>
  body: string
  /** Whether the server ended the connection by itself. */
  isClosed: boolean
  /** Bytes that the system took over from us while the server was still there. */
  sentBytes: number
  ms: number
}

const addressOf = (url: string) => ({ port: Number(new URL(url).port), host: new URL(url).hostname })

/**
 * Sends bytes as they are and reads until the server closes, or for `waitMs`. `goOn` is called once these have been
 * written, to go on sending.
 */
export function sendRaw(
  url: string,
  bytes: string | Buffer,
  { waitMs = 5_000, goOn }: { waitMs?: number; goOn?: (socket: Socket) => void } = {},
): Promise<RawAnswer> {
  return new Promise((settle) => {
    const begin = performance.now()
    const socket = connect(addressOf(url))
    let text = ''
    const done = (isClosed: boolean) => {
      clearTimeout(timer)
      const sentBytes = socket.bytesWritten
      socket.destroy()
      settle({ ...parse(text), isClosed, sentBytes, ms: performance.now() - begin })
    }
    const timer = setTimeout(() => done(false), waitMs)
    socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk))
    socket.on('error', () => {}) // a connection that is cut while we send is the point
    socket.on('close', () => done(true))
    socket.write(bytes)
    goOn?.(socket)
  })
}

/** A request of its own connection, with the address and headers exactly as given. */
export const requestRaw = (
  url: string,
  method: string,
  target: string,
  headers: Record<string, string> = {},
): Promise<RawAnswer> => sendRaw(url, headOf(url, method, target, { connection: 'close', ...headers }))

export const headOf = (url: string, method: string, target: string, headers: Record<string, string> = {}) =>
  [
    `${method} ${target} HTTP/1.1`,
    ...Object.entries({ host: new URL(url).host, ...headers }).map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n')

function parse(text: string): Pick<RawAnswer, 'status' | 'headers' | 'body'> {
  const end = text.indexOf('\r\n\r\n')
  const [first = '', ...lines] = text.slice(0, Math.max(end, 0)).split('\r\n')
  return {
    status: Number(first.split(' ')[1] ?? 0),
    headers: Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
    ),
    body: end === -1 ? '' : text.slice(end + 4),
  }
}

/** Our own rooms and libraries, SQL, and places on a disk: what no answer may hold. */
const insides =
  /node_modules|api\/|db\/|\.ts\b|\.js\b|\bat [\w.<>]+ \(|express|kysely|zod|postgres|\bpg\b|select |insert |update "|constraint|\/work\/|\/tmp\/|stack/i

/** A refusal as the conventions have it, with nothing of the insides. */
export function expectProblem(answer: { status: number; contentType: string | null; text: string }): ProblemBody {
  expect(answer.contentType).toBe('application/problem+json; charset=utf-8')
  const body = JSON.parse(answer.text) as ProblemBody // checked below
  expect(problems).toHaveProperty(body.code)
  expect(body).toMatchObject({
    type: `urn:evenloop:problem:${body.code}`,
    title: problems[body.code][1],
    status: problems[body.code][0],
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
  expect(answer.status).toBe(body.status)
  expect(Object.keys(body)).not.toContain('stack')
  return body
}

/** `said` is what the request itself held, which an answer may name again. */
export function expectNoInsides(text: string, said = ''): void {
  const found = insides.exec(text)?.[0]
  if (found !== undefined && !said.includes(found)) expect.fail(`The answer shows insides (${found}): ${text}`)
}
