import { mutationOptions, queryOptions } from '@tanstack/react-query'
import {
  castVote,
  type Debrief,
  getDebrief,
  openDebrief,
  recordDecision,
  revealVotes,
  waiveScorecard,
} from '#contract/debriefs.ts'
import type { BodyInputOf } from '#contract/endpoint.ts'
import { listInterviews } from '#contract/interviews.ts'
import { call, CallError } from '../../lib/call.ts'
import { queryClient } from '../../lib/query-client.ts'

const keys = {
  debrief: (candidacyId: string) => ['debriefs', candidacyId] as const,
  owed: (candidacyId: string) => ['debriefs', candidacyId, 'owed'] as const,
}

const everyMs = 10_000

/** Asked again every few seconds until it is decided, so that votes and the reveal arrive by themselves. */
export const debriefQuery = (candidacyId: string) =>
  queryOptions({
    queryKey: keys.debrief(candidacyId),
    queryFn: ({ signal }) => call(getDebrief, { params: { candidacyId }, signal }),
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'decided' ? false : everyMs),
    refetchOnWindowFocus: 'always',
  })

/** Before a step that cannot be undone, what was last heard is asked again. */
export const renewDebrief = (candidacyId: string) =>
  queryClient.invalidateQueries({ queryKey: keys.debrief(candidacyId), exact: true })

/** One's own interviews of the candidacy whose scorecard is still open. */
export const ownOpenQuery = (candidacyId: string) =>
  queryOptions({
    queryKey: keys.owed(candidacyId),
    queryFn: async ({ signal }) => {
      const { items } = await call(listInterviews, { query: { mine: 'true', limit: 200 }, signal })
      return items.filter(
        (interview) => interview.candidacyId === candidacyId && interview.myScorecard?.state === 'draft',
      )
    },
  })

/** What the page does once a step is taken, or refused; called though its form is gone by then. */
type After = { onDone?: () => void; onFailed?: (error: Error) => void }

/** Every step answers the debrief as it stands then; a step that somebody took first sends what is there instead. */
function step<Body>(candidacyId: string, send: (body: Body) => Promise<Debrief>, { onDone, onFailed }: After) {
  const keep = (debrief: Debrief) => queryClient.setQueryData(keys.debrief(candidacyId), debrief)
  return mutationOptions({
    mutationFn: send,
    onSuccess: (debrief: Debrief) => {
      onDone?.()
      keep(debrief)
      void queryClient.invalidateQueries({ queryKey: ['candidacies'] })
    },
    onError: (error: Error) => {
      if (error instanceof CallError && error.problem.status === 409 && error.problem.current)
        keep(error.problem.current as Debrief) // a 409 of these endpoints carries the debrief
      onFailed?.(error)
    },
  })
}

export const openDebriefMutation = (candidacyId: string) =>
  step(
    candidacyId,
    (body: NonNullable<BodyInputOf<typeof openDebrief>>) => call(openDebrief, { params: { candidacyId }, body }),
    {},
  )

export const waiveScorecardMutation = (candidacyId: string, after: After) =>
  step(
    candidacyId,
    (body: BodyInputOf<typeof waiveScorecard>) => call(waiveScorecard, { params: { candidacyId }, body }),
    after,
  )

export const castVoteMutation = (candidacyId: string, after: After) =>
  step(candidacyId, (body: BodyInputOf<typeof castVote>) => call(castVote, { params: { candidacyId }, body }), after)

export const revealVotesMutation = (candidacyId: string, after: After) =>
  step(
    candidacyId,
    (body: NonNullable<BodyInputOf<typeof revealVotes>>) => call(revealVotes, { params: { candidacyId }, body }),
    after,
  )

export const recordDecisionMutation = (candidacyId: string, after: After) =>
  step(
    candidacyId,
    (body: BodyInputOf<typeof recordDecision>) => call(recordDecision, { params: { candidacyId }, body }),
    after,
  )
