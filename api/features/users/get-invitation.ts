import { findInvitation } from '#db/queries/invitations.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { invitationToken, isOpen } from './invitation-token.ts'

export const getInvitation: Handler<'getInvitation'> = async ({ params }, { db, now }) => {
  const invitation = await findInvitation(db, invitationToken(params.token))
  if (!invitation) throw new ProblemError('not_found')
  if (!isOpen(invitation, now)) throw new ProblemError('invitation_used')
  return invitation
}
