import { createHash } from 'node:crypto'
import { deleteKitDraft, lockKitDraft } from '#db/queries/kit-drafts.ts'
import { findKit, positionOf, publishKit as publish } from '#db/queries/kits.ts'
import { canonicalJson } from '#domain/canonical.ts'
import { asKit, draftIssues } from '#domain/kit-draft.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { draftView } from './draft-view.ts'

/** The draft becomes the next version and is gone; interviews that have begun keep theirs. */
export const publishKit: Handler<'publishKit'> = async ({ params: { slug }, body }, { db, actor, now, audit }) => {
  const { organizationId } = actor
  const draft = await lockKitDraft(db, organizationId, slug)
  if (!draft) throw new ProblemError('not_found')
  if (draft.revision !== body.revision) throw new ProblemError('revision_conflict', { current: draftView(draft) })
  const issues = draftIssues(slug, draft.kit)
  if (issues.length > 0) throw new ProblemError('kit_invalid', { issues })
  const kit = asKit(slug, draft.kit)
  const version = await publish(db, organizationId, kit, {
    contentHash: createHash('sha256').update(canonicalJson(kit)).digest('hex'),
    position: await positionOf(db, organizationId, slug),
    now,
    changeNote: body.changeNote,
    publishedById: actor.id,
  })
  await deleteKitDraft(db, organizationId, slug)
  audit({ action: 'kit.publish', subjectType: 'kit', subjectId: slug, details: { version } })
  const published = await findKit(db, organizationId, slug, version)
  if (!published) throw new Error(`The version ${version} of ${slug} was written and is not there`)
  return published
}
