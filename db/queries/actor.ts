import { type Kysely, sql } from 'kysely'
import type { Actor, Role } from '#domain/access.ts'
import type { Database } from '../schema.ts'
import { statement } from '../statements.ts'

type ActorRow = { id: string; name: string; email: string; roles: Role[]; isStale: boolean }

type SessionUse = { organizationId: string; tokenHash: Buffer; now: string; idleHours: number }

const findActor = statement<SessionUse, ActorRow>(
  'actor',
  (at) => sql`
    select u.id, u.name, u.email, u.roles, s."lastSeenAt" < ${at.now}::timestamptz - interval '5 minutes' as "isStale"
    from session s
    join "user" u on u."organizationId" = s."organizationId" and u.id = s."userId"
    where s."organizationId" = ${at.organizationId} and s."tokenHash" = ${at.tokenHash} and u."isActive"
      and s."expiresAt" > ${at.now} and s."lastSeenAt" > ${at.now}::timestamptz - make_interval(hours => ${at.idleHours})`,
)

/**
 * The person behind a session token; null where it is unknown, ended, idle for too long, or the person lost access.
 * `now` ISO 8601; the session's last use is written at most every five minutes, unless this is none.
 */
export async function actorOfSession(
  db: Kysely<Database>,
  session: SessionUse,
  { isUse = true }: { isUse?: boolean } = {},
): Promise<Actor | null> {
  const { organizationId, tokenHash, now } = session
  const [row] = await findActor(db, session)
  if (!row) return null
  if (row.isStale && isUse) {
    await db
      .updateTable('session')
      .set({ lastSeenAt: now })
      .where('organizationId', '=', organizationId)
      .where('tokenHash', '=', tokenHash)
      .execute()
  }
  return { id: row.id, organizationId, name: row.name, email: row.email, roles: row.roles }
}
