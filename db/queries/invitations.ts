import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** Makes an invitation; earlier ones of the same person run out with it. */
export async function replaceInvitation(
  db: Kysely<Database>,
  invitation: {
    organizationId: string
    tokenHash: Buffer
    id: string
    userId: string
    invitedById: string
    createdAt: string
    expiresAt: string
  },
): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ expiresAt: invitation.createdAt })
    .where('organizationId', '=', invitation.organizationId)
    .where('userId', '=', invitation.userId)
    .where('expiresAt', '>', invitation.createdAt)
    .execute()
  await db.insertInto('invitation').values(invitation).execute()
}

const invitations = (db: Kysely<Database>, { organizationId, tokenHash }: Token) =>
  db
    .selectFrom('invitation')
    .innerJoin('user', (join) =>
      join.onRef('user.organizationId', '=', 'invitation.organizationId').onRef('user.id', '=', 'invitation.userId'),
    )
    .where('invitation.organizationId', '=', organizationId)
    .where('invitation.tokenHash', '=', tokenHash)
    .select(['invitation.userId', 'user.name', 'user.email', 'expiresAt', 'acceptedAt', 'user.isActive'])

type Token = { organizationId: string; tokenHash: Buffer }

/** An invitation as its link knows it; undefined where there is none. */
export const findInvitation = (db: Kysely<Database>, token: Token) =>
  invitations(db, token)
    .innerJoin('organization', 'organization.id', 'invitation.organizationId')
    .select('organization.name as organizationName')
    .executeTakeFirst()

/** The same for whoever accepts it: of two at once the second waits, and then finds it accepted. */
export const lockInvitation = (db: Kysely<Database>, token: Token) =>
  invitations(db, token).forUpdate(['invitation', 'user']).executeTakeFirst()

export async function markAccepted(db: Kysely<Database>, { organizationId, tokenHash, now }: Token & { now: string }) {
  await db
    .updateTable('invitation')
    .set({ acceptedAt: now })
    .where('organizationId', '=', organizationId)
    .where('tokenHash', '=', tokenHash)
    .execute()
}
