import { findKit } from '#db/queries/kits.ts'
import { insertRehearsalDraft, lockRehearsalDraft, updateRehearsalDraft } from '#db/queries/rehearsal-drafts.ts'
import { canonicalJson } from '#domain/canonical.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { draftOfLatest } from './get-rehearsal-draft.ts'

/** A draft is saved however incomplete it is; of two writers the second learns of the first and overwrites nothing. */
export const putRehearsalDraft: Handler<'putRehearsalDraft'> = async ({ params: { slug }, body }, context) => {
  const { db, actor, now, audit } = context
  const { organizationId } = actor
  const { draft, revision } = body
  const isSame = (stored: { draft: object }) => canonicalJson(stored.draft) === canonicalJson(draft)
  const noted = (saved: number) =>
    audit({ action: 'rehearsal.draft', subjectType: 'rehearsal', subjectId: slug, details: { revision: saved } })
  if (!(await findKit(db, organizationId, draft.kitSlug, 'latest')))
    throw new ProblemError('unknown_reference', {
      issues: [{ path: 'draft.kitSlug', message: 'There is no such kit.' }],
    })
  const change = { organizationId, slug, draft, updatedById: actor.id, now }

  const stored = await lockRehearsalDraft(db, organizationId, slug)
  if (!stored) {
    const unsaved = await draftOfLatest(context, slug)
    if (unsaved && isSame(unsaved)) return unsaved
    // A draft that was put on the list or thrown away in the meantime: what there is now is the latest version.
    if (revision > 0) throw new ProblemError('revision_conflict', { current: unsaved })
    const made = await insertRehearsalDraft(db, { ...change, basedOn: unsaved?.basedOn ?? null })
    if (made) {
      noted(made.revision)
      return made
    }
  }
  // Of two first savings at once the other one was first.
  const current = stored ?? (await lockRehearsalDraft(db, organizationId, slug))
  if (!current) throw new ProblemError('revision_conflict')
  if (isSame(current)) return current
  if (revision !== current.revision) throw new ProblemError('revision_conflict', { current })
  const saved = await updateRehearsalDraft(db, change)
  noted(saved.revision)
  return saved
}
