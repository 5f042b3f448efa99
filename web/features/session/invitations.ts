import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { BodyInputOf } from '#contract/endpoint.ts'
import { acceptInvitation, getInvitation } from '#contract/users.ts'
import { call } from '../../lib/call.ts'

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call(getInvitation, { params: { token }, signal }),
  })

export const acceptInvitationMutation = (token: string) =>
  mutationOptions({
    mutationFn: (body: BodyInputOf<typeof acceptInvitation>) => call(acceptInvitation, { params: { token }, body }),
  })
