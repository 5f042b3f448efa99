import { removeRehearsal as remove } from '#db/queries/rehearsals.ts'
import type { Handler } from '#http/context.ts'

/** Off the list; attempts that have begun keep what they were begun with. A second time changes nothing. */
export const removeRehearsal: Handler<'removeRehearsal'> = async ({ params: { slug } }, { db, actor, now, audit }) => {
  if (await remove(db, actor.organizationId, slug, now))
    audit({ action: 'rehearsal.remove', subjectType: 'rehearsal', subjectId: slug })
}
