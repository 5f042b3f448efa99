import { readSettings } from '#db/queries/organizations.ts'
import type { Handler } from '#http/context.ts'

export const getSettings: Handler<'getSettings'> = (_input, { db, actor }) => readSettings(db, actor.organizationId)
