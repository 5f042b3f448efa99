import type { Kysely } from 'kysely'
import type * as z from 'zod/mini'
import type { BodyOf, Endpoint, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import type { OperationId, Operations } from '#contract/operations.ts'
import type { Database } from '#db/schema.ts'
import type { Actor, Standing } from '#domain/access.ts'
import type { Config } from '../config.ts'
import type { Listener } from './event-stream.ts'
import type { FileAnswer } from './file-answer.ts'
import type { TellableHint } from './hints.ts'
import type { Perform } from './perform.ts'

/** An audit entry holds ids, never names or texts, so that erasure needs no change to it. */
export type AuditEntry = {
  action: string
  subjectType: string
  subjectId: string
  details?: Record<string, string | number | boolean | null | string[]>
}

export type BaseContext = {
  /** In a write, the request's one transaction: it commits after the handler and before the answer. */
  db: Kysely<Database>
  /** The instant of the request, ISO 8601 UTC. */
  now: string
  requestId: string
  config: Config
  /** Noted here, inserted with what it records: in the same transaction, before the answer. */
  audit: (entry: AuditEntry) => void
  /** Told to open event streams once what it hints at is durable. */
  tell: (hint: TellableHint) => void
  /** The signed-in session, by its cookie; null ends it in the browser. */
  setSession: (token: string | null) => void
  sessionTokenHash: Buffer | null
  /** Does another operation as a person at an instant, in this transaction: sample data is made by the product's own rules. */
  perform: Perform
  isLoopback: boolean
  address: string
}

/** For everybody but anonymous endpoints. `standing` is there where the access table asks about a candidacy. */
export type Context = BaseContext & {
  actor: Actor
  standing: Standing
  candidacyId: string
  interviewId: string | null
}
export type AnonymousContext = BaseContext & { actor: Actor | null }

type Answer<E extends Endpoint> = E['stream'] extends true
  ? Listener
  : E['download'] extends readonly string[]
    ? FileAnswer
    : E['response'] extends z.ZodMiniType
      ? z.input<E['response']>
      : undefined | void

export type AnonymousOperation = 'signIn' | 'getSetup' | 'setUp' | 'getInvitation' | 'acceptInvitation'

export type Handler<Id extends OperationId> = (
  input: { params: ParamsOf<Operations[Id]>; query: QueryOf<Operations[Id]>; body: BodyOf<Operations[Id]> },
  context: Id extends AnonymousOperation ? AnonymousContext : Context,
) => Promise<Answer<Operations[Id]>>

export type Handlers = { [Id in OperationId]: Handler<Id> }
