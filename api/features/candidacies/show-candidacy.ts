import type { Candidacy, CandidacyInterview } from '#contract/candidates.ts'
import type { CandidacyRow } from '#db/queries/candidacies.ts'
import { type Actor, relationsOf } from '#domain/access.ts'
import { isRevealed, votersOf } from '#domain/debrief.ts'
import { isStageOver } from '#domain/gate.ts'
import { isReadyForDebrief, type OwedScorecard, owedScorecards } from '#domain/owed.ts'
import type * as z from 'zod/mini'
import { owingOf, showGates } from './show-gates.ts'

/** The answer made of a row that the query has emptied already of what is hidden from its reader. */
export function showCandidacy(actor: Actor, row: CandidacyRow): Candidacy {
  const owed = owedScorecards({
    interviews: owingOf(row),
    waivers: row.waivers,
  })
  return {
    id: row.id,
    state: row.state,
    candidate: row.candidate,
    job: row.job,
    loopTitle: row.loopTitle,
    hiringManager: row.hiringManager,
    interviews: row.interviews.map((interview) => showInterview(interview, owed)),
    gates: row.maySeeProgress ? showGates(row) : null,
    debrief: row.isBlind ? null : showDebrief(actor, row, owed),
    myRelations: relationsTo(actor, row),
    createdAt: row.createdAt,
  }
}

type Waiver = CandidacyRow['waivers'][number]

function showInterview(
  interview: CandidacyRow['interviews'][number],
  owed: OwedScorecard<Waiver>[],
): z.input<typeof CandidacyInterview> {
  const panel = interview.panel.map((panelist) => {
    const mine = owed.find(({ interviewId, userId }) => interviewId === interview.id && userId === panelist.userId)
    const progress = { isOwed: mine !== undefined, waivedReason: mine?.waiver?.reason ?? null }
    return { ...panelist, scorecard: panelist.scorecard && { ...panelist.scorecard, ...progress } }
  })
  return { ...interview, panel }
}

function showDebrief(actor: Actor, row: CandidacyRow, owed: OwedScorecard<Waiver>[]): Candidacy['debrief'] {
  const counted = owed.filter(({ status }) => status !== 'released')
  const progress = row.maySeeProgress
    ? {
        owed: counted.length,
        submitted: counted.filter(({ status }) => status === 'submitted').length,
        isReady: isReadyForDebrief(owed),
      }
    : { owed: null, submitted: null, isReady: null }
  return {
    state: row.debrief?.state ?? 'collecting',
    ...progress,
    mayVote: row.debrief !== null && !isRevealed(row.debrief.state) && isVoter(actor, row, row.debrief.way),
    hasVoted: row.debrief?.hasVoted ?? false,
    decision: row.debrief?.decision ?? null,
  }
}

/** The voters' rule, asked of the circle with nobody in it but the reader. */
function isVoter({ id, name }: Actor, row: CandidacyRow, way: NonNullable<CandidacyRow['debrief']>['way']): boolean {
  const me = { userId: id, name, mayTakePart: true }
  const voters = votersOf({
    way,
    hiringManager: row.isHiringManager ? me : null,
    chair: row.isChair ? me : null,
    barRaiser: row.isBarRaiser ? me : null,
    committee: row.isCommittee ? [me] : [],
    panel: row.mySeats.map((seat) => ({ ...me, ...seat })),
  })
  return voters.length > 0
}

function relationsTo(actor: Actor, row: CandidacyRow): Candidacy['myRelations'] {
  const relations = relationsOf(actor, {
    isCandidate: false,
    seat: null,
    sitsOnPanel: row.mySeats.length > 0,
    owes: row.isBlind,
    isHiringManager: row.isHiringManager,
    isCommittee: row.isCommittee,
    isChair: row.isChair,
    // A debrief has a bar raiser once it is open, which a blind reader is not to learn.
    isBarRaiser: row.isBarRaiser && !row.isBlind,
    isDebriefOpen: row.debrief !== null,
    isScreenOver: isStageOver('screen', row.interviews),
  })
  return relations.filter((relation) => relation !== 'seat' && relation !== 'clock_seat' && relation !== 'lead_seat')
}
