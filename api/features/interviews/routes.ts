import type { Handlers } from '#http/context.ts'
import { changeInterview } from './change-interview.ts'
import { followInterview } from './follow-interview.ts'
import { getCalendar } from './get-calendar.ts'
import { getClock } from './get-clock.ts'
import { getInterview } from './get-interview.ts'
import { handOn } from './hand-on.ts'
import { leadSection } from './lead-section.ts'
import { listInterviews } from './list-interviews.ts'
import { markPrompt } from './mark-prompt.ts'
import { moveClock } from './move-clock.ts'

export const interviewRoutes = {
  listInterviews,
  getInterview,
  getCalendar,
  getClock,
  followInterview,
  leadSection,
  handOn,
  changeInterview,
  moveClock,
  markPrompt,
} satisfies Partial<Handlers>
