import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'
import { createCandidacy, decideGate, getCandidacy, listCandidacies } from '#contract/candidates.ts'
import type { BodyInputOf } from '#contract/endpoint.ts'
import { changeInterview, getInterview, listInterviews } from '#contract/interviews.ts'
import { releaseScorecard } from '#contract/scorecards.ts'
import { call } from '../../lib/call.ts'
import { everyPage, largestPage } from '../../lib/every-page.ts'
import { queryClient } from '../../lib/query-client.ts'

export type CandidacyFilter = { jobId?: string | undefined; state?: 'active' | 'decided' | 'closed' | undefined }

/** Page after page, for a list that is looked through. */
export const candidaciesQuery = (filter: CandidacyFilter) =>
  infiniteQueryOptions({
    queryKey: ['candidacies', 'pages', filter],
    queryFn: ({ pageParam, signal }) => call(listCandidacies, { query: { ...filter, cursor: pageParam }, signal }),
    initialPageParam: null as string | null, // the first page has no cursor
    getNextPageParam: (page) => page.nextCursor,
  })

/** The whole list, for a board. */
export const allCandidaciesQuery = (filter: CandidacyFilter) =>
  queryOptions({
    queryKey: ['candidacies', 'all', filter],
    queryFn: ({ signal }) =>
      everyPage((cursor) => call(listCandidacies, { query: { ...filter, limit: largestPage, cursor }, signal })),
  })

export const candidacyQuery = (id: string) =>
  queryOptions({
    queryKey: ['candidacies', id],
    queryFn: ({ signal }) => call(getCandidacy, { params: { id }, signal }),
  })

/** What the candidacy's answer leaves out of an interview: its hard stop, where it meets, and what extra time it has. */
export const scheduleQuery = (interviewId: string) =>
  queryOptions({
    queryKey: ['interviews', interviewId, 'schedule'],
    queryFn: async ({ signal }) => {
      const interview = await call(getInterview, { params: { id: interviewId }, signal })
      const { scheduledAt, hardStopAt, meetingUrl, extraTimePercent } = interview
      return { scheduledAt, hardStopAt, meetingUrl, extraTimePercent: extraTimePercent ?? 0 }
    },
    staleTime: 0,
    gcTime: 0,
  })

const hourMs = 3_600_000

/** Interviews around a time, to see who is taken then. */
export const aroundQuery = (at: string | null) =>
  queryOptions({
    queryKey: ['interviews', 'around', at],
    enabled: at !== null,
    queryFn: ({ signal }) => {
      const middle = Date.parse(at ?? '')
      const from = new Date(middle - 9 * hourMs).toISOString()
      const to = new Date(middle + 9 * hourMs).toISOString()
      return everyPage((cursor) => call(listInterviews, { query: { from, to, limit: largestPage, cursor }, signal }))
    },
  })

/** Whatever shows where candidacies stand is asked again. */
const renew = () =>
  Promise.all(
    ['candidacies', 'interviews', 'jobs', 'candidates', 'debriefs'].map((noun) =>
      queryClient.invalidateQueries({ queryKey: [noun] }),
    ),
  )

export const startCandidacyMutation = mutationOptions({
  mutationFn: (body: BodyInputOf<typeof createCandidacy>) => call(createCandidacy, { body }),
  onSuccess: renew,
})

export const changeInterviewMutation = mutationOptions({
  mutationFn: ({ id, ...body }: { id: string } & BodyInputOf<typeof changeInterview>) =>
    call(changeInterview, { params: { id }, body }),
  onSuccess: renew,
})

export const decideGateMutation = mutationOptions({
  mutationFn: ({ candidacyId, ...body }: { candidacyId: string } & BodyInputOf<typeof decideGate>) =>
    call(decideGate, { params: { candidacyId }, body }),
  onSuccess: renew,
})

export const releaseScorecardMutation = mutationOptions({
  mutationFn: ({ id, reason }: { id: string; reason: string }) =>
    call(releaseScorecard, { params: { id }, body: { reason } }),
  onSuccess: renew,
})
