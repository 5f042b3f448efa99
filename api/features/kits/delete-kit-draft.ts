import { deleteKitDraft as deleteDraft } from '#db/queries/kit-drafts.ts'
import type { Handler } from '#http/context.ts'

/** A draft that is not there is as good as thrown away. */
export const deleteKitDraft: Handler<'deleteKitDraft'> = async ({ params: { slug } }, { db, actor, audit }) => {
  const wasThere = await deleteDraft(db, actor.organizationId, slug)
  if (wasThere) audit({ action: 'kit.draft.delete', subjectType: 'kit', subjectId: slug })
}
