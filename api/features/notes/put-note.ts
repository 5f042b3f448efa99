import { lockDesk } from '#db/queries/notes.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { rememberKit } from './tag-words.ts'
import { writeAt } from './write-note.ts'

export const putNote: Handler<'putNote'> = async ({ params, body }, context) => {
  const author = { organizationId: context.actor.organizationId, authorId: context.actor.id }
  const desk = await lockDesk(context.db, { ...author, interviewId: params.interviewId }, [params.noteId])
  if (!desk) throw new ProblemError('not_found')
  rememberKit(context.actor.organizationId, desk)
  const stored = desk.notes[0] ?? null
  const outcome = await writeAt(desk, params.noteId, { note: body, stored }, context)
  if (outcome instanceof ProblemError) throw outcome
  return outcome
}
