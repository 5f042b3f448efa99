import { deleteRehearsalDraft, lockRehearsalDraft } from '#db/queries/rehearsal-drafts.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { draftOfLatest } from './get-rehearsal-draft.ts'
import { finishedDraft } from './finished-draft.ts'
import { listedItem, writeVersion } from './write-version.ts'

/**
 * The draft becomes the next version on the list and is gone; attempts that have begun keep theirs. Where nobody has changed
 * anything, the latest version goes on for the kit as it is now.
 */
export const publishRehearsal: Handler<'publishRehearsal'> = async ({ params: { slug }, body }, context) => {
  const { db, actor } = context
  const row = (await lockRehearsalDraft(db, actor.organizationId, slug)) ?? (await draftOfLatest(context, slug))
  if (!row) throw new ProblemError('not_found')
  if (row.revision !== body.revision) throw new ProblemError('revision_conflict', { current: row })
  const { rehearsal, kit } = await finishedDraft(context, row)
  await writeVersion(context, rehearsal, { kitVersion: kit.version, isListed: true })
  await deleteRehearsalDraft(db, actor.organizationId, slug)
  return listedItem(context, slug)
}
