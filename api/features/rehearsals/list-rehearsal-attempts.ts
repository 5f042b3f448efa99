import { listAttempts } from '#db/queries/rehearsal-attempts.ts'
import type { Handler } from '#http/context.ts'
import { defaultPageSize, pageOf, positionOf } from '#http/cursor.ts'
import { ownerOf } from './attempt-view.ts'

export const listRehearsalAttempts: Handler<'listRehearsalAttempts'> = async ({ query }, { db, actor }) => {
  const { limit = defaultPageSize, cursor } = query
  return pageOf(await listAttempts(db, ownerOf(actor), { after: positionOf(cursor), limit: limit + 1 }), limit)
}
