import type { Role } from './access.ts'
import type { Refusal } from './refusal.ts'

type Change = { roles?: readonly Role[] | undefined; isActive?: boolean | undefined }

/**
 * An organization always keeps an admin: nobody takes the role or the access from themselves. `actor` is as stored at
 * the moment of the change, so that two admins cannot take the role from each other at once.
 */
export function refuseUserChange(
  actor: { id: string; roles: readonly Role[]; isActive: boolean } | undefined,
  userId: string,
  change: Change,
): Refusal<'forbidden'> | null {
  if (!actor?.isActive || !actor.roles.includes('admin')) return { code: 'forbidden' }
  if (actor.id !== userId) return null
  if (change.isActive === false)
    return { code: 'forbidden', detail: 'You cannot end your own access. Ask another admin to do it.' }
  if (change.roles && !change.roles.includes('admin'))
    return { code: 'forbidden', detail: 'You cannot give up your own admin role. Ask another admin to do it.' }
  return null
}
