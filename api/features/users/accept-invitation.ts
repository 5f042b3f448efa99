import { lockInvitation, markAccepted } from '#db/queries/invitations.ts'
import { insertSignIn } from '#db/queries/session.ts'
import { setPassword } from '#db/queries/users.ts'
import { refusePassword } from '#domain/password.ts'
import type { Handler } from '#http/context.ts'
import { hashPassword } from '#http/password-hash.ts'
import { ProblemError } from '#http/problem.ts'
import { auditAs, startSession } from '#http/start-session.ts'
import { invitationToken, isOpen } from './invitation-token.ts'

export const acceptInvitation: Handler<'acceptInvitation'> = async ({ params, body: { password } }, context) => {
  const { db, now } = context
  const token = invitationToken(params.token)
  const invitation = await lockInvitation(db, token)
  if (!invitation) throw new ProblemError('not_found')
  if (!isOpen(invitation, now)) throw new ProblemError('invitation_used')
  const refusal = refusePassword(password, invitation)
  if (refusal) throw new ProblemError(refusal.code, refusal)
  const person = { organizationId: token.organizationId, userId: invitation.userId }
  if (!(await insertSignIn(db, { ...person, email: invitation.email })))
    throw new ProblemError('email_taken', {
      detail: 'This address signs in to another organization here. Ask to be invited with another one.',
    })
  await setPassword(db, { ...person, passwordHash: await hashPassword(password) })
  await markAccepted(db, { ...token, now })
  await auditAs(context, person, { action: 'invitation.accept', subjectType: 'user', subjectId: person.userId })
  return startSession(context, person)
}
