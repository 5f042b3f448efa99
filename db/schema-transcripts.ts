import type { Participant, TranscriptLine, TranscriptSource } from '#domain/transcript/transcript.ts'
import type { Instant, InstantOrNull, Json, WithDefault } from './columns.ts'

/** Of the file itself nothing is kept but its lines; they all have one source. */
export type StoredLine = Omit<TranscriptLine, 'source'>
/** Until the transcript is confirmed, a proposal. */
export type StoredSpeaker = { label: string | null; participant: Participant | null; lines: number }

export type TranscriptTable = {
  organizationId: string
  interviewId: string
  id: string
  revision: number
  source: TranscriptSource
  contentHash: string
  lines: Json<StoredLine[]>
  speakers: Json<StoredSpeaker[]>
  recordingStartMs: WithDefault<number>
  uploadedAt: Instant
  uploadedById: string
  confirmedAt: InstantOrNull
  confirmedById: string | null
}
