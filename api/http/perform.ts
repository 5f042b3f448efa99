import type { Kysely } from 'kysely'
import { v7 } from 'uuid'
import type * as z from 'zod/mini'
import type { BodyInputOf, Endpoint, ResponseOf } from '#contract/endpoint.ts'
import { operations, type OperationId, type Operations } from '#contract/operations.ts'
import { insertAuditEntries } from '#db/queries/audit.ts'
import { tellOnCommit } from '#db/queries/hints.ts'
import { standingOf, type Stood } from '#db/queries/standing.ts'
import type { Database } from '#db/schema.ts'
import { type Actor, refuseAccess } from '#domain/access.ts'
import type { Config } from '../config.ts'
import { accessTable } from './access.ts'
import type { AuditEntry, BaseContext, Context, Handlers } from './context.ts'
import { type Hint, type TellableHint, writeHint } from './hints.ts'
import type { NotesHint } from './note-hints.ts'
import { ProblemError } from './problem.ts'

export type Input = { params: unknown; query: unknown; body: unknown }
type Params = Record<string, string | string[] | undefined>

/** All handlers seen alike: what they take is what their endpoint parsed. */
type AnyHandler = (input: Input, context: Context) => Promise<unknown>

/** How a request came in; work without one, as in set-up, has none of it. */
type Caller = Pick<BaseContext, 'requestId' | 'setSession' | 'sessionTokenHash' | 'isLoopback' | 'address'> & {
  /** Hints of notes wait for the commit, so that they never ride in a save. */
  noteWritten: (hint: NotesHint) => void
}

type Work = {
  id: OperationId
  actor: Actor | null
  stood: Stood | null
  input: Input
  handlers: Handlers
  config: Config
  db: Kysely<Database>
  now: string
}

/** Checks the access table: what a request names, how the actor stands to it, and whether that is enough. */
export async function admit(
  id: OperationId,
  actor: Actor | null,
  db: Kysely<Database>,
  params: Params,
): Promise<Stood | null> {
  const rule = accessTable[id]
  let stood: Stood | null = null
  if (rule.to === 'candidacy' && actor) {
    const subjectId = params[`${rule.by}Id`] ?? params['id']
    stood =
      typeof subjectId === 'string' && isUuid(subjectId)
        ? await standingOf(db, actor, { by: rule.by, id: subjectId })
        : null
  }
  const refusal = refuseAccess(rule, actor, stood?.standing ?? null)
  if (refusal) throw new ProblemError(refusal)
  return stood
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** @throws ProblemError `invalid_input` with the place of everything that is wrong */
export function parse(schema: z.ZodMiniType, value: unknown, place: string): unknown {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.slice(0, 50).map((issue) => ({
    path: pathOf(place, issue.path),
    message: issue.code === 'unrecognized_keys' ? `Unknown key: ${issue.keys.join(', ')}` : issue.message,
  }))
  throw new ProblemError('invalid_input', { issues })
}

const pathOf = (place: string, path: PropertyKey[]) =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)),
    place,
  )

/** Runs the handler of an admitted, parsed request and inserts its audit entries; the answer is what the contract names. */
export async function carryOut(work: Work, caller: Caller): Promise<unknown> {
  const { id, actor, stood, input, handlers, config, db, now } = work
  const endpoint: Endpoint = operations[id]
  const entries: AuditEntry[] = []
  const hints: Hint[] = []
  const { noteWritten, ...request } = caller
  const context = {
    db,
    actor,
    now,
    config,
    ...request,
    audit: (entry: AuditEntry) => entries.push(entry),
    tell: (tellable: TellableHint) => {
      const hint: Hint = { ...tellable, organizationId: actor?.organizationId ?? '' }
      if (hint.what === 'notes') noteWritten(hint)
      else hints.push(hint)
    },
    perform: (other: Actor, at: string, otherId: OperationId, given: Given) =>
      perform(handlers, config, db, other, at, otherId, given),
    ...stood,
  } as unknown as Context // anonymous endpoints get a null actor and no standing, as their handler's type says
  const handler = handlers[id] as unknown as AnyHandler // each handler is typed by its own id; here they are called alike
  const result = await handler(input, context)
  if (actor)
    await insertAuditEntries(
      db,
      entries.map((entry) => auditRow(entry, actor, now, caller.requestId)),
    )
  await tellOnCommit(db, hints.map(writeHint))
  // The privacy wall: what the contract does not name cannot leave.
  if (endpoint.download || endpoint.stream) return result
  return endpoint.response ? endpoint.response.parse(result) : undefined
}

function auditRow(entry: AuditEntry, actor: Actor, now: string, requestId: string) {
  return {
    id: v7(),
    organizationId: actor.organizationId,
    actorId: actor.id,
    at: now,
    requestId,
    details: {},
    ...entry,
  }
}

type Given = { params?: Params; body?: unknown }

/** Does an operation as a person at an instant, by every rule that a request of theirs would meet. */
export type Perform = <Id extends OperationId>(
  actor: Actor,
  now: string,
  id: Id,
  given: { params?: Record<string, string>; body?: BodyInputOf<Operations[Id]> },
) => Promise<ResponseOf<Operations[Id]>>

async function perform(
  handlers: Handlers,
  config: Config,
  db: Kysely<Database>,
  actor: Actor,
  now: string,
  id: OperationId,
  { params = {}, body }: Given,
): Promise<unknown> {
  const endpoint: Endpoint = operations[id]
  const stood = await admit(id, actor, db, params)
  const input = {
    params: endpoint.params ? parse(endpoint.params, params, 'path') : {},
    query: {},
    body: endpoint.body ? parse(endpoint.body, body, '') : endpoint.upload ? body : undefined,
  }
  const caller: Caller = {
    requestId: v7(),
    setSession: () => {},
    noteWritten: () => {},
    sessionTokenHash: null,
    isLoopback: true,
    address: '',
  }
  return carryOut({ id, actor, stood, input, handlers, config, db, now }, caller)
}

/** For work that no request asked for, as filling in sample data at the start. */
export const performer = (handlers: Handlers, config: Config, db: Kysely<Database>): Perform =>
  ((actor: Actor, now: string, id: OperationId, given: Given) =>
    perform(handlers, config, db, actor, now, id, given)) as Perform // typed by its id
