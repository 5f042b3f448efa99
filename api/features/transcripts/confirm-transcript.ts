import { confirmTranscript as saveConfirmation, findRecorded, type TranscriptRow } from '#db/queries/transcripts.ts'
import { refuseSpeakers } from '#domain/transcript/confirm.ts'
import type { Participant } from '#domain/transcript/transcript.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { showTranscript } from './show-transcript.ts'

export const confirmTranscript: Handler<'confirmTranscript'> = async (
  { params, body: { revision, speakers, recordingStartMs } },
  { db, actor, now, audit },
) => {
  const key = { organizationId: actor.organizationId, ...params }
  const recorded = await findRecorded(db, key)
  if (!recorded?.transcript) throw new ProblemError('not_found')
  const { transcript } = recorded
  const refusal = refuseSpeakers(transcript.speakers, speakers)
  if (refusal) throw new ProblemError(refusal.code, refusal)
  const named = transcript.speakers.map(({ label, lines }) => ({ label, lines, participant: saidOf(label, speakers) }))
  if (isSaid(transcript, { speakers: named, recordingStartMs })) return showTranscript(recorded, transcript)
  const change = { revision, speakers: named, recordingStartMs, confirmedAt: now, confirmedById: actor.id }
  const isWritten = await saveConfirmation(db, key, change)
  const written = await findRecorded(db, key)
  if (!written?.transcript) throw new ProblemError('not_found')
  const current = showTranscript(written, written.transcript)
  if (!isWritten) throw new ProblemError('revision_conflict', { current })
  audit({
    action: 'transcript.confirm',
    subjectType: 'interview',
    subjectId: params.interviewId,
    details: { revision: current.revision, recordingStartMs },
  })
  return current
}

type Said = { label: string | null; participant: Participant }

const saidOf = (label: string | null, speakers: readonly Said[]): Participant =>
  speakers.find((one) => one.label === label)?.participant ?? 'unknown'

/** The same again changes nothing, whatever the revision. */
const isSaid = (
  stored: TranscriptRow,
  { speakers, recordingStartMs }: { speakers: Said[]; recordingStartMs: number },
) =>
  stored.confirmedAt !== null &&
  stored.recordingStartMs === recordingStartMs &&
  stored.speakers.every(({ label, participant }) => saidOf(label, speakers) === participant)
