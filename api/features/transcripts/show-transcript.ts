import type { Transcript } from '#contract/transcripts.ts'
import type { Recorded, TranscriptRow } from '#db/queries/transcripts.ts'
import { courseOf, placeAt } from '#domain/transcript/place.ts'

/** The lines on the interview's clock. Who speaks is said only once a human has said so. */
export function showTranscript(recorded: Recorded, transcript: TranscriptRow): Transcript {
  const { contentHash: _contentHash, lines, ...shown } = transcript
  const course = courseOf(recorded.clock, recorded.log, recorded.sectionIds)
  const isConfirmed = shown.confirmedAt !== null
  const participants = new Map(shown.speakers.map(({ label, participant }) => [label, participant]))
  return {
    ...shown,
    interviewId: recorded.interviewId,
    course,
    lines: lines.map((line) => ({
      ...line,
      source: shown.source,
      participant: isConfirmed ? (participants.get(line.speakerLabel) ?? null) : null,
      ...placeAt(course, shown.recordingStartMs + line.startMs),
    })),
  }
}
