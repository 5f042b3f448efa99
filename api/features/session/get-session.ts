import type { Handler } from '#http/context.ts'
import { sessionView } from '#http/start-session.ts'

export const getSession: Handler<'getSession'> = (_input, { db, actor }) =>
  sessionView({ db }, { organizationId: actor.organizationId, userId: actor.id })
