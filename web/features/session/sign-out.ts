import { mutationOptions } from '@tanstack/react-query'
import { signOut } from '#contract/session.ts'
import { call, UnreachableError } from '../../lib/call.ts'
import { oweSignOut } from './owed-sign-out.ts'
import { become } from './queries.ts'

/**
 * Signs out here and on the server. While that is away the session there ends as soon as it is reached: nobody opens
 * it from this browser before.
 */
export const signOutMutation = mutationOptions({
  mutationFn: async () => {
    try {
      await call(signOut)
    } catch (error) {
      if (!(error instanceof UnreachableError) || !oweSignOut()) throw error
    }
  },
  onSuccess: async () => {
    become(null)
    // Last, so that nothing of what the page still showed is kept again.
    await import('../../lib/kept-store.ts').then(({ dropAll }) => dropAll()).catch(() => {}) // nothing is kept here
  },
})
