import * as z from 'zod/mini'
import { mostTopics, topicLength } from '#domain/handoff.ts'
import { endpoint } from './endpoint.ts'
import { Id, InterviewParams, Revision, Said, ShortId } from './fields.ts'

export const SectionLeads = z.array(z.object({ sectionId: z.string(), userId: Id }))
export type SectionLeads = z.output<typeof SectionLeads>

/** What the panel of an interview hands on to later rounds. Revision 0: nothing yet. */
export const Handoff = z.object({ topics: z.array(z.string()), revision: z.int() })
export type Handoff = z.output<typeof Handoff>

/** What rounds that began before hand on to an interview. */
export const HandedOn = z.array(z.object({ round: z.string(), title: z.string(), topics: z.array(z.string()) }))
export type HandedOn = z.output<typeof HandedOn>

/**
 * Hints of what changed, never the truth. `shared`: ask for the clock · `interview`: ask for the interview · `notes`:
 * one's own notes changed, `{notes: [{id, revision}] | null}`, null where there are too many to name · `again`: ask for
 * everything · `end`: the seat or the session is gone, or somebody opened too many streams.
 */
export const followInterview = endpoint({
  method: 'get',
  path: '/interviews/:interviewId/events',
  summary: 'Follow an interview: own devices, presence, the shared clock',
  params: InterviewParams,
  stream: true,
})

export const leadSection = endpoint({
  method: 'put',
  path: '/interviews/:interviewId/sections/:sectionId/lead',
  summary: 'Say who of the panel leads a section; null for nobody in particular',
  params: z.object({ interviewId: Id, sectionId: ShortId }),
  body: z.strictObject({ userId: z.nullable(Id) }),
  response: z.object({ sectionLeads: SectionLeads }),
  problems: ['interview_refused', 'unknown_reference'],
})

export const handOn = endpoint({
  method: 'put',
  path: '/interviews/:interviewId/handoff',
  summary: 'Topics to probe, for later rounds; with the revision last seen nothing of a colleague’s is written over',
  params: InterviewParams,
  body: z.strictObject({
    topics: z.array(Said(topicLength)).check(z.maxLength(mostTopics, `At most ${mostTopics} topics`)),
    revision: z.optional(Revision),
  }),
  response: Handoff,
  problems: ['interview_refused', 'scorecard_submitted', 'revision_conflict'],
})
