import { findInterview } from '#db/queries/interviews.ts'
import { mayFollowInterview } from '#domain/access.ts'
import { stretch, withExtraTime } from '#domain/extra-time.ts'
import { withOwnProblem } from '#domain/pinned-problem.ts'
import { contentOfInterview } from '#domain/withdrawal.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { showClock } from './show-clock.ts'

export const getInterview: Handler<'getInterview'> = async ({ params }, { db, actor, standing, now, audit }) => {
  const row = await findInterview(db, actor, params.id)
  if (!row) throw new ProblemError('not_found')
  audit({ action: 'interview.read', subjectType: 'interview', subjectId: row.id })
  const { withdrawals, stretchPercent, problemId, ...interview } = row
  const shown = withOwnProblem(contentOfInterview(row.kit.content, withdrawals, row.clock.startedAt), problemId)
  const content = stretch(shown, stretchPercent)
  const kit = { ...row.kit, content, durationMinutes: withExtraTime(row.kit.durationMinutes, stretchPercent) }
  const clock = showClock(row.clock, now)
  if (mayFollowInterview(standing)) return { ...interview, kit, clock }
  const course = { offsetMs: 0, sectionId: null, visits: [], plan: null }
  const handoff = { topics: [], revision: 0 }
  return { ...interview, kit, prompts: [], clock: { ...clock, ...course }, sectionLeads: [], handoff }
}
