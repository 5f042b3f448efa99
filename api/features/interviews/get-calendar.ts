import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { findInterviewItem, type InterviewRow } from '#db/queries/interviews.ts'
import { isCalledOff } from '#domain/interview.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { publicUrlOf } from '#http/public-url.ts'

/** For one's own calendar. Its UID stays the interview's, so that a calendar that has it already changes it. */
export const getCalendar: Handler<'getCalendar'> = async ({ params }, { db, actor, now, config, audit }) => {
  const row = await findInterviewItem(db, actor, params.id)
  if (!row) throw new ProblemError('not_found')
  if (row.scheduledAt === null) throw new ProblemError('interview_refused', { detail: 'It has no time yet.' })
  audit({ action: 'interview.calendar', subjectType: 'interview', subjectId: row.id })
  const text = eventOf(row, row.scheduledAt, now, publicUrlOf(config))
  return { type: 'text/calendar; charset=utf-8', bytes: Buffer.from(text), name: `interview-${row.id.slice(-12)}.ics` }
}

function eventOf(row: InterviewRow, scheduledAt: string, now: string, publicUrl: string): string {
  const { id, title, candidate, job, minutes, meetingUrl, state } = row
  const start = new Date(scheduledAt)
  const address = `${publicUrl}/interviews/${id}/prepare`
  const calendar = ical({ prodId: { company: 'Evenloop', product: 'Interviews' }, method: ICalCalendarMethod.PUBLISH })
  calendar.createEvent({
    id: `${id}@evenloop`,
    stamp: new Date(now),
    start,
    end: new Date(start.getTime() + minutes * 60_000),
    summary: `${title}: ${candidate.name}, ${job.title}`,
    description: `Prepare: ${address}`,
    url: address,
    location: meetingUrl,
    status: isCalledOff(state) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return calendar.toString()
}
