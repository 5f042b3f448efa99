import type { BodyOf } from '#contract/endpoint.ts'
import type { Operations } from '#contract/operations.ts'
import type { Transcript } from '#contract/transcripts.ts'
import { confirmTranscript, replaceTranscript } from '#db/queries/transcripts.ts'
import { readTranscript, speakersOf } from '#domain/transcript/read-transcript.ts'
import type { TestApp } from './app.ts'
import type { World } from './world.ts'

/** Half a minute of a talk as Teams would write it. */
export const aTranscript = `WEBVTT

00:00:02.000 --> 00:00:06.000
<v Ada>Tell me about a change that you led.</v>

00:00:07.000 --> 00:00:15.500
<v Lucía Ferro>We moved the queue. I wrote the plan and ran the first week.</v>

00:00:16.000 --> 00:00:19.000
<v Ada>How did you know that it had worked?</v>

00:00:21.000 --> 00:00:30.000
<v Lucía Ferro>Late jobs went from forty a day to two.</v>
`

/** As the names have it; what they do not tell is nobody's. */
export const asUploaded = ({ speakers, revision }: Transcript): BodyOf<Operations['confirmTranscript']> => ({
  speakers: speakers.map(({ label, participant }) => ({ label, participant: participant ?? 'unknown' })),
  recordingStartMs: 0,
  revision,
})

/** A confirmed transcript of a round, by its lead, put into the database as it stands. */
export async function keepTranscript(
  app: TestApp,
  world: World,
  { id, by, round }: { id: string; by: string; round: number },
): Promise<void> {
  const { organizationId } = world
  const key = { organizationId, interviewId: world.interviewIds[round] ?? '' }
  const now = app.clock.now.toISOString()
  const read = readTranscript(aTranscript, { candidate: 'Lucía Ferro', interviewers: ['Ada'] })
  if ('code' in read) throw new Error(read.detail)
  const speakers = speakersOf(read.lines, { candidate: 'Lucía Ferro', interviewers: ['Ada'] })
  const lines = read.lines.map(({ source: _source, ...line }) => line)
  const made = { id, source: read.source, contentHash: id, uploadedById: world.idOf(by), uploadedAt: now }
  await replaceTranscript(app.db, key, { ...made, lines, speakers })
  const named = speakers.map((speaker) => ({ ...speaker, participant: speaker.participant ?? 'unknown' }))
  const confirmed = { speakers: named, recordingStartMs: 0, confirmedAt: now, confirmedById: world.idOf(by) }
  await confirmTranscript(app.db, key, { revision: 1, ...confirmed })
}

/** Lets an organization's interviews have transcripts. */
export const wantTranscripts = (app: TestApp, organizationId: string) =>
  app.db.updateTable('organization').set({ keepsTranscripts: true }).where('id', '=', organizationId).execute()
