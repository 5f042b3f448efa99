import { listRehearsals as readRehearsals } from '#db/queries/rehearsals.ts'
import type { Handler } from '#http/context.ts'

export const listRehearsals: Handler<'listRehearsals'> = async (_input, { db, actor }) => ({
  items: await readRehearsals(db, actor.organizationId),
  nextCursor: null,
})
