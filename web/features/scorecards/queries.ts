import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { getKitVersion } from '#contract/kits.ts'
import { listScorecards, type Scorecard, submitScorecard } from '#contract/scorecards.ts'
import { call } from '../../lib/call.ts'
import { queryClient } from '../../lib/query-client.ts'
import { scorecardQuery } from './scorecard-query.ts'

const keys = {
  shared: (candidacyId: string) => ['scorecards', 'shared', candidacyId] as const,
  kitVersion: (slug: string, version: number) => ['kits', slug, 'versions', version] as const,
}

/** The stored scorecard is known: what an answer of the server said of it. */
export const keepScorecard = (interviewId: string, scorecard: Scorecard) =>
  queryClient.setQueryData(scorecardQuery(interviewId).queryKey, scorecard)

export const submitScorecardMutation = (interviewId: string, onSubmitted: () => Promise<void>) =>
  mutationOptions({
    mutationFn: () => call(submitScorecard, { params: { interviewId } }),
    onSuccess: async (scorecard) => {
      await onSubmitted()
      keepScorecard(interviewId, scorecard)
      // It opens what was closed to its author, and is no longer owed anywhere.
      void queryClient.invalidateQueries()
    },
  })

/** Others' scorecards. Asking for them is recorded, so it is done when somebody opens them, and once. */
export const sharedScorecardsQuery = (candidacyId: string) =>
  queryOptions({
    queryKey: keys.shared(candidacyId),
    queryFn: ({ signal }) => call(listScorecards, { params: { candidacyId }, signal }),
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  })

/** A published version never changes. */
export const kitVersionQuery = (slug: string, version: number) =>
  queryOptions({
    queryKey: keys.kitVersion(slug, version),
    queryFn: ({ signal }) => call(getKitVersion, { params: { slug, version }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
