import type { Handlers } from '#http/context.ts'
import { getScorecard } from './get-scorecard.ts'
import { listScorecards } from './list-scorecards.ts'
import { putScorecard } from './put-scorecard.ts'
import { releaseScorecard } from './release-scorecard.ts'
import { submitScorecard } from './submit-scorecard.ts'

export const scorecardRoutes = {
  getScorecard,
  putScorecard,
  submitScorecard,
  releaseScorecard,
  listScorecards,
} satisfies Partial<Handlers>
