import { v7 } from 'uuid'
import type { BodyOf } from '#contract/endpoint.ts'
import type { Operations } from '#contract/operations.ts'
import { lockClock, type LockedClock, readClockLog, saveClock } from '#db/queries/clocks.ts'
import { isCalledOff } from '#domain/interview.ts'
import { isRecorded, recordAction, timeHeld, timeOfAction } from '#domain/clock-log.ts'
import { stretch } from '#domain/extra-time.ts'
import { plannedSections } from '#domain/plan.ts'
import { type ClockAction, isRefusal } from '#domain/timeline.ts'
import { contentOfInterview } from '#domain/withdrawal.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { showClock } from './show-clock.ts'

export const moveClock: Handler<'moveClock'> = async ({ params, body }, { db, actor, now, audit, tell }) => {
  const key = { organizationId: actor.organizationId, interviewId: params.interviewId }
  const interview = await lockClock(db, { ...key, userId: actor.id })
  if (!interview) throw new ProblemError('not_found')
  if (isCalledOff(interview.state)) throw refused('The interview was called off.')
  // One that ran when the candidacy was closed can still be ended, so that its notes become a scorecard.
  if (interview.isCandidacyClosed && body.action !== 'end') throw refused('The candidacy is closed.')
  if (interview.isBehindGate && (body.action === 'start' || body.action === 'held'))
    throw refused('The candidacy has not advanced from its screens yet: its recruiter or hiring manager does that.')
  const action = actionOf(body, interview, now)
  const log = await readClockLog(db, key)
  // Only what carries its own time can be told from a second press of the same button.
  const isRetry = (body.at ?? body.startedAt) !== undefined && isRecorded(log, action)
  if (isRetry) return { state: interview.state, clock: showClock(interview.clock, now) }
  const clock = recordAction(log, action, sectionsOf(interview))
  if (isRefusal(clock)) throw new ProblemError(clock.code, clock)
  const state = clock.state === 'ended' ? 'ended' : 'live'
  await saveClock(db, key, {
    action: { ...action, id: v7(), actorId: actor.id, recordedAt: now },
    clock,
    state,
    kitVersion: interview.kitVersion,
  })
  audit({
    action: 'interview.clock',
    subjectType: 'interview',
    subjectId: key.interviewId,
    details: { action: action.action, at: action.at },
  })
  tell({ what: 'shared', interviewId: key.interviewId })
  return { state, clock: showClock(clock, now) }
}

const sectionsOf = ({ content, withdrawals, clock, extraTimePercent }: LockedClock) =>
  plannedSections(stretch(contentOfInterview(content, withdrawals, clock.startedAt), extraTimePercent))

const refused = (detail: string) => new ProblemError('clock_refused', { detail })

function actionOf(body: BodyOf<Operations['moveClock']>, interview: LockedClock, now: string): ClockAction {
  const { action, sectionId = null, at = null, startedAt = null, endedAt = null, untilAt = null } = body
  if (action === 'held') {
    const { scheduledAt, minutes } = interview
    const held = timeHeld({ startedAt, endedAt, scheduledAt, minutes, now })
    if (isRefusal(held)) throw new ProblemError(held.code, held)
    return { action, at: held.startedAt, endedAt: held.endedAt }
  }
  if (startedAt !== null || endedAt !== null)
    throw new ProblemError('invalid_input', {
      issues: [{ path: startedAt === null ? 'endedAt' : 'startedAt', message: 'Only with the action held; else at' }],
    })
  if (untilAt !== null && action !== 'replan')
    throw new ProblemError('invalid_input', { issues: [{ path: 'untilAt', message: 'Only with the action replan' }] })
  const time = timeOfAction(interview.clock, { action, at, now })
  if (isRefusal(time)) throw new ProblemError(time.code, time)
  return { action, at: time, sectionId, untilAt: untilAt && new Date(untilAt).toISOString() }
}
