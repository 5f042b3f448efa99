import { mutationOptions } from '@tanstack/react-query'
import { type Handoff, handOn, leadSection } from '#contract/panel.ts'
import { call, CallError } from '../../lib/call.ts'
import { keepInterview, keepSectionLeads } from './queries.ts'

export const leadSectionMutation = (interviewId: string) =>
  mutationOptions({
    mutationFn: ({ sectionId, userId }: { sectionId: string; userId: string | null }) =>
      call(leadSection, { params: { interviewId, sectionId }, body: { userId } }),
    onSuccess: ({ sectionLeads }) => keepSectionLeads(interviewId, sectionLeads),
  })

export type TopicChange = { add?: string; remove?: string }

/** A change of the list, not the list: what a colleague added meanwhile stays. */
export const handOnMutation = (interviewId: string) =>
  mutationOptions({
    scope: { id: `topics-${interviewId}` },
    mutationFn: async ({ handoff, change }: { handoff: Handoff; change: TopicChange }) => {
      for (let known = handoff; ; ) {
        const kept = known.topics.filter((topic) => topic !== change.remove && topic !== change.add)
        const topics = change.add === undefined ? kept : [...kept, change.add]
        try {
          return await call(handOn, { params: { interviewId }, body: { topics, revision: known.revision } })
        } catch (error) {
          if (!(error instanceof CallError) || error.code !== 'revision_conflict') throw error
          known = error.problem.current as Handoff // what is stored, as the contract has it
        }
      }
    },
    onSuccess: (handoff) => keepInterview(interviewId, { handoff }),
  })
