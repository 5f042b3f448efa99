import * as z from 'zod/mini'
import { noteTextLimit } from '#domain/note-text.ts'
import { endpoint } from './endpoint.ts'
import {
  Id,
  IdParams,
  Instant,
  InterviewParams,
  InterviewState,
  listOf,
  Page,
  Revision,
  Seat,
  ShortId,
  Stage,
  Text,
  WebUrl,
} from './fields.ts'
import { KitVersion } from './kits.ts'
import { HandedOn, Handoff, SectionLeads } from './panel.ts'

export const Clock = z.object({
  state: z.enum(['not_started', 'running', 'paused', 'ended']),
  startedAt: z.nullable(Instant),
  endedAt: z.nullable(Instant),
  /** Milliseconds of running clock at `at`. */
  offsetMs: z.int(),
  /** The server's time of this answer: a running clock shows offsetMs + (now - at). */
  at: Instant,
  sectionId: z.nullable(z.string()),
  /** False: held without a clock, so times of sections are not tracked. */
  isTracked: z.boolean(),
  /** The stretches spent in sections, in order. An open one has no end. */
  visits: z.array(z.object({ sectionId: z.string(), fromMs: z.int(), toMs: z.nullable(z.int()) })),
  /** The plan that was made on the way, in milliseconds of running clock; null: the kit’s. */
  plan: z.nullable(
    z.object({
      untilAt: Instant,
      madeAtMs: z.int(),
      spans: z.array(z.object({ sectionId: z.string(), fromMs: z.int(), toMs: z.int() })),
      missingMs: z.int(),
    }),
  ),
})
export type Clock = z.output<typeof Clock>

export const PromptMark = z.object({
  promptId: z.string(),
  status: z.enum(['asked', 'skipped', 'none']),
  followUpIds: z.array(z.string()),
  offsetMs: z.nullable(z.int()),
})
export type PromptMark = z.output<typeof PromptMark>

const item = {
  id: Id,
  candidacyId: Id,
  round: z.string(),
  title: z.string(),
  stage: Stage,
  state: InterviewState,
  isOptional: z.boolean(),
  minutes: z.int(),
  scheduledAt: z.nullable(Instant),
  hardStopAt: z.nullable(Instant),
  meetingUrl: z.nullable(z.string()),
  /** Granted for an accommodation, in percent. For recruiters; whoever runs the interview sees its longer plan alone. */
  extraTimePercent: z.nullable(z.int()),
  endedAt: z.nullable(Instant),
  candidate: z.object({
    id: Id,
    name: z.string(),
    pronunciation: z.nullable(z.string()),
    timeZone: z.nullable(z.string()),
    links: z.array(z.object({ label: z.string(), url: z.string() })),
  }),
  job: z.object({ id: Id, title: z.string(), level: z.string() }),
  kitSlug: z.string(),
  panel: z.array(z.object({ userId: Id, name: z.string(), seat: Seat })),
  mySeat: z.nullable(Seat),
  /** One's own scorecard of it: its state and how many competencies are still unanswered. Never anybody else's. */
  myScorecard: z.nullable(z.object({ state: z.enum(['draft', 'submitted', 'released']), unanswered: z.int() })),
}

export const InterviewItem = z.object(item)
export type InterviewItem = z.output<typeof InterviewItem>
export const Interview = z.object({
  ...item,
  clock: Clock,
  prompts: z.array(PromptMark),
  /** For those who sit in it: whether there is one to read, to confirm (the lead alone knows of that), or to add. */
  transcript: z.nullable(z.enum(['off', 'none', 'unconfirmed', 'ready'])),
  /** The version it began with; before the start the latest. */
  kit: KitVersion,
  /** Core prompts that ended rounds of the candidacy have asked already. */
  askedBefore: z.array(z.object({ round: z.string(), title: z.string(), promptId: z.string(), text: z.string() })),
  /** Other rounds of the candidacy that look at the same competencies. */
  alsoCoveredBy: z.array(z.object({ competencyId: z.string(), rounds: z.array(z.string()) })),
  sectionLeads: SectionLeads,
  handoff: Handoff,
  handedOn: HandedOn,
  /** Titles of the candidacy's rounds that have not begun: to whom topics can be handed on. */
  laterRounds: z.array(z.string()),
  /** Nothing more comes of it, but one that runs can be ended. */
  isCandidacyClosed: z.boolean(),
})
export type Interview = z.output<typeof Interview>

export const listInterviews = endpoint({
  method: 'get',
  path: '/interviews',
  summary: 'Interviews that one sits in; for recruiters all of them',
  query: z.strictObject({
    mine: z.optional(z.enum(['true', 'false'])),
    state: z.optional(InterviewState),
    from: z.optional(Instant),
    to: z.optional(Instant),
    ...Page,
  }),
  response: listOf(InterviewItem),
})
export const getInterview = endpoint({
  method: 'get',
  path: '/interviews/:id',
  summary: 'One interview with its kit, clock and prompts asked',
  params: IdParams,
  response: Interview,
})
export const getCalendar = endpoint({
  method: 'get',
  path: '/interviews/:id/calendar.ics',
  summary: 'An interview of one’s own for a calendar (iCalendar)',
  params: IdParams,
  download: ['text/calendar'],
  problems: ['interview_refused'],
})
export const getClock = endpoint({
  method: 'get',
  path: '/interviews/:interviewId/clock',
  summary: 'The shared clock, the prompts asked and who is present, for panelists who follow along',
  params: InterviewParams,
  response: z.object({
    state: InterviewState,
    clock: Clock,
    prompts: z.array(PromptMark),
    /** Whose event stream is open; of an interview that is over it is not told. */
    present: z.array(Id),
    sectionLeads: SectionLeads,
  }),
  problems: ['scorecard_owed'],
})
export const changeInterview = endpoint({
  method: 'patch',
  path: '/interviews/:id',
  summary: 'Schedule, cancel, or seat the panel',
  params: IdParams,
  body: z.strictObject({
    scheduledAt: z.optional(z.nullable(Instant)),
    hardStopAt: z.optional(z.nullable(Instant)),
    meetingUrl: z.optional(z.nullable(WebUrl)),
    extraTimePercent: z.optional(z.int().check(z.minimum(0), z.maximum(200))),
    state: z.optional(z.enum(['cancelled', 'no_show'])),
    panel: z.optional(z.array(z.strictObject({ userId: Id, seat: Seat })).check(z.maxLength(8))),
  }),
  response: InterviewItem,
  problems: ['interview_refused', 'panel_refused', 'unknown_reference'],
})
export const moveClock = endpoint({
  method: 'post',
  path: '/interviews/:interviewId/clock',
  summary: 'Start, pause, resume, go on, plan again, end; or record an interview that nobody timed as held',
  params: InterviewParams,
  body: z.strictObject({
    action: z.enum(['start', 'pause', 'resume', 'next', 'goto', 'replan', 'end', 'held']),
    sectionId: z.optional(ShortId),
    startedAt: z.optional(Instant),
    endedAt: z.optional(Instant),
    /** With replan: by when it has to end. Left out, the kit’s plan holds again. */
    untilAt: z.optional(Instant),
    at: z.optional(Instant),
  }),
  response: z.object({ state: InterviewState, clock: Clock }),
  problems: ['clock_refused'],
})
export const markPrompt = endpoint({
  method: 'put',
  path: '/interviews/:interviewId/prompts/:promptId',
  summary: 'Mark a prompt asked or skipped, and the follow-ups used',
  params: z.object({ interviewId: Id, promptId: ShortId }),
  body: z.strictObject({
    status: z.enum(['asked', 'skipped', 'none']),
    followUpIds: z.array(ShortId).check(z.maxLength(20)),
    /** When it was done, where that was earlier: of two marks the later one stays, whichever arrives first. */
    at: z.optional(Instant),
  }),
  response: PromptMark,
  problems: ['unknown_reference', 'interview_refused'],
})

export const Tag = z.object({
  competencyId: ShortId,
  polarity: z.enum(['signal', 'anti_pattern']),
  catalogId: z.optional(z.nullable(ShortId)),
  label: z.optional(z.nullable(Text(200))),
})
export type Tag = z.output<typeof Tag>

const content = {
  kind: z.enum(['text', 'code']),
  text: z.string(),
  language: z.nullable(z.string()),
  phase: z.enum(['before', 'during', 'after']),
  offsetMs: z.nullable(z.int()),
  sectionId: z.nullable(z.string()),
  promptId: z.nullable(z.string()),
  star: z.nullable(z.array(z.enum(['S', 'T', 'A', 'R']))),
  tags: z.array(Tag),
}
export const Note = z.object({ id: Id, ...content, revision: z.int(), createdAt: Instant, updatedAt: Instant })
export type Note = z.output<typeof Note>

export const NoteInput = z.strictObject({
  kind: z._default(content.kind, 'text'),
  text: Text(noteTextLimit),
  language: z._default(z.nullable(Text(40)), null),
  phase: z._default(content.phase, 'during'),
  offsetMs: z.nullable(z.int().check(z.minimum(0), z.maximum(86_400_000))),
  sectionId: z.nullable(ShortId),
  promptId: z._default(z.nullable(ShortId), null),
  star: z._default(z.nullable(z.array(z.enum(['S', 'T', 'A', 'R'])).check(z.maxLength(4))), null),
  tags: z
    .array(
      z.strictObject({
        competencyId: ShortId,
        polarity: Tag.shape.polarity,
        catalogId: Tag.shape.catalogId,
        label: Tag.shape.label,
      }),
    )
    .check(z.maxLength(30)),
  revision: Revision,
})
export type NoteInput = z.output<typeof NoteInput>

export const listNotes = endpoint({
  method: 'get',
  path: '/interviews/:interviewId/notes',
  summary: 'One’s own notes of an interview, in the order of the clock',
  params: InterviewParams,
  query: z.strictObject({ ...Page }),
  response: listOf(Note),
})
const NoteParams = z.object({ interviewId: Id, noteId: Id })
export const putNote = endpoint({
  method: 'put',
  path: '/interviews/:interviewId/notes/:noteId',
  summary: 'Write a note; the answer comes after it is durable',
  params: NoteParams,
  body: NoteInput,
  response: Note,
  problems: ['revision_conflict', 'notes_frozen', 'unknown_reference', 'interview_refused'],
})
export const deleteNote = endpoint({
  method: 'delete',
  path: '/interviews/:interviewId/notes/:noteId',
  summary: 'Delete a note of one’s own; a second time changes nothing',
  params: NoteParams,
  problems: ['notes_frozen'],
})
/** Whatever else was sent is let through to its turn, where it is refused by itself: one bad note never costs another. */
const SentNote = z.union([NoteInput, z.unknown()])

export const syncNotes = endpoint({
  method: 'post',
  path: '/interviews/:interviewId/sync',
  summary: 'Write and delete several notes, answered one by one in order',
  params: InterviewParams,
  body: z.strictObject({
    operations: z
      .array(z.strictObject({ op: z.enum(['put', 'delete']), noteId: Id, note: z.optional(SentNote) }))
      .check(z.maxLength(200)),
  }),
  response: z.object({
    results: z.array(
      z.object({
        noteId: Id,
        status: z.int(),
        note: z.nullable(Note),
        /** With a refusal: the problem's code, what to do, and with 409 the stored note. */
        problem: z.nullable(z.object({ code: z.string(), detail: z.string() })),
        current: z.nullable(Note),
      }),
    ),
  }),
})
