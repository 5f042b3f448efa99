import type { Issue } from '#contract/problem.ts'
import { findMarkablePrompt, readClockLog, savePromptMark } from '#db/queries/clocks.ts'
import { offsetInLog, timeOfMark } from '#domain/clock-log.ts'
import { isCalledOff } from '#domain/interview.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

/** As far as positions on a clock go: a day. */
const lastOffsetMs = 86_400_000

export const markPrompt: Handler<'markPrompt'> = async ({ params, body }, { db, actor, now, audit, tell }) => {
  const key = { organizationId: actor.organizationId, ...params }
  const prompt = await findMarkablePrompt(db, key)
  if (!prompt) throw new ProblemError('not_found')
  if (isCalledOff(prompt.state))
    throw new ProblemError('interview_refused', { detail: 'The interview was called off.' })
  if (prompt.isCandidacyClosed) throw new ProblemError('interview_refused', { detail: 'The candidacy is closed.' })
  const issues = unknownOf(prompt.followUpIds, body.followUpIds)
  if (issues.length > 0) throw new ProblemError('unknown_reference', { issues })
  const at = timeOfMark(prompt.clock, { at: body.at ?? null, now })
  // Marked while the clock ran it is known where; marked afterwards, or without a clock, it is not.
  const stamp = offsetInLog(await readClockLog(db, key), at)
  const offsetMs = prompt.offsetMs ?? (stamp === null ? null : Math.min(stamp, lastOffsetMs))
  const mark = await savePromptMark(db, key, {
    status: body.status,
    followUpIds: [...new Set(body.followUpIds)],
    offsetMs: body.status === 'none' ? null : offsetMs,
    markedById: actor.id,
    updatedAt: at,
  })
  audit({
    action: 'prompt.mark',
    subjectType: 'interview',
    subjectId: params.interviewId,
    details: { promptId: params.promptId, status: mark.status },
  })
  tell({ what: 'shared', interviewId: params.interviewId })
  return { promptId: params.promptId, ...mark }
}

function unknownOf(known: string[] | null, used: string[]): Issue[] {
  if (known === null) return [{ path: 'path.promptId', message: 'Not a prompt of this interview’s kit.' }]
  return used.flatMap((id, index) =>
    known.includes(id) ? [] : [{ path: `followUpIds[${index}]`, message: 'Not a follow-up of this prompt.' }],
  )
}
