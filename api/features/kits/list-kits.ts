import { listKits as queryKits } from '#db/queries/kits.ts'
import type { Handler } from '#http/context.ts'

export const listKits: Handler<'listKits'> = async (_input, { db, actor }) => ({
  items: await queryKits(db, actor.organizationId),
  nextCursor: null,
})
