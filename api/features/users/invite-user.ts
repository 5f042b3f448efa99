import { v7 } from 'uuid'
import { replaceInvitation } from '#db/queries/invitations.ts'
import { inviteUser as upsertUser } from '#db/queries/users.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { publicUrlOf } from '#http/public-url.ts'
import { newToken } from '#http/session.ts'

const validDays = 7

/** The person is there at once and can be given a seat; signing in comes with accepting. */
export const inviteUser: Handler<'inviteUser'> = async ({ body: { name, email, roles } }, context) => {
  const { db, actor, now, config, audit } = context
  const { organizationId } = actor
  const person = { organizationId, id: v7(), name, email, roles: [...new Set(roles)], createdAt: now }
  const user = await upsertUser(db, person)
  if (!user)
    throw new ProblemError('email_taken', {
      issues: [{ path: 'email', message: 'Somebody signs in with this address' }],
    })
  const { token, hash } = newToken(organizationId)
  const id = v7()
  const expiresAt = new Date(Date.parse(now) + validDays * 86_400_000).toISOString()
  await replaceInvitation(db, {
    organizationId,
    tokenHash: hash,
    id,
    userId: user.id,
    invitedById: actor.id,
    createdAt: now,
    expiresAt,
  })
  audit({ action: 'user.invite', subjectType: 'user', subjectId: user.id, details: { roles: user.roles } })
  return { id, user, link: `${publicUrlOf(config)}/invitations/${token}`, expiresAt }
}
