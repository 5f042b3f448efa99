import type { Handlers } from '#http/context.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { changeUser } from './change-user.ts'
import { getInvitation } from './get-invitation.ts'
import { inviteUser } from './invite-user.ts'
import { listUsers } from './list-users.ts'

export const userRoutes = {
  listUsers,
  inviteUser,
  getInvitation,
  acceptInvitation,
  changeUser,
} satisfies Partial<Handlers>
