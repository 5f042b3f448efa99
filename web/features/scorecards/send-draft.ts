import { putScorecard, type Scorecard } from '#contract/scorecards.ts'
import type { Draft } from '#domain/scorecard.ts'
import { call, CallError } from '../../lib/call.ts'
import type { SaveOutcome } from './draft-saver.ts'

/** With a 409 the server sends the scorecard that is stored. */
const currentOf = ({ problem }: CallError) => problem.current as Scorecard

const isPassing = ({ problem }: CallError) =>
  problem.status === 429 || problem.status >= 500 || problem.code === 'not_signed_in'

/** Saves a draft; whatever comes of it is an answer. */
export async function sendDraft(interviewId: string, draft: Draft, revision: number): Promise<SaveOutcome> {
  const { ratings, ...rest } = draft
  try {
    const scorecard = await call(putScorecard, {
      params: { interviewId },
      body: { ...rest, ratings: [...ratings], revision },
    })
    return { kind: 'saved', scorecard }
  } catch (error) {
    if (!(error instanceof CallError) || isPassing(error)) return { kind: 'passing' }
    if (error.code === 'revision_conflict') return { kind: 'conflict', current: currentOf(error) }
    if (error.code === 'scorecard_submitted') return { kind: 'frozen', current: currentOf(error) }
    return { kind: 'refused', reason: error.problem.issues?.[0]?.message ?? error.message }
  }
}
