import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { BodyInputOf } from '#contract/endpoint.ts'
import { changeSettings, getSettings } from '#contract/jobs.ts'
import { call } from '../../lib/call.ts'
import { queryClient } from '../../lib/query-client.ts'

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => call(getSettings, { signal }),
})

export const changeSettingsMutation = mutationOptions({
  mutationFn: (body: BodyInputOf<typeof changeSettings>) => call(changeSettings, { body }),
  onSuccess: (settings) => {
    queryClient.setQueryData(settingsQuery.queryKey, settings)
    return queryClient.invalidateQueries({ queryKey: ['session'] })
  },
})
