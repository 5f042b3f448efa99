import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { findRecorded, replaceTranscript } from '#db/queries/transcripts.ts'
import { refuseTranscript } from '#domain/transcript/confirm.ts'
import { readTranscript, speakersOf } from '#domain/transcript/read-transcript.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { showTranscript } from './show-transcript.ts'

export const uploadTranscript: Handler<'uploadTranscript'> = async ({ params, body }, { db, actor, now, audit }) => {
  const key = { organizationId: actor.organizationId, ...params }
  const recorded = await findRecorded(db, key)
  if (!recorded) throw new ProblemError('not_found')
  const refusal = refuseTranscript(recorded)
  if (refusal) throw new ProblemError(refusal.code, refusal)
  const read = readTranscript(body.text, recorded)
  if ('code' in read) throw new ProblemError(read.code, read)
  const { source, lines } = read
  const revision = await replaceTranscript(db, key, {
    id: v7(),
    source,
    contentHash: createHash('sha256').update(body.text).digest('hex'),
    lines: lines.map(({ source: _source, ...line }) => line),
    speakers: speakersOf(lines, recorded),
    uploadedById: actor.id,
    uploadedAt: now,
  })
  const written = await findRecorded(db, key)
  if (!written?.transcript) throw new ProblemError('not_found')
  if (revision !== null)
    audit({
      action: 'transcript.upload',
      subjectType: 'interview',
      subjectId: params.interviewId,
      details: { revision, source, lines: lines.length },
    })
  return showTranscript(written, written.transcript)
}
