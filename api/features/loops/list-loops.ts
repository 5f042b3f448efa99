import { listLoops as queryLoops } from '#db/queries/loops.ts'
import type { Handler } from '#http/context.ts'

export const listLoops: Handler<'listLoops'> = async (_input, { db, actor }) => ({
  items: await queryLoops(db, actor.organizationId),
  nextCursor: null,
})
