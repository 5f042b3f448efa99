import { updateSettings } from '#db/queries/organizations.ts'
import type { Handler } from '#http/context.ts'

export const changeSettings: Handler<'changeSettings'> = async ({ body }, { db, actor, audit }) => {
  const settings = await updateSettings(db, actor.organizationId, body)
  audit({
    action: 'settings.change',
    subjectType: 'organization',
    subjectId: actor.organizationId,
    details: { decisionWay: settings.decisionWay, keepsTranscripts: settings.keepsTranscripts },
  })
  return settings
}
