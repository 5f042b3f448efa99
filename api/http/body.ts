import type { IncomingMessage } from 'node:http'
import type { FileRules, SentFile } from '#contract/endpoint.ts'
import { ProblemError } from './problem.ts'

/** Bytes of a JSON body. */
export const bodyLimit = 1024 * 1024

/**
 * Reads a JSON body and stops reading as soon as it is too large: the answer is given and the connection closed,
 * nothing is drained.
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  if (!hasBody(request)) return undefined
  if (!jsonType.test(request.headers['content-type'] ?? ''))
    throw new ProblemError('unsupported_media_type', { detail: 'Send the body as application/json, in UTF-8.' })
  return parseJson(await readAll(request, limit))
}

/** Reads a file under the same limits of its own. What its bytes are is for the handler to say. */
export async function readFile(request: IncomingMessage, { types, maxBytes }: FileRules): Promise<SentFile> {
  const type = (request.headers['content-type'] ?? '').toLowerCase()
  if (hasBody(request) && !types.includes(type))
    throw new ProblemError('file_refused', { detail: `Send the file as what it is: ${types.join(', ')}.` })
  const bytes = hasBody(request) ? await readAll(request, maxBytes) : Buffer.alloc(0)
  if (bytes.length === 0) throw new ProblemError('invalid_input', { detail: 'The file is empty.' })
  return { type, bytes }
}

const lengthOf = (request: IncomingMessage) => request.headers['content-length']

const hasBody = (request: IncomingMessage) =>
  request.headers['transfer-encoding'] !== undefined || ![undefined, '0'].includes(lengthOf(request))

const jsonType = /^application\/json\s*(;\s*charset\s*=\s*("?)utf-8\2\s*)?$/i

async function readAll(request: IncomingMessage, limit: number): Promise<Buffer> {
  const encoding = request.headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity')
    throw new ProblemError('unsupported_media_type', { detail: 'Send the body uncompressed.' })
  if (Number(lengthOf(request) ?? 0) > limit) throw tooLarge(limit)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request) {
      const bytes = chunk as Buffer // no encoding is set on the request, so chunks are buffers
      size += bytes.length
      if (size > limit) throw tooLarge(limit)
      chunks.push(bytes)
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError('invalid_input', { detail: 'The body did not arrive whole.' })
  }
  return Buffer.concat(chunks)
}

const tooLarge = (limit: number) =>
  new ProblemError('body_too_large', {
    detail: limit > bodyLimit ? `At most ${limit / bodyLimit} MB.` : `At most ${limit / 1024} kB: send it in parts.`,
  })

const utf8 = new TextDecoder('utf-8', { fatal: true })

function parseJson(bytes: Buffer): unknown {
  try {
    const text = utf8.decode(bytes)
    return text.includes('__proto__') ? JSON.parse(text, refusePrototypeKeys) : JSON.parse(text)
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError('invalid_json')
  }
}

function refusePrototypeKeys(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new ProblemError('invalid_input', { issues: [{ path: key, message: 'Unknown key' }] })
  return value
}
