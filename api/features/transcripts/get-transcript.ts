import { findRecorded } from '#db/queries/transcripts.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { showTranscript } from './show-transcript.ts'

/** Until the lead has confirmed it, it is there for nobody else. */
export const getTranscript: Handler<'getTranscript'> = async ({ params }, { db, actor, standing, audit }) => {
  const recorded = await findRecorded(db, { organizationId: actor.organizationId, ...params })
  const transcript = recorded?.transcript
  if (!transcript || (transcript.confirmedAt === null && standing.seat !== 'lead')) throw new ProblemError('not_found')
  audit({ action: 'transcript.read', subjectType: 'interview', subjectId: recorded.interviewId })
  return showTranscript(recorded, transcript)
}
