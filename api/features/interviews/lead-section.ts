import { lockSections, readSectionLeads, saveSectionLead } from '#db/queries/handoffs.ts'
import { refuseSectionLead } from '#domain/handoff.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const leadSection: Handler<'leadSection'> = async ({ params, body }, { db, actor, audit, tell }) => {
  const { interviewId, sectionId } = params
  const key = { organizationId: actor.organizationId, interviewId }
  const interview = await lockSections(db, key)
  if (!interview) throw new ProblemError('not_found')
  const before = await readSectionLeads(db, key)
  const known = before.find((lead) => lead.sectionId === sectionId)?.userId ?? null
  if (known === body.userId) return { sectionLeads: before }
  const lead = { sectionId, userId: body.userId }
  const refusal = refuseSectionLead(interview, lead)
  if (refusal) throw new ProblemError(refusal.code, refusal)
  await saveSectionLead(db, key, lead)
  audit({ action: 'section.lead', subjectType: 'interview', subjectId: interviewId, details: lead })
  tell({ what: 'shared', interviewId })
  return { sectionLeads: await readSectionLeads(db, key) }
}
