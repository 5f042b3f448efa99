import type { DemoSpoken } from '#db/demo/sitting.ts'
import type { Actor } from '#domain/access.ts'
import type { Perform } from '#http/perform.ts'

type Recording = { startMs: number; spoken: readonly DemoSpoken[] }

/** Lets interviews have transcripts, as an admin does in Settings. */
export async function wantTranscripts(perform: Perform, admin: Actor, now: string): Promise<void> {
  const settings = await perform(admin, now, 'getSettings', {})
  await perform(admin, now, 'changeSettings', { body: { ...settings, keepsTranscripts: true } })
}

/** The file that a meeting tool would have made, put in its place by the lead. */
export async function addTranscript(
  perform: Perform,
  lead: Actor,
  now: string,
  interviewId: string,
  { startMs, spoken }: Recording,
): Promise<void> {
  const params = { interviewId }
  const transcript = await perform(lead, now, 'uploadTranscript', { params, body: { text: fileOf(spoken) } })
  const speakers = transcript.speakers.map(({ label, participant }) => ({
    label,
    participant: participant ?? ('unknown' as const),
  }))
  const { revision } = transcript
  await perform(lead, now, 'confirmTranscript', { params, body: { speakers, recordingStartMs: startMs, revision } })
}

const fileOf = (spoken: readonly DemoSpoken[]) =>
  `WEBVTT\n\n${spoken
    .map(([at, who, words], index) => `${at}.000 --> ${spoken[index + 1]?.[0] ?? at}.000\n<v ${who}>${words}</v>\n`)
    .join('\n')}`
