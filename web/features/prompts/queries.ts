import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getPromptUse } from '#contract/bank.ts'
import type { QueryInputOf } from '#contract/endpoint.ts'
import { listPrompts } from '#contract/kits.ts'
import { call } from '../../lib/call.ts'

export type BankFilter = Omit<QueryInputOf<typeof listPrompts>, 'limit' | 'cursor'>

const pageSize = 30

export const promptsQuery = (filter: BankFilter) =>
  infiniteQueryOptions({
    queryKey: ['prompts', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listPrompts, { query: { ...filter, limit: pageSize, cursor: pageParam }, signal }),
    initialPageParam: null as string | null, // the first page has no cursor
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 60_000,
  })

export const promptUseQuery = (slug: string, promptId: string) =>
  queryOptions({
    queryKey: ['prompts', 'use', slug, promptId],
    queryFn: ({ signal }) => call(getPromptUse, { params: { slug, promptId }, signal }),
    staleTime: 60_000,
  })
