import { Debrief } from '#contract/debriefs.ts'
import { type DebriefFacts, debriefFacts } from '#db/queries/debriefs.ts'
import { hasRole } from '#domain/access.ts'
import { aggregate, type Aggregate, labelOf } from '#domain/aggregate.ts'
import { roundFacts } from '#domain/comparability.ts'
import {
  type Circle,
  deciderOf,
  facilitates,
  isRevealed,
  type Person,
  refuseOpening,
  refuseVote,
  seesRatersNames,
  votersOf,
  withoutDoubles,
} from '#domain/debrief.ts'
import { owedScorecards } from '#domain/owed.ts'
import type { Context } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

type Reader = Pick<Context, 'db' | 'actor' | 'standing' | 'candidacyId'>

/** One statement, then what its facts come to. */
export async function loadDebrief({ db, actor, candidacyId }: Pick<Reader, 'db' | 'actor' | 'candidacyId'>) {
  const facts = await debriefFacts(db, actor, candidacyId)
  if (!facts) throw new ProblemError('scorecard_owed') // the seat was taken between the access check and this statement
  const circle: Circle = { ...facts, panel: panelOf(facts) }
  const voters = withoutDoubles([...votersOf(circle), ...facts.voted])
  return { facts, circle, voters, decider: deciderOf(circle), missing: missingOf(facts) }
}

export type LoadedDebrief = Awaited<ReturnType<typeof loadDebrief>>

export async function debriefFor(reader: Reader): Promise<Debrief> {
  return viewOf(await loadDebrief(reader), reader)
}

/** With a conflict. It goes past mount's parsing of answers, so it is parsed here. */
export const currentFor = (loaded: LoadedDebrief, reader: Pick<Reader, 'actor' | 'standing'>) =>
  Debrief.parse(viewOf(loaded, reader))

const panelOf = ({ interviews }: DebriefFacts) =>
  interviews.filter(({ state }) => state !== 'cancelled' && state !== 'no_show').flatMap(({ panel }) => panel)

/** Owed and neither submitted nor released, in the order of the rounds; with the waiver where there is one. */
function missingOf({ interviews, waivers }: DebriefFacts) {
  return owedScorecards({ interviews, waivers })
    .filter(({ status }) => status === 'missing' || status === 'waived')
    .map(({ interviewId, roundId, userId, waiver }) => {
      const interview = interviews.find(({ id }) => id === interviewId)
      return {
        interviewId,
        round: roundId,
        title: interview?.title ?? '',
        userId,
        name: interview?.panel.find((seat) => seat.userId === userId)?.name ?? null,
        waiver,
      }
    })
}

const nothing: Aggregate = {
  matrix: [],
  spread: [],
  conflicts: [],
  coverage: [],
  seriousAntiPatterns: [],
  agenda: [],
}

/** The debrief as one reader sees it now. */
export function viewOf(loaded: LoadedDebrief, reader: Pick<Reader, 'actor' | 'standing'>): Debrief {
  const { facts, voters, decider, missing } = loaded
  const { actor, standing } = reader
  const areOut = isRevealed(facts.state)
  const isFacilitator = facilitates(actor, standingNow(loaded, reader))
  const seesNames = seesRatersNames(actor, standing, areOut)
  const hasVoted = (person: Person) =>
    areOut || isFacilitator || person.userId === actor.id
      ? facts.voted.some((voter) => voter.userId === person.userId)
      : null
  const cards = facts.cards.map((card) => ({ ...card, label: labelOf(card.number) }))
  const rounds = facts.interviews.map(({ id, ...round }) => ({ ...round, interviewId: id }))
  return {
    candidacyId: facts.candidacyId,
    state: facts.state,
    way: facts.way,
    candidate: facts.candidate,
    job: facts.job,
    openedAt: facts.openedAt,
    revealedAt: facts.revealedAt,
    barRaiser: facts.barRaiser && { userId: facts.barRaiser.userId, name: facts.barRaiser.name },
    voters: voters.map((person) => ({ ...person, hasVoted: hasVoted(person) })),
    decider,
    missing: missing.map(({ waiver, ...owed }) => ({
      ...owed,
      waived: waiver && { reason: waiver.reason, by: waiver.by },
    })),
    raters: cards.map(({ label, interviewId, title, seat, userId, name, ...card }) => ({
      label,
      interviewId,
      title,
      seat,
      userId: seesNames || userId === actor.id ? userId : null,
      name: seesNames || userId === actor.id ? name : null,
      recommendation: card.recommendation,
      withheldReason: card.withheldReason,
      summary: card.summary,
      submittedAt: card.submittedAt,
    })),
    ...(facts.readsScorecards ? aggregate(rounds, cards) : nothing),
    rounds: roundFacts(rounds),
    votes: facts.votes,
    missingReason: facts.missingReason,
    suggestion: null,
    decision: decisionOf(facts),
    may: mayNow(loaded, reader),
  }
}

function decisionOf(facts: DebriefFacts): Debrief['decision'] {
  const { decision, level, reasons, dissent, decidedBy, decidedAt, snapshotHash } = facts
  if (decision === null || reasons === null || !decidedBy || decidedAt === null || snapshotHash === null) return null
  return { decision, level, reasons, dissent, decidedBy, decidedAt, snapshotHash }
}

/** As the facts have it: a step of this very request may have named the bar raiser. */
const standingNow = ({ facts }: LoadedDebrief, { actor, standing }: Pick<Reader, 'actor' | 'standing'>) => ({
  ...standing,
  isBarRaiser: facts.barRaiser?.userId === actor.id,
})

function mayNow(loaded: LoadedDebrief, reader: Pick<Reader, 'actor' | 'standing'>): Debrief['may'] {
  const { facts, voters, decider } = loaded
  const { actor } = reader
  const { state } = facts
  const isFacilitator = facilitates(actor, standingNow(loaded, reader))
  const missing = loaded.missing.filter(({ waiver }) => waiver === null)
  const isVoter = voters.some((voter) => voter.userId === actor.id)
  const may: Record<Debrief['may'][number], boolean> = {
    open: isFacilitator && state === 'collecting' && refuseOpening({ isClosed: facts.isClosed, missing }) === null,
    waive: hasRole(actor, 'recruiter') && state === 'collecting' && missing.length > 0,
    vote: refuseVote({ state, isVoter }) === null,
    reveal: isFacilitator && (state === 'reading' || state === 'first_votes'),
    decide: decider?.userId === actor.id && isRevealed(state) && state !== 'decided',
  }
  return (['open', 'waive', 'vote', 'reveal', 'decide'] as const).filter((step) => may[step])
}
