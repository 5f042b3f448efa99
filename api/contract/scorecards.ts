import * as z from 'zod/mini'
import { Attachment } from './attachments.ts'
import { endpoint } from './endpoint.ts'
import {
  CandidacyParams,
  Confidence,
  Id,
  IdParams,
  Instant,
  InterviewParams,
  Recommendation,
  Revision,
  Said,
  Seat,
  ShortId,
  Text,
} from './fields.ts'
import { Note } from './interviews.ts'

const rating = {
  competencyId: ShortId,
  rating: z.nullable(z.literal([1, 2, 3, 4])),
  notAssessed: z.boolean(),
}
const cited = z.array(Id).check(z.maxLength(500))
const citedShort = z.array(ShortId).check(z.maxLength(200))

export const Rating = z.object({
  ...rating,
  rationale: z.string(),
  fromMemory: z.boolean(),
  confidence: z.nullable(Confidence),
  noteIds: z.array(Id),
  promptIds: z.array(z.string()),
  followUpIds: z.array(z.string()),
})
export type Rating = z.output<typeof Rating>

export const Scorecard = z.object({
  id: Id,
  interviewId: Id,
  state: z.enum(['draft', 'submitted', 'released']),
  ratings: z.array(Rating),
  recommendation: z.nullable(Recommendation),
  withheldReason: z.nullable(z.string()),
  summary: z.string(),
  revision: z.int(),
  updatedAt: z.nullable(Instant),
  submittedAt: z.nullable(Instant),
})
export type Scorecard = z.output<typeof Scorecard>

export const ScorecardInput = z.strictObject({
  ratings: z
    .array(
      z.strictObject({
        ...rating,
        rationale: Text(20_000),
        fromMemory: z._default(z.boolean(), false),
        confidence: z._default(z.nullable(Confidence), null),
        noteIds: cited,
        promptIds: z._default(citedShort, []),
        followUpIds: z._default(citedShort, []),
      }),
    )
    .check(z.maxLength(14)),
  recommendation: z.nullable(Recommendation),
  withheldReason: z._default(z.nullable(Text(5000)), null),
  summary: Text(50_000),
  revision: Revision,
  /** What GET gives may be sent back: a draft's state cannot be set. */
  state: z.optional(z.literal('draft')),
})
export type ScorecardInput = z.output<typeof ScorecardInput>

export const getScorecard = endpoint({
  method: 'get',
  path: '/interviews/:interviewId/scorecard',
  summary: 'One’s own scorecard; before the first save an empty draft with revision 0',
  params: InterviewParams,
  response: Scorecard,
})
export const putScorecard = endpoint({
  method: 'put',
  path: '/interviews/:interviewId/scorecard',
  summary: 'Save the draft as it is, unvalidated and unseen by anyone else',
  params: InterviewParams,
  body: ScorecardInput,
  response: Scorecard,
  problems: ['revision_conflict', 'scorecard_submitted', 'unknown_reference'],
})
export const submitScorecard = endpoint({
  method: 'post',
  path: '/interviews/:interviewId/scorecard/submit',
  summary: 'Submit one’s scorecard; it is never changed afterwards',
  params: InterviewParams,
  response: Scorecard,
  problems: ['interview_not_ended', 'scorecard_incomplete', 'scorecard_submitted'],
})
export const releaseScorecard = endpoint({
  method: 'post',
  path: '/scorecards/:id/release',
  summary: 'Release somebody else from the scorecard that they owe',
  params: IdParams,
  body: z.strictObject({ reason: Said(5000) }),
  response: z.object({ id: Id, state: z.enum(['draft', 'submitted', 'released']) }),
  problems: ['scorecard_submitted', 'forbidden', 'scorecard_owed'],
})

export const SharedScorecard = z.object({
  id: Id,
  interviewId: Id,
  round: z.string(),
  title: z.string(),
  kitSlug: z.string(),
  kitVersion: z.int(),
  seat: Seat,
  /** How the author is called in the debrief's matrix: A, B, C … */
  label: z.string(),
  /** Null for a voter before the reveal. */
  author: z.nullable(z.object({ userId: Id, name: z.string() })),
  ratings: z.array(Rating),
  recommendation: z.nullable(Recommendation),
  withheldReason: z.nullable(z.string()),
  summary: z.string(),
  submittedAt: Instant,
  /** Cited and tagged notes; all others stay their author's. */
  notes: z.array(z.extend(Note, { attachments: z.array(Attachment) })),
  /** Prompts that the ratings cite, with their texts. */
  prompts: z.array(z.object({ id: z.string(), text: z.string() })),
})
export type SharedScorecard = z.output<typeof SharedScorecard>

export const listScorecards = endpoint({
  method: 'get',
  path: '/candidacies/:candidacyId/scorecards',
  summary: 'The submitted scorecards of a candidacy, for who may read them',
  params: CandidacyParams,
  response: z.object({ items: z.array(SharedScorecard) }),
  problems: ['scorecard_owed', 'debrief_not_open'],
})
