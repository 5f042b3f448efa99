import { findRehearsal } from '#db/queries/rehearsals.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const getRehearsal: Handler<'getRehearsal'> = async ({ params: { slug } }, { db, actor }) => {
  const found = await findRehearsal(db, actor.organizationId, slug)
  if (!found) throw new ProblemError('not_found')
  const { version, writtenAt, kitSlug, content } = found
  return { slug, version, writtenAt, file: { schemaVersion: 1, kitSlug, ...content } }
}
