import { isPromptOfKit, withdraw } from '#db/queries/prompt-withdrawals.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

/** For all alike: no interview that begins from now on shows it, and where it was asked it stays, marked with the reason. */
export const withdrawPrompt: Handler<'withdrawPrompt'> = async ({ params, body }, { db, actor, now, audit }) => {
  const { organizationId } = actor
  const { slug: kitSlug, promptId } = params
  if (!(await isPromptOfKit(db, organizationId, kitSlug, promptId))) throw new ProblemError('not_found')
  const { stored, isNew } = await withdraw(db, {
    organizationId,
    kitSlug,
    promptId,
    reason: body.reason,
    withdrawnAt: now,
    withdrawnById: actor.id,
  })
  if (isNew) audit({ action: 'prompt.withdraw', subjectType: 'kit', subjectId: kitSlug, details: { promptId } })
  return stored
}
