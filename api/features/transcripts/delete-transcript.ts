import { deleteTranscript as removeTranscript } from '#db/queries/transcripts.ts'
import type { Handler } from '#http/context.ts'

/** A second time changes nothing. */
export const deleteTranscript: Handler<'deleteTranscript'> = async ({ params }, { db, actor, audit }) => {
  const wasThere = await removeTranscript(db, { organizationId: actor.organizationId, ...params })
  if (wasThere) audit({ action: 'transcript.delete', subjectType: 'interview', subjectId: params.interviewId })
}
