import type { Refusal } from '../refusal.ts'

/** Who somebody is whom a transcript names. A human says so; until then nobody knows. */
export type Participant = 'interviewer' | 'candidate' | 'unknown'

/** Whose file it is, as far as it shows: of a tool that writes one, else the bare format. */
export type TranscriptSource = 'teams' | 'zoom' | 'meet' | 'webvtt' | 'srt'

/** One stretch of speech; times in milliseconds since the recording began. */
export type TranscriptLine = {
  startMs: number
  endMs: number
  /** As the file has it; null where it names nobody. */
  speakerLabel: string | null
  text: string
  source: TranscriptSource
  cueId?: string | undefined
}

/** A label of the file, who that is, and how many lines are theirs. */
export type Speaker = { label: string | null; participant: Participant | null; lines: number }

/** Who was there, as the product knows them. */
export type Attendance = { candidate: string; interviewers: readonly string[] }

/** Characters of a file: four hours of talk with every cue's own id. */
export const transcriptLimit = 600_000
export const lineLimit = 10_000
export const labelLength = 200
export const speakerLimit = 40

export type NotATranscript = Refusal<'not_a_transcript'>
