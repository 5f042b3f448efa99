import { findKit } from '#db/queries/kits.ts'
import type { RehearsalDraftRow } from '#db/queries/rehearsal-drafts.ts'
import { rehearsalDraftIssues } from '#domain/rehearsal/draft-issues.ts'
import { rehearsalOf } from '#domain/rehearsal/draft.ts'
import type { Context } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

/** The rehearsal that a draft has become, with the kit as it is now. @throws ProblemError where something is missing yet */
export async function finishedDraft({ db, actor }: Context, { slug, draft }: RehearsalDraftRow) {
  const kit = await findKit(db, actor.organizationId, draft.kitSlug, 'latest')
  if (!kit) throw new Error(`The draft ${slug} is of no kit`)
  const issues = rehearsalDraftIssues(slug, draft, kit)
  if (issues.length > 0)
    throw new ProblemError('rehearsal_invalid', {
      issues: issues.map(({ place, message }) => ({ path: place, message })),
    })
  return { rehearsal: rehearsalOf(slug, draft, kit), kit }
}
