import { findRehearsalDraft } from '#db/queries/rehearsal-drafts.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { draftOfLatest } from './get-rehearsal-draft.ts'
import { beginWith } from './begin-rehearsal.ts'
import { finishedDraft } from './finished-draft.ts'
import { writeVersion } from './write-version.ts'

/** Its author hears a draft before anybody else does, as it is at this moment. */
export const tryRehearsal: Handler<'tryRehearsal'> = async ({ params: { slug, id }, body: { form } }, context) => {
  const { db, actor } = context
  return beginWith(context, id, { form, rehearsalSlug: slug }, async () => {
    const row = (await findRehearsalDraft(db, actor.organizationId, slug)) ?? (await draftOfLatest(context, slug))
    if (!row) throw new ProblemError('not_found')
    const { rehearsal, kit } = await finishedDraft(context, row)
    const version = await writeVersion(context, rehearsal, { kitVersion: kit.version, isListed: false })
    return { content: rehearsal, slug, version, kitSlug: kit.slug, kitVersion: kit.version }
  })
}
