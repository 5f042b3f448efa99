import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { BodyInputOf } from '#contract/endpoint.ts'
import { changeLoop, createLoop, listLoops } from '#contract/kits.ts'
import { listOverlaps } from '#contract/bank.ts'
import { call } from '../../lib/call.ts'
import { queryClient } from '../../lib/query-client.ts'

export const loopsQuery = queryOptions({
  queryKey: ['loops'],
  queryFn: ({ signal }) => call(listLoops, { signal }),
  staleTime: 60_000,
})

const renew = () => Promise.all(['loops', 'jobs'].map((noun) => queryClient.invalidateQueries({ queryKey: [noun] })))

export const createLoopMutation = mutationOptions({
  mutationFn: (body: BodyInputOf<typeof createLoop>) => call(createLoop, { body }),
  onSuccess: renew,
})

export const changeLoopMutation = mutationOptions({
  mutationFn: ({ slug, ...body }: { slug: string } & BodyInputOf<typeof changeLoop>) =>
    call(changeLoop, { params: { slug }, body }),
  onSuccess: renew,
})

export const overlapsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['loops', slug, 'overlaps'],
    queryFn: ({ signal }) => call(listOverlaps, { params: { slug }, signal }),
    staleTime: 60_000,
  })
