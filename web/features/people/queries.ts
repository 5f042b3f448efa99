import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { BodyInputOf } from '#contract/endpoint.ts'
import { changeUser, inviteUser, listUsers } from '#contract/users.ts'
import { call } from '../../lib/call.ts'
import { queryClient } from '../../lib/query-client.ts'

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => call(listUsers, { signal }),
  staleTime: 60_000,
})

const renew = () => queryClient.invalidateQueries({ queryKey: usersQuery.queryKey })

export const inviteUserMutation = mutationOptions({
  mutationFn: (body: BodyInputOf<typeof inviteUser>) => call(inviteUser, { body }),
  onSuccess: renew,
})

export const changeUserMutation = mutationOptions({
  mutationFn: ({ id, ...body }: { id: string } & BodyInputOf<typeof changeUser>) =>
    call(changeUser, { params: { id }, body }),
  onSuccess: renew,
})
