import { hasRole, mayReadScorecards } from '#domain/access.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { debriefFor } from './debrief-view.ts'

export const getDebrief: Handler<'getDebrief'> = async (_input, context) => {
  const { actor, standing, candidacyId, audit } = context
  const seesProgress = hasRole(actor, 'recruiter') || standing.isHiringManager
  if (!mayReadScorecards(standing) && !seesProgress) throw new ProblemError('debrief_not_open')
  audit({ action: 'debrief.read', subjectType: 'candidacy', subjectId: candidacyId })
  return debriefFor(context)
}
