import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import {
  CandidacyParams,
  Confidence,
  DecisionWay,
  Id,
  Instant,
  Person,
  Recommendation,
  Said,
  Seat,
  Text,
} from './fields.ts'

const DebriefState = z.enum([
  'collecting',
  'reading',
  'first_votes',
  'revealed',
  'discussing',
  'second_votes',
  'decided',
  'reopened',
])
const Decision = z.enum(['hire', 'no_hire', 'hold'])

const Cell = z.object({
  /** Who: the rater's label. */
  label: z.string(),
  scorecardId: Id,
  rating: z.nullable(z.literal([1, 2, 3, 4])),
  notAssessed: z.boolean(),
  confidence: z.nullable(Confidence),
  fromMemory: z.boolean(),
  rationale: z.string(),
  signals: z.int(),
  antiPatterns: z.int(),
  serious: z.int(),
  citedNoteIds: z.array(Id),
})

export const Debrief = z.object({
  candidacyId: Id,
  state: DebriefState,
  way: DecisionWay,
  candidate: z.object({ id: Id, name: z.string() }),
  job: z.object({ id: Id, title: z.string(), level: z.string() }),
  openedAt: z.nullable(Instant),
  revealedAt: z.nullable(Instant),
  barRaiser: z.nullable(Person),
  voters: z.array(z.object({ userId: Id, name: z.string(), hasVoted: z.nullable(z.boolean()) })),
  decider: z.nullable(Person),
  /** Scorecards owed: neither submitted nor released. A waived one stays in the list with its reason. */
  missing: z.array(
    z.object({
      interviewId: Id,
      round: z.string(),
      title: z.string(),
      userId: z.nullable(Id),
      name: z.nullable(z.string()),
      waived: z.nullable(z.object({ reason: z.string(), by: z.string() })),
    }),
  ),
  /** Who rated, in the order of the rounds; names are null for voters before the reveal. */
  raters: z.array(
    z.object({
      label: z.string(),
      interviewId: Id,
      title: z.string(),
      seat: Seat,
      userId: z.nullable(Id),
      name: z.nullable(z.string()),
      recommendation: z.nullable(Recommendation),
      withheldReason: z.nullable(z.string()),
      summary: z.string(),
      submittedAt: Instant,
    }),
  ),
  /** Rows in the order of disagreement, the largest first. */
  matrix: z.array(
    z.object({ competencyId: z.string(), title: z.string(), mustHave: z.boolean(), cells: z.array(Cell) }),
  ),
  spread: z.array(
    z.object({
      competencyId: z.string(),
      n: z.int(),
      distribution: z.array(z.int()),
      min: z.nullable(z.int()),
      max: z.nullable(z.int()),
      median: z.nullable(z.number()),
      range: z.nullable(z.int()),
    }),
  ),
  conflicts: z.array(
    z.object({
      kind: z.enum(['ratings_apart', 'recommendations_split', 'rating_against_evidence']),
      competencyId: z.nullable(z.string()),
      labels: z.array(z.string()),
      range: z.nullable(z.int()),
    }),
  ),
  coverage: z.array(
    z.object({
      competencyId: z.string(),
      title: z.string(),
      mustHave: z.boolean(),
      raters: z.int(),
      notes: z.int(),
      gap: z.nullable(z.enum(['not_rated', 'one_rater'])),
    }),
  ),
  /** Planned against actual, round by round: whether candidates had the same questions and the same time. */
  rounds: z.array(
    z.object({
      interviewId: Id,
      round: z.string(),
      title: z.string(),
      isTracked: z.boolean(),
      plannedMinutes: z.int(),
      actualMinutes: z.nullable(z.number()),
      /** False: nobody marked what was asked, so nothing is known to have been left out. */
      isMarked: z.boolean(),
      coreAsked: z.int(),
      coreTotal: z.int(),
      notAsked: z.array(z.object({ promptId: z.string(), text: z.string(), wasSkipped: z.boolean() })),
      /** Withdrawn for all alike, and counted nowhere. */
      withdrawn: z.array(z.object({ promptId: z.string(), text: z.string() })),
    }),
  ),
  seriousAntiPatterns: z.array(
    z.object({
      noteId: Id,
      scorecardId: Id,
      label: z.string(),
      competencyId: z.string(),
      catalogId: z.string(),
      catalogText: z.string(),
      text: z.string(),
      offsetMs: z.nullable(z.int()),
    }),
  ),
  agenda: z.array(z.object({ competencyId: z.nullable(z.string()), reasons: z.array(z.string()) })),
  /** Before the reveal one's own alone. */
  votes: z.array(
    z.object({
      userId: Id,
      name: z.string(),
      recommendation: Recommendation,
      confidence: Confidence,
      reason: z.string(),
      castAt: Instant,
    }),
  ),
  missingReason: z.nullable(z.string()),
  /** No suggestion is made in this version. */
  suggestion: z.null(),
  decision: z.nullable(
    z.object({
      decision: Decision,
      level: z.nullable(z.string()),
      reasons: z.string(),
      dissent: z.array(z.object({ userId: Id, name: z.string(), text: z.string() })),
      decidedBy: Person,
      decidedAt: Instant,
      /** SHA-256 of the stored snapshot. */
      snapshotHash: z.string(),
    }),
  ),
  /** What the reader may do now. */
  may: z.array(z.enum(['open', 'waive', 'vote', 'reveal', 'decide'])),
})
export type Debrief = z.output<typeof Debrief>

const common = { params: CandidacyParams, response: Debrief }

export const getDebrief = endpoint({
  method: 'get',
  path: '/candidacies/:candidacyId/debrief',
  summary: 'The aggregate of the scorecards that the reader may see, and where the protocol stands',
  ...common,
  problems: ['scorecard_owed', 'debrief_not_open'],
})
export const openDebrief = endpoint({
  method: 'post',
  path: '/candidacies/:candidacyId/debrief/open',
  summary: 'Open the debrief once every owed scorecard is in, released or waived',
  ...common,
  body: z.optional(z.strictObject({ barRaiserId: z.optional(z.nullable(Id)) })),
  problems: ['debrief_not_ready', 'already_open', 'unknown_reference', 'scorecard_owed'],
})
export const waiveScorecard = endpoint({
  method: 'post',
  path: '/candidacies/:candidacyId/debrief/waivers',
  summary: 'Go on without an owed scorecard, with a reason',
  ...common,
  body: z.strictObject({ interviewId: Id, userId: z.optional(z.nullable(Id)), reason: Said(5000) }),
  status: 201,
  problems: ['waiver_refused', 'already_open', 'scorecard_owed'],
})
export const castVote = endpoint({
  method: 'post',
  path: '/candidacies/:candidacyId/debrief/votes',
  summary: 'Vote, unseen by all until the reveal; replaceable until then',
  ...common,
  body: z.strictObject({ recommendation: Recommendation, confidence: Confidence, reason: Said(10_000) }),
  status: 201,
  problems: ['not_a_voter', 'voting_not_open', 'already_revealed', 'scorecard_owed'],
})
export const revealVotes = endpoint({
  method: 'post',
  path: '/candidacies/:candidacyId/debrief/reveal',
  summary: 'Reveal the votes to all at once; it cannot be undone',
  ...common,
  body: z.optional(z.strictObject({ missingReason: z.optional(Said(5000)) })),
  problems: ['votes_missing', 'voting_not_open', 'already_revealed', 'scorecard_owed'],
})
export const recordDecision = endpoint({
  method: 'post',
  path: '/candidacies/:candidacyId/debrief/decision',
  summary: 'Record what people decided, with reasons and dissent; the snapshot it was made on is kept',
  ...common,
  body: z.strictObject({
    decision: Decision,
    level: z.optional(z.nullable(Text(100))),
    reasons: Said(20_000),
    dissent: z._default(z.array(z.strictObject({ userId: Id, text: Said(10_000) })).check(z.maxLength(40)), []),
  }),
  status: 201,
  problems: ['not_the_decider', 'not_revealed', 'already_decided', 'unknown_reference', 'scorecard_owed'],
})
