import * as z from 'zod/mini'
import { longestStartMs } from '#domain/transcript/place.ts'
import { labelLength, lineLimit, speakerLimit, transcriptLimit } from '#domain/transcript/transcript.ts'
import { endpoint } from './endpoint.ts'
import { Id, Instant, InterviewParams, Person, Revision, Text } from './fields.ts'

const Participant = z.enum(['interviewer', 'candidate', 'unknown'])
const Source = z.enum(['teams', 'zoom', 'meet', 'webvtt', 'srt'])

export const TranscriptLine = z.object({
  /** Since the recording began, as in the file. */
  startMs: z.int(),
  endMs: z.int(),
  speakerLabel: z.nullable(z.string()),
  text: z.string(),
  source: Source,
  cueId: z.optional(z.string()),
  /** Null until a human has said who that is. */
  participant: z.nullable(Participant),
  /** On the interview's clock; null for what was said before it started and after it ended. */
  phase: z.enum(['before', 'during', 'after']),
  offsetMs: z.nullable(z.int()),
})
export type TranscriptLine = z.output<typeof TranscriptLine>

export const Transcript = z.object({
  id: Id,
  interviewId: Id,
  revision: z.int(),
  source: Source,
  uploadedAt: Instant,
  uploadedBy: Person,
  /** Null until the lead has confirmed who speaks and when the recording began; nobody else sees it before. */
  confirmedAt: z.nullable(Instant),
  confirmedBy: z.nullable(Person),
  /** When the recording began, in milliseconds since the clock was started; negative: before it. */
  recordingStartMs: z.int(),
  /** Each label of the file. Before it is confirmed `participant` is a proposal, by the name alone. */
  speakers: z.array(z.object({ label: z.nullable(z.string()), participant: z.nullable(Participant), lines: z.int() })),
  /** When the clock ran, in milliseconds since it was started, and what it showed then. */
  course: z.object({
    runs: z.array(z.object({ fromMs: z.int(), toMs: z.nullable(z.int()), offsetMs: z.int() })),
    endMs: z.nullable(z.int()),
  }),
  lines: z.array(TranscriptLine).check(z.maxLength(lineLimit)),
})
export type Transcript = z.output<typeof Transcript>

export const getTranscript = endpoint({
  method: 'get',
  path: '/interviews/:interviewId/transcript',
  summary: 'What was said in an interview, for those who sit in it',
  params: InterviewParams,
  response: Transcript,
})
export const uploadTranscript = endpoint({
  method: 'post',
  path: '/interviews/:interviewId/transcript',
  summary: 'Add a transcript (WebVTT, SRT) in the place of the one that is there; it is used once it is confirmed',
  params: InterviewParams,
  body: z.strictObject({ text: Text(transcriptLimit) }),
  response: Transcript,
  status: 201,
  problems: ['transcripts_off', 'not_a_transcript', 'interview_refused'],
})
export const confirmTranscript = endpoint({
  method: 'put',
  path: '/interviews/:interviewId/transcript',
  summary: 'Say who speaks in the transcript and when its recording began',
  params: InterviewParams,
  body: z.strictObject({
    speakers: z
      .array(z.strictObject({ label: z.nullable(Text(labelLength)), participant: Participant }))
      .check(z.maxLength(speakerLimit)),
    recordingStartMs: z.int().check(z.minimum(-longestStartMs), z.maximum(longestStartMs)),
    revision: Revision,
  }),
  response: Transcript,
  problems: ['revision_conflict', 'speakers_incomplete'],
})
export const deleteTranscript = endpoint({
  method: 'delete',
  path: '/interviews/:interviewId/transcript',
  summary: 'Delete the transcript; what was quoted from it stays in its notes',
  params: InterviewParams,
})
