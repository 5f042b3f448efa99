import { insertDebrief, lockCandidacy, outsider } from '#db/queries/debrief-steps.ts'
import { refuseOpening } from '#domain/debrief.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { currentFor, debriefFor, loadDebrief, viewOf } from './debrief-view.ts'

export const openDebrief: Handler<'openDebrief'> = async ({ body }, context) => {
  const { db, actor, now, candidacyId, audit } = context
  const which = { organizationId: actor.organizationId, candidacyId }
  await lockCandidacy(db, which)
  const loaded = await loadDebrief(context)
  const { facts, missing } = loaded
  const barRaiserId = body?.barRaiserId ?? null
  if (facts.state !== 'collecting') {
    const isRetry = facts.openedById === actor.id && (facts.barRaiser?.userId ?? null) === barRaiserId
    if (isRetry) return viewOf(loaded, context)
    throw new ProblemError('already_open', { current: currentFor(loaded, context) })
  }
  const refusal = refuseOpening({ isClosed: facts.isClosed, missing: missing.filter(({ waiver }) => waiver === null) })
  if (refusal) throw new ProblemError(refusal.code, refusal)
  const isOutsider =
    barRaiserId === null ||
    (barRaiserId !== facts.hiringManager?.userId && (await outsider(db, which, barRaiserId)) !== undefined)
  if (!isOutsider)
    throw new ProblemError('unknown_reference', {
      issues: [{ path: 'barRaiserId', message: 'Choose somebody from outside the hiring team.' }],
    })
  await insertDebrief(db, which, { way: facts.way, barRaiserId, openedAt: now, openedById: actor.id })
  audit({ action: 'debrief.open', subjectType: 'candidacy', subjectId: candidacyId })
  return debriefFor(context)
}
