import { listUsers as queryUsers } from '#db/queries/users.ts'
import type { Handler } from '#http/context.ts'

export const listUsers: Handler<'listUsers'> = async (_input, { db, actor }) => ({
  items: await queryUsers(db, actor.organizationId),
  nextCursor: null,
})
