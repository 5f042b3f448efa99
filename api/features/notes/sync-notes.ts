import type { BodyOf, ResponseOf } from '#contract/endpoint.ts'
import { NoteInput } from '#contract/interviews.ts'
import type { Operations } from '#contract/operations.ts'
import { type DeskRow, findNote, lockDesk, type NoteRow } from '#db/queries/notes.ts'
import type { Context, Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { rememberKit } from './tag-words.ts'
import { deleteAt, showNote, writeAt } from './write-note.ts'

type Operation = BodyOf<Operations['syncNotes']>['operations'][number]
type Result = ResponseOf<Operations['syncNotes']>['results'][number]

/**
 * Several writes in one transaction, each decided by itself before it touches the database: one that is refused costs
 * the others nothing, and all that were accepted are durable when the answer goes out. Notes do not hang on one
 * another, so they are written in the order of their ids, each with its own operations in their order: two devices
 * that send the same ones never wait for each other in a ring.
 */
export const syncNotes: Handler<'syncNotes'> = async ({ params, body }, context) => {
  const author = { organizationId: context.actor.organizationId, authorId: context.actor.id }
  const operations = body.operations.map((operation) => ({ ...operation, noteId: operation.noteId.toLowerCase() }))
  const ids = [...new Set(operations.map(({ noteId }) => noteId))].toSorted()
  const desk = await lockDesk(context.db, { ...author, interviewId: params.interviewId }, ids)
  if (!desk) throw new ProblemError('not_found')
  rememberKit(context.actor.organizationId, desk)
  const results = new Map<Operation, Result>()
  for (const id of ids) {
    const [first, ...more] = operations.filter(({ noteId }) => noteId === id)
    if (first) results.set(first, await answer(first, desk.notes.find((note) => note.id === id) ?? null, desk, context))
    for (const operation of more)
      results.set(operation, await answer(operation, await findNote(context.db, author, id), desk, context))
  }
  return { results: operations.flatMap((operation) => results.get(operation) ?? []) }
}

async function answer(
  { op, noteId, note }: Operation,
  stored: NoteRow | null,
  desk: DeskRow,
  context: Context,
): Promise<Result> {
  if (op === 'delete') {
    const problem = await deleteAt(desk, noteId, stored, context)
    return problem ? refused(noteId, problem) : { noteId, status: 204, note: null, problem: null, current: null }
  }
  const sent = NoteInput.safeParse(note)
  const outcome = sent.success
    ? await writeAt(desk, noteId, { note: sent.data, stored }, context)
    : new ProblemError('invalid_input', {
        issues: sent.error.issues.map(({ path, message }) => ({ path: ['note', ...path].join('.'), message })),
      })
  if (outcome instanceof ProblemError) return refused(noteId, outcome)
  return { noteId, status: 200, note: showNote(outcome), problem: null, current: null }
}

function refused(noteId: string, problem: ProblemError): Result {
  const said = [problem.detail, ...(problem.issues ?? []).map(({ path, message }) => `${path}: ${message}`)]
  const detail = said.filter((text) => text !== undefined).join(' ')
  return {
    noteId,
    status: problem.status,
    note: null,
    problem: { code: problem.code, detail },
    current: (problem.current as ReturnType<typeof showNote> | undefined) ?? null, // a stored note is all it ever is
  }
}
