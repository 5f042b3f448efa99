import { listRehearsalDrafts as readDrafts } from '#db/queries/rehearsal-drafts.ts'
import type { Handler } from '#http/context.ts'

export const listRehearsalDrafts: Handler<'listRehearsalDrafts'> = async (_input, { db, actor }) => ({
  items: await readDrafts(db, actor.organizationId),
  nextCursor: null,
})
