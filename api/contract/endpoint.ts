import type * as z from 'zod/mini'
import type { ProblemCode } from './problem.ts'

type Schema = z.ZodMiniType
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/**
 * One route of the API as data. The server mounts it, the client calls it, the OpenAPI document is made of it.
 * `path` is below `/api/v1`; `response` null means 204, unless it answers with something else than JSON.
 */
export type Endpoint = {
  method: Method
  path: string
  summary: string
  params: Schema | null
  query: Schema | null
  body: Schema | null
  /** In place of a JSON body one file, as its bytes. */
  upload: FileRules | null
  response: Schema | null
  /** In place of a JSON answer a file of one of these types. */
  download: readonly string[] | null
  /** In place of an answer an event stream (`text/event-stream`) that has no end. */
  stream: boolean
  status: 200 | 201 | 204
  problems: readonly ProblemCode[]
}

export type FileRules = { types: readonly string[]; maxBytes: number }
export type SentFile = { type: string; bytes: Uint8Array }

type Draft = Pick<Endpoint, 'method' | 'path' | 'summary'> & Partial<Endpoint>

type Whole<D extends Draft> = {
  method: D['method']
  path: string
  summary: string
  params: D extends { params: infer S extends Schema } ? S : null
  query: D extends { query: infer S extends Schema } ? S : null
  body: D extends { body: infer S extends Schema } ? S : null
  upload: D extends { upload: FileRules } ? FileRules : null
  response: D extends { response: infer S extends Schema } ? S : null
  download: D extends { download: readonly string[] } ? readonly string[] : null
  stream: D extends { stream: true } ? true : false
  status: 200 | 201 | 204
  problems: readonly ProblemCode[]
}

const nothing = {
  params: null,
  query: null,
  body: null,
  upload: null,
  response: null,
  download: null,
  stream: false,
  problems: [],
}

export function endpoint<const D extends Draft>(draft: D): Whole<D> {
  const status = draft.status ?? (draft.response || draft.download || draft.stream ? 200 : 204)
  const whole: Endpoint = { ...nothing, ...draft, status }
  return whole as Whole<D> // the same object: Endpoint only forgets which schemas these are
}

/** What the server's handler receives and the client sends, after parsing. */
export type ParamsOf<E extends Endpoint> = E['params'] extends Schema ? z.output<E['params']> : object
export type QueryOf<E extends Endpoint> = E['query'] extends Schema ? z.output<E['query']> : object
export type BodyOf<E extends Endpoint> = E['upload'] extends FileRules
  ? SentFile
  : E['body'] extends Schema
    ? z.output<E['body']>
    : undefined
export type ResponseOf<E extends Endpoint> = E['response'] extends Schema ? z.output<E['response']> : undefined
export type BodyInputOf<E extends Endpoint> = E['upload'] extends FileRules
  ? SentFile
  : E['body'] extends Schema
    ? z.input<E['body']>
    : undefined
export type QueryInputOf<E extends Endpoint> = E['query'] extends Schema ? z.input<E['query']> : object
