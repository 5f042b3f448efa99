import { deleteSessionsOf } from '#db/queries/session.ts'
import { lockUsers, updateUser } from '#db/queries/users.ts'
import { refuseUserChange } from '#domain/user-rules.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

/** A lost role counts from the next request on; with the access the person's sessions end. */
export const changeUser: Handler<'changeUser'> = async ({ params: { id }, body }, { db, actor, audit, tell }) => {
  const { organizationId } = actor
  const locked = await lockUsers(db, organizationId, [actor.id, id])
  const user = locked.find((person) => person.id === id)
  if (!user) throw new ProblemError('not_found')
  const refusal = refuseUserChange(
    locked.find((person) => person.id === actor.id),
    id,
    body,
  )
  if (refusal) throw new ProblemError(refusal.code, refusal)
  const changed = await updateUser(db, {
    organizationId,
    id,
    name: body.name ?? user.name,
    roles: [...new Set(body.roles ?? user.roles)],
    isActive: body.isActive ?? user.isActive,
  })
  if (!changed.isActive) await deleteSessionsOf(db, { organizationId, userId: id })
  const { roles, isActive } = changed
  audit({ action: 'user.change', subjectType: 'user', subjectId: id, details: { roles, isActive } })
  tell({ what: 'person', userId: id })
  return changed
}
