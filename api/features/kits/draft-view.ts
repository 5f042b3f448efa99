import type { KitDraft } from '#contract/kit-drafts.ts'
import type { KitDraftRow } from '#db/queries/kit-drafts.ts'
import type { KitVersionRow } from '#db/queries/kits.ts'
import type { Actor } from '#domain/access.ts'
import { draftIssues } from '#domain/kit-draft.ts'
import { kitCompleteness, kitHints } from '#domain/kit-hints.ts'

/** A draft with what its author has to know of it: what refuses the publishing, what is worth a second look, how far it is. */
export const draftView = (row: KitDraftRow, withdrawnIds: readonly string[] = []): KitDraft => ({
  ...row,
  issues: draftIssues(row.slug, row.kit),
  hints: kitHints(row.kit, withdrawnIds),
  completeness: kitCompleteness(row.kit),
})

/** What a new draft of a version would be: nobody has saved it yet. */
export function unsavedDraft({ slug, version, publishedAt, ...kit }: KitVersionRow, actor: Actor): KitDraftRow {
  return {
    slug,
    basedOn: version,
    revision: 0,
    kit,
    leftovers: [],
    origins: [],
    updatedAt: publishedAt,
    updatedBy: { userId: actor.id, name: actor.name },
  }
}
