import type { IncomingMessage } from 'node:http'
import type { Kysely } from 'kysely'
import type { BodyOf, ParamsOf, ResponseOf } from '#contract/endpoint.ts'
import type { OperationId, Operations } from '#contract/operations.ts'
import type { Database } from '#db/schema.ts'
import type { NotesHint } from './note-hints.ts'

/** A request as it came in: nobody knows yet who asks, nor whether they may. */
export type QuickRequest<Id extends OperationId> = {
  session: { organizationId: string; tokenHash: Buffer }
  params: ParamsOf<Operations[Id]>
  body: BodyOf<Operations[Id]>
  now: string
  requestId: string
}

export type QuickAnswer<Id extends OperationId> = { body: ResponseOf<Operations[Id]>; written: NotesHint[] }

/**
 * A shorter way for what very many do at once: identity, access, rules and audit are conditions of the statement that
 * writes. It answers only where all of them hold; null leaves the request to the ordinary way, which does it or knows
 * why not, and for which what was written already is a retry.
 */
export type QuickWays = {
  [Id in OperationId]?: (request: QuickRequest<Id>) => Promise<QuickAnswer<Id> | null>
}

export type MakeQuickWays = (db: Kysely<Database>) => QuickWays

const longest = 64 * 1024

/** A body that is read before it is known who sends it is a short one, and no claim on its answer has to be kept. */
export const mayBeQuick = ({ headers }: IncomingMessage) =>
  Number(headers['content-length'] ?? Number.NaN) <= longest && headers['idempotency-key'] === undefined
