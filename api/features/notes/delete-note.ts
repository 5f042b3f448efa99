import { lockDesk } from '#db/queries/notes.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { deleteAt } from './write-note.ts'

export const deleteNote: Handler<'deleteNote'> = async ({ params }, context) => {
  const author = { organizationId: context.actor.organizationId, authorId: context.actor.id }
  const desk = await lockDesk(context.db, { ...author, interviewId: params.interviewId }, [params.noteId])
  if (!desk) throw new ProblemError('not_found')
  const problem = await deleteAt(desk, params.noteId, desk.notes[0] ?? null, context)
  if (problem) throw problem
}
