import { mutationOptions } from '@tanstack/react-query'
import type { BodyInputOf } from '#contract/endpoint.ts'
import { setUp } from '#contract/session.ts'
import { call } from '../../lib/call.ts'

export const setUpMutation = mutationOptions({
  mutationFn: (body: BodyInputOf<typeof setUp>) => call(setUp, { body }),
})
