import { queryOptions } from '@tanstack/react-query'
import { getScorecard } from '#contract/scorecards.ts'
import { call } from '../../lib/call.ts'

/** One's own, of an interview. */
export const scorecardQuery = (interviewId: string) =>
  queryOptions({
    queryKey: ['scorecards', 'own', interviewId],
    queryFn: ({ signal }) => call(getScorecard, { params: { interviewId }, signal }),
  })
