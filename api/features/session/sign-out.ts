import { deleteSession } from '#db/queries/session.ts'
import type { Handler } from '#http/context.ts'

export const signOut: Handler<'signOut'> = async (_input, { db, actor, sessionTokenHash, setSession, audit, tell }) => {
  if (sessionTokenHash) await deleteSession(db, { organizationId: actor.organizationId, tokenHash: sessionTokenHash })
  setSession(null)
  audit({ action: 'session.end', subjectType: 'user', subjectId: actor.id })
  tell({ what: 'person', userId: actor.id })
}
