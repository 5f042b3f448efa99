import { findRehearsalDraft, type RehearsalDraftRow } from '#db/queries/rehearsal-drafts.ts'
import { findRehearsal } from '#db/queries/rehearsals.ts'
import { draftOf, usualFiller } from '#domain/rehearsal/draft.ts'
import type { Context, Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const getRehearsalDraft: Handler<'getRehearsalDraft'> = async ({ params: { slug } }, context) => {
  const { db, actor } = context
  const draft = (await findRehearsalDraft(db, actor.organizationId, slug)) ?? (await draftOfLatest(context, slug))
  if (!draft) throw new ProblemError('not_found')
  return draft
}

/** What a new draft of the latest version would be; null for what was never on the list. */
export async function draftOfLatest({ db, actor }: Context, slug: string): Promise<RehearsalDraftRow | null> {
  const latest = await findRehearsal(db, actor.organizationId, slug)
  if (!latest) return null
  const { version, kitSlug, content, writtenAt } = latest
  return {
    slug,
    basedOn: version,
    revision: 0,
    draft: draftOf({ slug, kitSlug, ...content }, usualFiller),
    updatedAt: writtenAt,
    updatedBy: { userId: actor.id, name: actor.name },
  }
}
