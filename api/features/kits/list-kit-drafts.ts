import { listKitDrafts as queryKitDrafts } from '#db/queries/kit-drafts.ts'
import { draftIssues } from '#domain/kit-draft.ts'
import type { Handler } from '#http/context.ts'

export const listKitDrafts: Handler<'listKitDrafts'> = async (_input, { db, actor }) => {
  const drafts = await queryKitDrafts(db, actor.organizationId)
  return {
    items: drafts.map(({ kit, ...draft }) => ({
      ...draft,
      title: kit.title,
      role: kit.role,
      issueCount: draftIssues(draft.slug, kit).length,
    })),
    nextCursor: null,
  }
}
