import type { Kysely } from 'kysely'
import { actorOfSession } from '#db/queries/actor.ts'
import type { Database } from '#db/schema.ts'
import type { MayListen } from './events.ts'
import { admit } from './perform.ts'
import { ProblemError } from './problem.ts'
import { sessionIdleHours } from './session.ts'

/** By the same rules as the request that opened the stream; but listening alone keeps no session from running out. */
export function mayListenBy(db: Kysely<Database>, now: () => Date): MayListen {
  return async ({ organizationId, interviewId, tokenHash }) => {
    const session = { organizationId, tokenHash, now: now().toISOString(), idleHours: sessionIdleHours }
    const actor = await actorOfSession(db, session, { isUse: false })
    if (!actor) return false
    try {
      await admit('followInterview', actor, db, { interviewId })
      return true
    } catch (error) {
      if (error instanceof ProblemError) return false
      throw error
    }
  }
}
