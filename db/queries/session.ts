import { type Kysely, sql } from 'kysely'
import type { Role } from '#domain/access.ts'
import type { Database } from '../schema.ts'

type User = { organizationId: string; userId: string }

/** Whom an email address signs in, in whichever organization; null where it is nobody's, or the person lost access. */
export async function findSignIn(
  db: Kysely<Database>,
  email: string,
): Promise<(User & { passwordHash: string | null }) | null> {
  const row = await db
    .selectFrom('sign_in')
    .innerJoin('user', (join) =>
      join
        .onRef('user.organizationId', '=', 'sign_in.organizationId')
        .onRef('user.id', '=', 'sign_in.userId')
        .on('user.isActive', '=', true),
    )
    .where('sign_in.email', '=', lower(email))
    .select(['user.organizationId', 'user.id as userId', 'user.passwordHash'])
    .executeTakeFirst()
  return row ?? null
}

/** False where the address already signs somebody in, in this organization or another. */
export async function insertSignIn(db: Kysely<Database>, { email, organizationId, userId }: User & { email: string }) {
  const inserted = await db
    .insertInto('sign_in')
    .values({ email: lower(email), organizationId, userId })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('userId')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Lower case as the database has it, so that it agrees with the table's own check. */
const lower = (email: string) => sql<string>`lower(${email})`

/** Begins a session, and clears away those of the same person that have run out. */
export async function insertSession(
  db: Kysely<Database>,
  session: User & { tokenHash: Buffer; now: string; absoluteDays: number },
): Promise<void> {
  const { organizationId, userId, tokenHash, now, absoluteDays } = session
  await db
    .deleteFrom('session')
    .where('organizationId', '=', organizationId)
    .where('userId', '=', userId)
    .where('expiresAt', '<=', now)
    .execute()
  await db
    .insertInto('session')
    .values({
      organizationId,
      userId,
      tokenHash,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: sql`${now}::timestamptz + make_interval(days => ${absoluteDays})`,
    })
    .execute()
}

export async function deleteSession(
  db: Kysely<Database>,
  session: { organizationId: string; tokenHash: Buffer },
): Promise<void> {
  await db
    .deleteFrom('session')
    .where('organizationId', '=', session.organizationId)
    .where('tokenHash', '=', session.tokenHash)
    .execute()
}

export async function deleteSessionsOf(db: Kysely<Database>, { organizationId, userId }: User): Promise<void> {
  await db.deleteFrom('session').where('organizationId', '=', organizationId).where('userId', '=', userId).execute()
}

export type SessionView = {
  user: { id: string; name: string; email: string; roles: Role[] }
  organization: { id: string; name: string; isDemo: boolean }
}

export async function readSession(db: Kysely<Database>, { organizationId, userId }: User): Promise<SessionView> {
  const row = await db
    .selectFrom('user')
    .innerJoin('organization', 'organization.id', 'user.organizationId')
    .where('user.organizationId', '=', organizationId)
    .where('user.id', '=', userId)
    .select(['user.id', 'user.name', 'user.email', 'user.roles', 'organization.name as organizationName', 'isDemo'])
    .executeTakeFirstOrThrow()
  const { id, name, email, roles, organizationName, isDemo } = row
  return { user: { id, name, email, roles }, organization: { id: organizationId, name: organizationName, isDemo } }
}
