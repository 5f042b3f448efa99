import { v7 } from 'uuid'
import type { Session } from '#contract/session.ts'
import { insertAuditEntries } from '#db/queries/audit.ts'
import { readDeployment } from '#db/queries/organizations.ts'
import { deleteSession, insertSession, readSession } from '#db/queries/session.ts'
import { hasRole } from '#domain/access.ts'
import type { AnonymousContext, AuditEntry, BaseContext } from './context.ts'
import { newToken, sessionAbsoluteDays } from './session.ts'

type Person = { organizationId: string; userId: string }

/** Signs a person in: always with a new token, and the browser's session before it, if any, is over. */
export async function startSession(context: AnonymousContext, person: Person): Promise<Session> {
  const { db, actor, now, sessionTokenHash } = context
  if (actor && sessionTokenHash)
    await deleteSession(db, { organizationId: actor.organizationId, tokenHash: sessionTokenHash })
  const { token, hash } = newToken(person.organizationId)
  await insertSession(db, { ...person, tokenHash: hash, now, absoluteDays: sessionAbsoluteDays })
  await auditAs(context, person, { action: 'session.start', subjectType: 'user', subjectId: person.userId })
  context.setSession(token)
  return sessionView(context, person)
}

/** Notes what a person did whom the request did not know yet when it came in. */
export async function auditAs({ db, now, requestId }: BaseContext, person: Person, entry: AuditEntry): Promise<void> {
  const { organizationId, userId: actorId } = person
  await insertAuditEntries(db, [{ id: v7(), organizationId, actorId, at: now, requestId, details: {}, ...entry }])
}

export async function sessionView({ db }: Pick<BaseContext, 'db'>, person: Person): Promise<Session> {
  const session = await readSession(db, person)
  const { isDemo } = session.organization
  const abilities: Session['abilities'] = []
  if (hasRole(session.user, 'admin')) abilities.push('administer')
  if (hasRole(session.user, 'recruiter')) abilities.push('recruit')
  if (hasRole(session.user, 'kit_author')) abilities.push('write_kits')
  if (isDemo && !(await readDeployment(db)).hasOwn) abilities.push('set_up_organization')
  return { ...session, abilities }
}
