import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import {
  CandidacyParams,
  CandidacyState,
  Email,
  Id,
  IdParams,
  InterviewState,
  Instant,
  listOf,
  Page,
  Person,
  Said,
  Seat,
  Stage,
  Text,
  WebUrl,
} from './fields.ts'

const Link = z.strictObject({ label: Text(100), url: WebUrl })

export const Candidate = z.object({
  id: Id,
  name: z.string(),
  /** Recruiters only. */
  email: z.nullable(z.string()),
  links: z.array(z.object({ label: z.string(), url: z.string() })),
  pronunciation: z.nullable(z.string()),
  timeZone: z.nullable(z.string()),
  candidacies: z.array(z.object({ id: Id, jobTitle: z.string(), state: CandidacyState })),
  createdAt: Instant,
})
export type Candidate = z.output<typeof Candidate>

const TimeZone = Text(64).check(z.refine(isTimeZone, 'Choose a time zone such as Europe/Lisbon'))
function isTimeZone(name: string) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const fields = {
  name: Said(200),
  email: z.nullable(Email),
  links: z.array(Link).check(z.maxLength(20)),
  pronunciation: z.nullable(Text(200)),
  timeZone: z.nullable(TimeZone),
}

export const listCandidates = endpoint({
  method: 'get',
  path: '/candidates',
  summary: 'Candidates, newest first; for recruiters',
  query: z.strictObject({ q: z.optional(Text(200)), ...Page }),
  response: listOf(Candidate),
})
export const getCandidate = endpoint({
  method: 'get',
  path: '/candidates/:id',
  summary: 'One candidate',
  params: IdParams,
  response: Candidate,
})
export const createCandidate = endpoint({
  method: 'post',
  path: '/candidates',
  summary: 'Add a candidate',
  body: z.strictObject({
    name: fields.name,
    email: z.optional(fields.email),
    links: z.optional(fields.links),
    pronunciation: z.optional(fields.pronunciation),
    timeZone: z.optional(fields.timeZone),
  }),
  response: Candidate,
  status: 201,
})
export const changeCandidate = endpoint({
  method: 'patch',
  path: '/candidates/:id',
  summary: 'Change a candidate',
  params: IdParams,
  body: z.partial(z.strictObject(fields)),
  response: Candidate,
})

const Owed = z.object({
  id: Id,
  state: z.enum(['draft', 'submitted', 'released']),
  /** Owed to the debrief: lead and co of a round that is not optional, neither cancelled nor a no-show. */
  isOwed: z.boolean(),
  waivedReason: z.nullable(z.string()),
})

export const CandidacyInterview = z.object({
  id: Id,
  /** The round's id in the loop. */
  round: z.string(),
  title: z.string(),
  stage: Stage,
  state: InterviewState,
  isOptional: z.boolean(),
  kitSlug: z.string(),
  minutes: z.int(),
  targetDay: z.int(),
  scheduledAt: z.nullable(Instant),
  endedAt: z.nullable(Instant),
  panel: z.array(
    z.object({
      userId: Id,
      name: z.string(),
      seat: Seat,
      /** Progress, for who may see it; null for everybody else. */
      scorecard: z.nullable(Owed),
    }),
  ),
})

const GateAction = z.enum(['advance', 'close'])
const GateOutcome = z.enum(['rejected', 'withdrew', 'position_closed'])

/** How a stage ends: the screens at their gate, the onsite in the debrief unless it is closed before. */
const Gate = z.object({
  stage: Stage,
  state: z.enum(['waiting', 'open', 'advanced', 'closed']),
  /** Interviews that have not ended and scorecards that are owed; `userId` null where nobody is seated. */
  missing: z.array(z.object({ interviewId: Id, userId: z.nullable(Id), what: z.enum(['interview', 'scorecard']) })),
  decision: z.nullable(
    z.object({
      action: GateAction,
      outcome: z.nullable(GateOutcome),
      reason: z.string(),
      decidedBy: Person,
      at: Instant,
    }),
  ),
  /** What the reader may do now. */
  may: z.array(GateAction),
  /** The reader may read the stage's submitted scorecards. */
  mayRead: z.boolean(),
})
export type Gate = z.output<typeof Gate>

export const Candidacy = z.object({
  id: Id,
  state: CandidacyState,
  candidate: z.object({
    id: Id,
    name: z.string(),
    pronunciation: z.nullable(z.string()),
    timeZone: z.nullable(z.string()),
  }),
  job: z.object({ id: Id, title: z.string(), level: z.string() }),
  loopTitle: z.string(),
  hiringManager: z.nullable(Person),
  interviews: z.array(CandidacyInterview),
  /** Recruiters and the hiring manager alone; null for everybody else, and for them while they owe a scorecard. */
  gates: z.nullable(z.array(Gate)),
  /** Null for whom it is hidden: a panelist who still owes a scorecard. */
  debrief: z.nullable(
    z.object({
      state: z.enum([
        'collecting',
        'reading',
        'first_votes',
        'revealed',
        'discussing',
        'second_votes',
        'decided',
        'reopened',
      ]),
      owed: z.nullable(z.int()),
      submitted: z.nullable(z.int()),
      isReady: z.nullable(z.boolean()),
      mayVote: z.boolean(),
      hasVoted: z.boolean(),
      decision: z.nullable(z.enum(['hire', 'no_hire', 'hold'])),
    }),
  ),
  myRelations: z.array(z.enum(['recruiter', 'hiring_manager', 'committee', 'panelist', 'chair', 'bar_raiser'])),
  createdAt: Instant,
})
export type Candidacy = z.output<typeof Candidacy>

export const createCandidacy = endpoint({
  method: 'post',
  path: '/candidacies',
  summary: 'Start a candidate on a job’s loop; the interviews are made in the loop’s order',
  body: z.strictObject({ candidateId: Id, jobId: Id }),
  response: Candidacy,
  status: 201,
  problems: ['candidacy_exists', 'unknown_reference'],
})
export const listCandidacies = endpoint({
  method: 'get',
  path: '/candidacies',
  summary: 'Candidacies that one may know of, newest first',
  query: z.strictObject({
    jobId: z.optional(Id),
    candidateId: z.optional(Id),
    state: z.optional(CandidacyState),
    ...Page,
  }),
  response: listOf(Candidacy),
})
export const getCandidacy = endpoint({
  method: 'get',
  path: '/candidacies/:id',
  summary: 'One candidacy',
  params: IdParams,
  response: Candidacy,
})
export const decideGate = endpoint({
  method: 'post',
  path: '/candidacies/:candidacyId/gates',
  summary: 'Advance a candidacy at the gate of a stage, or close it, with a reason',
  params: CandidacyParams,
  body: z.strictObject({
    stage: Stage,
    action: GateAction,
    /** How a closed candidacy ends; only with `close`. */
    outcome: z.optional(z.nullable(GateOutcome)),
    reason: Said(5000),
  }),
  response: Candidacy,
  problems: ['gate_decided', 'gate_not_open', 'gate_refused', 'scorecard_owed'],
})
