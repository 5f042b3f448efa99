import type { Handlers } from '#http/context.ts'
import { castVote } from './cast-vote.ts'
import { getDebrief } from './get-debrief.ts'
import { openDebrief } from './open-debrief.ts'
import { recordDecision } from './record-decision.ts'
import { revealVotes } from './reveal-votes.ts'
import { waiveScorecard } from './waive-scorecard.ts'

export const debriefRoutes = {
  getDebrief,
  openDebrief,
  waiveScorecard,
  castVote,
  revealVotes,
  recordDecision,
} satisfies Partial<Handlers>
