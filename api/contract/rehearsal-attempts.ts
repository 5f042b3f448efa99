import * as z from 'zod/mini'
import { longestNote } from '#domain/rehearsal/work.ts'
import { endpoint } from './endpoint.ts'
import { Id, IdParams, Instant, listOf, Page, Revision, ShortId, Slug, Text } from './fields.ts'
import { NoteInput, Tag } from './interviews.ts'
import { KitVersion } from './kits.ts'
import { Evidence, Form, Reference } from './rehearsals.ts'
import { Scorecard, ScorecardInput } from './scorecards.ts'

const offsetMs = z.int().check(z.minimum(0), z.maximum(86_400_000))
const { revision: _, ...noteFields } = NoteInput.shape

/** Everything that one does in a rehearsal until the scorecard, kept as a whole. */
const Work = z.strictObject({
  clock: z.strictObject({
    /** What was left running is kept as paused: it goes on when its person is back. */
    state: z.enum(['not_started', 'paused', 'ended']),
    startedAt: z.nullable(Instant),
    endedAt: z.nullable(Instant),
    offsetMs,
    sectionId: z.nullable(ShortId),
    visits: z
      .array(z.strictObject({ sectionId: ShortId, fromMs: offsetMs, toMs: z.nullable(offsetMs) }))
      .check(z.maxLength(200)),
  }),
  /** Prompts, follow-ups, problems, probes and hints, with the moment on the clock. */
  asked: z.array(z.strictObject({ id: ShortId, atMs: offsetMs })).check(z.maxLength(500)),
  skippedIds: z.array(ShortId).check(z.maxLength(200)),
  notes: z
    .array(z.strictObject({ id: Id, ...noteFields, text: Text(longestNote) }))
    .check(z.maxLength(300, 'At most 300 notes')),
})

const KeptWork = z.object({ work: Work, revision: z.int(), updatedAt: Instant })
export type KeptWork = z.output<typeof KeptWork>

/** A real one but for the interview that it is of. */
const Card = z.pick(Scorecard, {
  ratings: true,
  recommendation: true,
  withheldReason: true,
  summary: true,
  revision: true,
  updatedAt: true,
})
export type RehearsalCard = z.output<typeof Card>

const rehearsal = z.nullable(
  z.object({
    slug: z.string(),
    version: z.int(),
    title: z.string(),
    candidate: z.object({ name: z.string(), background: z.string() }),
  }),
)
const attempt = {
  id: Id,
  /** Null with a colleague in the candidate's place. */
  rehearsal,
  form: Form,
  state: z.enum(['open', 'submitted']),
  createdAt: Instant,
  updatedAt: Instant,
  submittedAt: z.nullable(Instant),
}

export const RehearsalAttempt = z.object({
  ...attempt,
  /** The version that it keeps; its content is what is rehearsed of it. */
  kit: KitVersion,
  /** What the candidate will say; what it is evidence for comes with the comparison. */
  answers: z.array(
    z.object({
      to: z.string(),
      lines: z.array(z.object({ id: z.string(), text: z.string(), pause: z.optional(z.number()) })),
    }),
  ),
  work: Work,
  revision: z.int(),
  scorecard: Card,
})
export type RehearsalAttempt = z.output<typeof RehearsalAttempt>

const AttemptItem = z.object({
  ...attempt,
  kitSlug: z.string(),
  kitTitle: z.string(),
  clock: z.enum(['not_started', 'paused', 'ended']),
  offsetMs: z.int(),
})
export type AttemptItem = z.output<typeof AttemptItem>

export const listRehearsalAttempts = endpoint({
  method: 'get',
  path: '/rehearsal-attempts',
  summary: 'One’s own rehearsals, newest first; nobody else reads them',
  query: z.strictObject({ ...Page }),
  response: listOf(AttemptItem),
})
export const getRehearsalAttempt = endpoint({
  method: 'get',
  path: '/rehearsal-attempts/:id',
  summary: 'One rehearsal of one’s own, to go on with it',
  params: IdParams,
  response: RehearsalAttempt,
})
export const beginRehearsal = endpoint({
  method: 'put',
  path: '/rehearsal-attempts/:id',
  summary: 'Begin a rehearsal, with a made-up candidate or with a colleague',
  params: IdParams,
  body: z.union([
    z.strictObject({ form: Form, rehearsalSlug: Slug }),
    z.strictObject({ form: Form, kitSlug: Slug, problemId: z.optional(ShortId) }),
  ]),
  response: RehearsalAttempt,
  problems: ['unknown_reference', 'revision_conflict'],
})
export const deleteRehearsalAttempt = endpoint({
  method: 'delete',
  path: '/rehearsal-attempts/:id',
  summary: 'Delete a rehearsal of one’s own with its notes and scorecard; a second time changes nothing',
  params: IdParams,
})
export const putRehearsalWork = endpoint({
  method: 'put',
  path: '/rehearsal-attempts/:id/work',
  summary: 'Save clock, marks and notes of a rehearsal as they are',
  params: IdParams,
  body: z.strictObject({ work: Work, revision: Revision }),
  response: KeptWork,
  problems: ['revision_conflict', 'notes_frozen', 'unknown_reference'],
})
export const putRehearsalScorecard = endpoint({
  method: 'put',
  path: '/rehearsal-attempts/:id/scorecard',
  summary: 'Save the scorecard of a rehearsal as it is',
  params: IdParams,
  body: ScorecardInput,
  response: Card,
  problems: ['revision_conflict', 'scorecard_submitted', 'unknown_reference'],
})
export const submitRehearsal = endpoint({
  method: 'post',
  path: '/rehearsal-attempts/:id/submit',
  summary: 'Submit the scorecard of a rehearsal, which opens the comparison',
  params: IdParams,
  response: RehearsalAttempt,
  problems: ['interview_not_ended', 'scorecard_incomplete'],
})

const Place = z.object({
  id: z.string(),
  what: z.enum(['section', 'prompt', 'follow-up', 'problem', 'probe', 'hint']),
  text: z.string(),
  gap: z.nullable(z.string()),
  promptId: z.nullable(z.string()),
})
const ComparedEvidence = z.object({
  ...Evidence.shape,
  lineId: z.string(),
  text: z.string(),
  outcome: z.enum(['caught', 'tagged_otherwise', 'not_tagged', 'missed', 'not_said']),
  noteIds: z.array(Id),
  saidAtMs: z.nullable(z.number()),
  isCutOff: z.boolean(),
  drawnBy: Place,
})
const Link = z.strictObject({ lineId: ShortId, noteId: Id })

export const RehearsalComparison = z.object({
  /** Null with a colleague: nobody has written one. */
  reference: z.nullable(Reference),
  evidence: z.array(ComparedEvidence),
  beyond: z.array(z.object({ noteId: Id, tag: Tag })),
  unasked: z.array(z.object({ place: Place, evidence: z.array(ComparedEvidence) })),
  links: z.array(z.object({ lineId: z.string(), noteId: Id })),
})
export type RehearsalComparison = z.output<typeof RehearsalComparison>

export const getRehearsalComparison = endpoint({
  method: 'get',
  path: '/rehearsal-attempts/:id/comparison',
  summary: 'One’s own notes and ratings beside the reference, once one’s own are submitted',
  params: IdParams,
  response: RehearsalComparison,
  problems: ['scorecard_owed'],
})
export const linkRehearsalNotes = endpoint({
  method: 'put',
  path: '/rehearsal-attempts/:id/links',
  summary: 'Which of one’s notes say what a line of the reference says',
  params: IdParams,
  body: z.strictObject({ links: z.array(Link).check(z.maxLength(500)) }),
  response: RehearsalComparison,
  problems: ['scorecard_owed', 'unknown_reference'],
})
