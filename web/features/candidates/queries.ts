import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'
import { changeCandidate, createCandidate, getCandidate, listCandidates } from '#contract/candidates.ts'
import type { BodyInputOf } from '#contract/endpoint.ts'
import { call } from '../../lib/call.ts'
import { queryClient } from '../../lib/query-client.ts'

export const candidatesQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['candidates', 'pages', q],
    queryFn: ({ pageParam, signal }) => call(listCandidates, { query: { q, cursor: pageParam }, signal }),
    initialPageParam: null as string | null, // the first page has no cursor
    getNextPageParam: (page) => page.nextCursor,
  })

export const candidateQuery = (id: string) =>
  queryOptions({
    queryKey: ['candidates', id],
    queryFn: ({ signal }) => call(getCandidate, { params: { id }, signal }),
  })

/** A candidate's name is in whatever shows a candidacy or an interview. */
const renew = () =>
  Promise.all(
    ['candidates', 'candidacies', 'interviews'].map((noun) => queryClient.invalidateQueries({ queryKey: [noun] })),
  )

export const createCandidateMutation = mutationOptions({
  mutationFn: (body: BodyInputOf<typeof createCandidate>) => call(createCandidate, { body }),
  onSuccess: renew,
})

export const changeCandidateMutation = mutationOptions({
  mutationFn: ({ id, ...body }: { id: string } & BodyInputOf<typeof changeCandidate>) =>
    call(changeCandidate, { params: { id }, body }),
  onSuccess: renew,
})
