import { v7 } from 'uuid'
import { findInterviewItem } from '#db/queries/interviews.ts'
import {
  findPeople,
  lockInterview,
  type LockedInterview,
  lockPanel,
  savePanel,
  saveSchedule,
} from '#db/queries/panels.ts'
import type { Seat } from '#domain/access.ts'
import {
  isCalledOff,
  refuseCallingOff,
  refusePanel,
  reschedule,
  type ScheduleChange,
  seatChanges,
} from '#domain/interview.ts'
import type { Context, Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const changeInterview: Handler<'changeInterview'> = async ({ params, body }, context) => {
  const { db, actor } = context
  const interview = await lockInterview(db, { organizationId: actor.organizationId, interviewId: params.id })
  if (!interview) throw new ProblemError('not_found')
  if (interview.isCandidacyClosed) throw new ProblemError('interview_refused', { detail: 'The candidacy is closed.' })
  const { panel, ...change } = body
  if (panel) await seat(panel, params.id, interview, context)
  await schedule(change, params.id, interview, context)
  const row = await findInterviewItem(db, actor, params.id)
  if (!row) throw new ProblemError('not_found')
  return row
}

/** Times are compared as text, so they are all written alike. */
const instant = (text: string | null | undefined) => (text ? new Date(text).toISOString() : text)

async function schedule(
  change: ScheduleChange,
  interviewId: string,
  interview: LockedInterview,
  { db, actor, standing, audit, tell }: Context,
): Promise<void> {
  const { state, scheduledAt, hardStopAt, meetingUrl, extraTimePercent } = interview
  const stored = { state, scheduledAt, hardStopAt, meetingUrl, extraTimePercent }
  const next = reschedule(stored, {
    ...change,
    scheduledAt: instant(change.scheduledAt),
    hardStopAt: instant(change.hardStopAt),
  })
  if ('code' in next) throw new ProblemError(next.code, next)
  if (next === stored) return
  const isCallingOff = isCalledOff(next.state)
  const sitsInIt = standing.seat !== null
  const refusal = isCallingOff && refuseCallingOff({ sitsInIt, hasBegunElsewhere: interview.hasBegunElsewhere })
  if (refusal) throw new ProblemError(refusal.code, refusal)
  await saveSchedule(db, { organizationId: actor.organizationId, interviewId }, next)
  const action = isCallingOff ? 'interview.call_off' : 'interview.schedule'
  audit({ action, subjectType: 'interview', subjectId: interviewId, details: { state: next.state } })
  tell({ what: 'interview', interviewId })
  if (isCallingOff) tell({ what: 'shared', interviewId })
}

async function seat(
  wanted: { userId: string; seat: Seat }[],
  interviewId: string,
  interview: LockedInterview,
  { db, actor, standing, now, audit, tell }: Context,
): Promise<void> {
  const key = { organizationId: actor.organizationId, interviewId }
  const panel = await lockPanel(db, key)
  const people = await findPeople(
    db,
    actor,
    interviewId,
    wanted.map(({ userId }) => userId),
  )
  const isActorBlind = standing.sitsOnPanel && standing.owes
  const change = { state: interview.state, actorId: actor.id, isActorBlind, panel, wanted, people }
  const refusal = refusePanel(change)
  if (refusal) throw new ProblemError(refusal.code, refusal)
  const { seated, moved, unseated } = seatChanges(panel, wanted)
  if (seated.length + moved.length + unseated.length === 0) return
  await savePanel(db, key, {
    seated: seated.map((one) => ({ ...one, scorecardId: v7() })),
    moved,
    unseatedIds: unseated.map(({ userId }) => userId),
    now,
  })
  audit({
    action: 'interview.seat',
    subjectType: 'interview',
    subjectId: interviewId,
    details: { seated: seatsOf(seated), moved: seatsOf(moved), unseated: seatsOf(unseated) },
  })
  tell({ what: 'interview', interviewId })
  tell({ what: 'panel', interviewId })
}

const seatsOf = (seats: { userId: string; seat: Seat }[]) => seats.map((one) => `${one.userId} ${one.seat}`)
