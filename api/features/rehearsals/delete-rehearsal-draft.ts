import { deleteRehearsalDraft as deleteDraft } from '#db/queries/rehearsal-drafts.ts'
import type { Handler } from '#http/context.ts'

/** A draft that is not there is as good as thrown away. */
export const deleteRehearsalDraft: Handler<'deleteRehearsalDraft'> = async (
  { params: { slug } },
  { db, actor, audit },
) => {
  if (await deleteDraft(db, actor.organizationId, slug))
    audit({ action: 'rehearsal.draft.delete', subjectType: 'rehearsal', subjectId: slug })
}
