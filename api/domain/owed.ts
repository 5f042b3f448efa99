import { countsInDebrief, type Seat } from './access.ts'

/** One interview of a candidacy as far as it matters here. `scorecardState` null: no scorecard has been begun. */
export type OwingInterview = {
  id: string
  roundId: string
  isOptional: boolean
  state: 'planned' | 'scheduled' | 'live' | 'ended' | 'cancelled' | 'no_show'
  panel: readonly { userId: string; seat: Seat; scorecardState: 'draft' | 'submitted' | 'released' | null }[]
}

/** `userId` null waives whatever is missing in that interview, a panel that was never seated too. */
type Waiver = { interviewId: string; userId: string | null }

export type OwedScorecard<W extends Waiver = Waiver> = {
  interviewId: string
  roundId: string
  /** Null: the round has neither lead nor co-interviewer, so nobody can submit for it yet. */
  userId: string | null
  status: 'submitted' | 'released' | 'waived' | 'missing'
  /** The waiver that the debrief goes on with; null unless `status` is `waived`. */
  waiver: W | null
}

/**
 * What a candidacy's debrief waits for: the scorecards of lead and co-interviewer of every round that is neither
 * optional nor cancelled nor a no-show, in the order of the interviews. Shadows and reverse shadows owe nothing.
 */
export function owedScorecards<W extends Waiver>(candidacy: {
  interviews: readonly OwingInterview[]
  waivers: readonly W[]
}): OwedScorecard<W>[] {
  return candidacy.interviews.filter(isOwedRound).flatMap(({ id, roundId, panel }): OwedScorecard<W>[] => {
    const waiverOf = (userId: string | null) =>
      candidacy.waivers.find(
        (waiver) => waiver.interviewId === id && (waiver.userId === userId || waiver.userId === null),
      ) ?? null
    const owing = panel.filter(({ seat }) => countsInDebrief(seat))
    if (owing.length === 0) return [{ interviewId: id, roundId, userId: null, ...unsettled(waiverOf(null)) }]
    return owing.map(({ userId, scorecardState }) => ({
      interviewId: id,
      roundId,
      userId,
      ...(scorecardState === 'submitted' || scorecardState === 'released'
        ? { status: scorecardState, waiver: null }
        : unsettled(waiverOf(userId))),
    }))
  })
}

const unsettled = <W extends Waiver>(waiver: W | null): Pick<OwedScorecard<W>, 'status' | 'waiver'> => ({
  status: waiver ? 'waived' : 'missing',
  waiver,
})

const isOwedRound = ({ isOptional, state }: OwingInterview) =>
  !isOptional && state !== 'cancelled' && state !== 'no_show'

/** Every owed scorecard was submitted, released or waived. */
export const isReadyForDebrief = (owed: readonly OwedScorecard[]) => owed.every(({ status }) => status !== 'missing')
