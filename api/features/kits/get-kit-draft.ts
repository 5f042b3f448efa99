import type { Kysely } from 'kysely'
import { findKitDraft, type KitDraftRow } from '#db/queries/kit-drafts.ts'
import { findKit } from '#db/queries/kits.ts'
import { listWithdrawals } from '#db/queries/prompt-withdrawals.ts'
import type { Database } from '#db/schema.ts'
import type { Actor } from '#domain/access.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { draftView, unsavedDraft } from './draft-view.ts'

export const getKitDraft: Handler<'getKitDraft'> = async ({ params: { slug } }, { db, actor }) => {
  const draft = (await findKitDraft(db, actor.organizationId, slug)) ?? (await draftOfLatest(db, actor, slug))
  if (!draft) throw new ProblemError('not_found')
  const withdrawals = await listWithdrawals(db, actor.organizationId, slug)
  return draftView(
    draft,
    withdrawals.map(({ promptId }) => promptId),
  )
}

/** What a new draft of the kit's latest version would be; null for a kit that was never published. */
export async function draftOfLatest(db: Kysely<Database>, actor: Actor, slug: string): Promise<KitDraftRow | null> {
  const latest = await findKit(db, actor.organizationId, slug, 'latest')
  return latest && unsavedDraft(latest, actor)
}
