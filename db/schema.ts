import type { ColumnType } from 'kysely'
import type { Clock } from '#domain/timeline.ts'
import type { Role, Seat } from '#domain/access.ts'
import type { AttachmentType } from '#domain/evidence-file/attachment-type.ts'
import type { GateAction, GateOutcome } from '#domain/gate.ts'
import type { Stage } from '#domain/loop.ts'
import type { Tag } from '#domain/coverage.ts'
import type { Confidence, Rating, Recommendation } from '#domain/scorecard.ts'
import type { DecisionWay } from '#domain/debrief.ts'
import type { Instant, InstantOrNull, Json, JsonOrNull, WithDefault } from './columns.ts'
import type { KitTables } from './schema-kits.ts'
import type { PanelTables } from './schema-panel.ts'
import type { RehearsalTables } from './schema-rehearsals.ts'
import type { TranscriptTable } from './schema-transcripts.ts'

type OtherTables = KitTables & PanelTables & RehearsalTables

export type Database = OtherTables & {
  organization: {
    id: string
    name: string
    isDemo: WithDefault<boolean>
    decisionWay: DecisionWay | null
    keepsTranscripts: WithDefault<boolean>
    createdAt: Instant
  }
  user: {
    organizationId: string
    id: string
    name: string
    email: string
    passwordHash: string | null
    roles: Role[]
    isActive: WithDefault<boolean>
    createdAt: Instant
  }
  sign_in: { email: string; organizationId: string; userId: string }
  session: {
    organizationId: string
    tokenHash: Buffer
    userId: string
    createdAt: Instant
    lastSeenAt: Instant
    expiresAt: Instant
  }
  invitation: {
    organizationId: string
    tokenHash: Buffer
    id: string
    userId: string
    invitedById: string
    createdAt: Instant
    expiresAt: Instant
    acceptedAt: InstantOrNull
  }
  idempotency_key: {
    organizationId: string
    userId: string
    key: string
    requestHash: string
    status: number
    body: JsonOrNull<object>
    createdAt: Instant
  }
  job: {
    organizationId: string
    id: string
    title: string
    level: string
    loopSlug: string
    hiringManagerId: string | null
    chairId: string | null
    /** Of the problem sets of its loop. */
    problemIds: WithDefault<string[]>
    isOpen: WithDefault<boolean>
    createdAt: Instant
  }
  job_committee: { organizationId: string; jobId: string; userId: string }
  candidate: {
    organizationId: string
    id: string
    name: string
    email: string | null
    links: Json<{ label: string; url: string }[]>
    pronunciation: string | null
    timeZone: string | null
    createdAt: Instant
  }
  candidacy: {
    organizationId: string
    id: string
    candidateId: string
    jobId: string
    loopTitle: string
    state: 'active' | 'decided' | 'closed'
    /** Null unless a gate reader closed it. */
    closedOutcome: WithDefault<GateOutcome | null>
    createdAt: Instant
  }
  gate_decision: {
    organizationId: string
    candidacyId: string
    stage: Stage
    action: GateAction
    outcome: GateOutcome | null
    reason: string
    decidedById: string
    at: Instant
  }
  interview: {
    organizationId: string
    id: string
    candidacyId: string
    roundId: string
    position: number
    title: string
    stage: 'screen' | 'onsite'
    isOptional: boolean
    kitSlug: string
    /** Pinned at the start. */
    kitVersion: number | null
    /** Given when it was planned, by its job. */
    problemId: WithDefault<string | null>
    minutes: number
    targetDay: number
    focusCompetencyIds: string[]
    state: 'planned' | 'scheduled' | 'live' | 'ended' | 'cancelled' | 'no_show'
    scheduledAt: InstantOrNull
    hardStopAt: InstantOrNull
    meetingUrl: string | null
    extraTimePercent: WithDefault<number>
    startedAt: InstantOrNull
    endedAt: InstantOrNull
    /** The fold of its clock_action rows. */
    clock: Json<Clock>
    createdAt: Instant
  }
  clock_action: {
    organizationId: string
    interviewId: string
    id: string
    actorId: string
    action: 'start' | 'pause' | 'resume' | 'next' | 'goto' | 'replan' | 'end' | 'held'
    sectionId: string | null
    at: Instant
    endedAt: InstantOrNull
    untilAt: InstantOrNull
    recordedAt: Instant
  }
  panelist: { organizationId: string; interviewId: string; userId: string; seat: Seat; seatedAt: Instant }
  transcript: TranscriptTable
  note: {
    organizationId: string
    interviewId: string
    authorId: string
    id: string
    kind: 'text' | 'code'
    text: string
    language: string | null
    phase: 'before' | 'during' | 'after'
    offsetMs: number | null
    sectionId: string | null
    promptId: string | null
    star: ('S' | 'T' | 'A' | 'R')[] | null
    tags: Json<Tag[]>
    revision: number
    createdAt: Instant
    updatedAt: Instant
    deletedAt: InstantOrNull
  }
  note_revision: {
    organizationId: string
    authorId: string
    noteId: string
    revision: number
    content: Json<object>
    at: Instant
  }
  attachment: {
    organizationId: string
    authorId: string
    noteId: string
    id: string
    type: AttachmentType
    size: number
    contentHash: Buffer
    /** Null once it was deleted. */
    data: Buffer | null
    createdAt: Instant
    deletedAt: InstantOrNull
  }
  prompt_mark: {
    organizationId: string
    interviewId: string
    promptId: string
    status: 'asked' | 'skipped' | 'none'
    followUpIds: WithDefault<string[]>
    offsetMs: number | null
    markedById: string
    updatedAt: Instant
  }
  scorecard: {
    organizationId: string
    interviewId: string
    authorId: string
    id: string
    state: 'draft' | 'submitted' | 'released'
    ratings: ColumnType<Rating[], string | undefined, string>
    recommendation: Recommendation | null
    withheldReason: string | null
    summary: WithDefault<string>
    revision: WithDefault<number>
    updatedAt: InstantOrNull
    submittedAt: InstantOrNull
    submittedById: string | null
    releasedAt: InstantOrNull
    releasedById: string | null
    releaseReason: string | null
  }
  debrief: {
    organizationId: string
    candidacyId: string
    state: 'reading' | 'first_votes' | 'revealed' | 'discussing' | 'second_votes' | 'decided'
    way: DecisionWay
    barRaiserId: string | null
    openedAt: Instant
    openedById: string
    revealedAt: InstantOrNull
    revealedById: string | null
    missingReason: string | null
    decision: 'hire' | 'no_hire' | 'hold' | null
    level: string | null
    reasons: string | null
    dissent: JsonOrNull<{ userId: string; text: string }[]>
    decidedAt: InstantOrNull
    decidedById: string | null
    /** The aggregate as JSON text, exactly as hashed. */
    snapshot: string | null
    snapshotHash: string | null
  }
  waiver: {
    organizationId: string
    candidacyId: string
    id: string
    interviewId: string
    userId: string | null
    reason: string
    waivedById: string
    at: Instant
  }
  vote: {
    organizationId: string
    candidacyId: string
    userId: string
    recommendation: Recommendation
    confidence: Confidence
    reason: string
    castAt: Instant
  }
  audit_entry: {
    organizationId: string
    id: string
    at: Instant
    actorId: string | null
    action: string
    subjectType: string
    subjectId: string
    requestId: string
    details: Json<object>
  }
}
