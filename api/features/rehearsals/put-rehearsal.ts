import { findKit } from '#db/queries/kits.ts'
import { rehearsalIssues } from '#domain/rehearsal/rehearsal-rules.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { listedItem, writeVersion } from './write-version.ts'

/** What was written becomes the next version, for the kit as it is now. */
export const putRehearsal: Handler<'putRehearsal'> = async ({ params: { slug }, body }, context) => {
  const { db, actor } = context
  const { schemaVersion: _, ...written } = body
  const rehearsal = { slug, ...written }
  const kit = await findKit(db, actor.organizationId, rehearsal.kitSlug, 'latest')
  if (!kit)
    throw new ProblemError('unknown_reference', { issues: [{ path: 'kitSlug', message: 'There is no such kit.' }] })
  const issues = rehearsalIssues(rehearsal, kit)
  if (issues.length > 0) throw new ProblemError('rehearsal_invalid', { issues })
  await writeVersion(context, rehearsal, { kitVersion: kit.version, isListed: true })
  return listedItem(context, slug)
}
