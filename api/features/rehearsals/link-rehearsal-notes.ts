import { isDeepStrictEqual } from 'node:util'
import { saveLinks } from '#db/queries/rehearsal-attempts.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { lockOwnAttempt, ownerOf } from './attempt-view.ts'
import { comparisonView } from './comparison-view.ts'

/** All ties as they are to be; the last writer wins, since each is the same person. */
export const linkRehearsalNotes: Handler<'linkRehearsalNotes'> = async ({ params: { id }, body }, context) => {
  const { db, actor, audit } = context
  const stored = await lockOwnAttempt(context, id)
  const before = await comparisonView(context, stored)
  const issues = body.links.flatMap(({ lineId, noteId }, index) => [
    ...(before.evidence.some((piece) => piece.lineId === lineId)
      ? []
      : [{ path: `links[${index}].lineId`, message: 'No line that the reference rests on.' }]),
    ...(stored.work.notes.some((note) => note.id === noteId)
      ? []
      : [{ path: `links[${index}].noteId`, message: 'Not a note of this rehearsal.' }]),
  ])
  if (issues.length > 0) throw new ProblemError('unknown_reference', { issues })
  if (isDeepStrictEqual(stored.links, body.links)) return before
  await saveLinks(db, ownerOf(actor), id, body.links)
  audit({ action: 'rehearsal.link', subjectType: 'rehearsal_attempt', subjectId: id })
  return comparisonView(context, { ...stored, links: body.links })
}
