import { findKit } from '#db/queries/kits.ts'
import { listWithdrawals } from '#db/queries/prompt-withdrawals.ts'
import { markWithdrawn } from '#domain/withdrawal.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const getKitVersion: Handler<'getKitVersion'> = async ({ params: { slug, version } }, { db, actor }) => {
  const kit = await findKit(db, actor.organizationId, slug, version)
  if (!kit) throw new ProblemError('not_found')
  const withdrawals = await listWithdrawals(db, actor.organizationId, slug)
  return { ...kit, content: markWithdrawn(kit.content, withdrawals) }
}
