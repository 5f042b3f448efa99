import { lockKitDraft, saveNewDraft, updateKitDraft } from '#db/queries/kit-drafts.ts'
import { listWithdrawals } from '#db/queries/prompt-withdrawals.ts'
import { canonicalJson } from '#domain/canonical.ts'
import { movedOrigins } from '#domain/kit-origins.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { draftView } from './draft-view.ts'
import { draftOfLatest } from './get-kit-draft.ts'

/** A draft is saved however incomplete it is; of two writers the second learns of the first and overwrites nothing. */
export const putKitDraft: Handler<'putKitDraft'> = async ({ params: { slug }, body }, { db, actor, now, audit }) => {
  const { organizationId } = actor
  const { revision, ...content } = body
  const withdrawnIds = (await listWithdrawals(db, organizationId, slug)).map(({ promptId }) => promptId)
  const change = { organizationId, slug, ...content, updatedById: actor.id, now }
  const noted = (saved: number) =>
    audit({ action: 'kit.draft', subjectType: 'kit', subjectId: slug, details: { revision: saved } })

  const stored = await lockKitDraft(db, organizationId, slug)
  if (!stored) {
    const unsaved = await draftOfLatest(db, actor, slug)
    if (unsaved && isSame(unsaved, content)) return draftView(unsaved, withdrawnIds)
    // A draft that was published or thrown away in the meantime: what there is now is the latest version.
    if (revision > 0)
      throw new ProblemError('revision_conflict', { current: unsaved && draftView(unsaved, withdrawnIds) })
    const made = await saveNewDraft(db, { ...change, origins: [] })
    if (made) {
      noted(made.revision)
      return draftView(made, withdrawnIds)
    }
  }
  // Of two first savings at once the other one was first.
  const current = stored ?? (await lockKitDraft(db, organizationId, slug))
  if (!current) throw new ProblemError('revision_conflict')
  if (isSame(current, content)) return draftView(current, withdrawnIds)
  if (revision !== current.revision)
    throw new ProblemError('revision_conflict', { current: draftView(current, withdrawnIds) })
  const origins = movedOrigins(current.origins, current.kit, content.kit)
  const saved = await updateKitDraft(db, { ...change, origins })
  noted(saved.revision)
  return draftView(saved, withdrawnIds)
}

const isSame = (stored: { kit: object; leftovers: object }, sent: { kit: object; leftovers: object }) =>
  canonicalJson([stored.kit, stored.leftovers]) === canonicalJson([sent.kit, sent.leftovers])
