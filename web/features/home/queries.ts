import { queryOptions } from '@tanstack/react-query'
import { listInterviews } from '#contract/interviews.ts'
import { call } from '../../lib/call.ts'
import { everyPage, largestPage } from '../../lib/every-page.ts'

/** All interviews in which one has a seat, by the time they are scheduled for. */
export const agendaQuery = queryOptions({
  queryKey: ['interviews', 'mine'],
  queryFn: ({ signal }) =>
    everyPage((cursor) => call(listInterviews, { query: { mine: true, limit: largestPage, cursor }, signal })),
})
