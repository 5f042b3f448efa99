import { queryOptions } from '@tanstack/react-query'
import type { BodyInputOf } from '#contract/endpoint.ts'
import { getSession, getSetup, type Session, signIn } from '#contract/session.ts'
import { call, CallError, UnreachableError } from '../../lib/call.ts'
import { noteAway } from '../../lib/connection.ts'
import { queryClient } from '../../lib/query-client.ts'
import { forgetOwed, owesSignOut, payBackSignOut } from './owed-sign-out.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  /** Null: not signed in. */
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      if (owesSignOut()) await payBackSignOut()
      return await askOrRecall(signal)
    } catch (error) {
      if (!(error instanceof CallError) || error.code !== 'not_signed_in') throw error
      // Who this was is no longer known to anybody who opens this browser.
      void import('../../lib/kept-store.ts').then(({ dropSession }) => dropSession()).catch(() => {}) // nothing is kept here
      // A session that ends while somebody is at work is renewed on top of it: the page goes on as theirs.
      return queryClient.getQueryData<Session | null>(['session']) ?? null
    }
  },
  staleTime: 60_000,
})

/** A server that says nothing for as long is away for whoever wants to go on. */
const patienceMs = 4_000

/** Who this is, as the server says; while it is away, as it said last on this device. */
async function askOrRecall(signal: AbortSignal): Promise<Session> {
  const asking = call(getSession, { signal })
  const isSilent = new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null))
  try {
    const answer = await Promise.race([asking, isSilent])
    if (answer) return answer
    noteAway()
    return (await recall()) ?? (await asking)
  } catch (error) {
    const kept = error instanceof UnreachableError ? await recall() : null
    if (kept) return kept
    throw error
  }
}

const recall = () =>
  import('../../lib/kept-store.ts').then(({ keptSession }) => keptSession()).catch((): Session | null => null) // nothing is kept here

export const setupQuery = queryOptions({ queryKey: ['setup'], queryFn: ({ signal }) => call(getSetup, { signal }) })

/** From now on everything is asked as this person: whoever comes next sees nothing of the one before. */
export function become(session: Session | null) {
  const isOther = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== sessionQuery.queryKey[0]
  void queryClient.cancelQueries({ queryKey: sessionQuery.queryKey }) // an answer under way is about the one before
  queryClient.removeQueries({ predicate: isOther })
  queryClient.getMutationCache().clear()
  if (session) forgetOwed()
  // Written and not removed, so that every page hears of it.
  queryClient.setQueryData(sessionQuery.queryKey, session)
}

/** Signs in. @throws CallError, UnreachableError */
export async function openSession(body: BodyInputOf<typeof signIn>): Promise<Session> {
  if (owesSignOut()) await payBackSignOut()
  return call(signIn, { body })
}
