import { sharedScorecards } from '#db/queries/scorecards.ts'
import { mayReadStage } from '#domain/access.ts'
import { labelOf } from '#domain/aggregate.ts'
import { seesRatersNames } from '#domain/debrief.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const listScorecards: Handler<'listScorecards'> = async (
  _input,
  { db, actor, standing, candidacyId, audit },
) => {
  if (!mayReadStage(actor, standing, 'screen')) throw new ProblemError('debrief_not_open')
  const scorecards = await sharedScorecards(db, actor, candidacyId)
  audit({ action: 'scorecards.read', subjectType: 'candidacy', subjectId: candidacyId })
  return {
    items: scorecards.map(({ number, author, areVotesRevealed, ...scorecard }) => ({
      ...scorecard,
      label: labelOf(number),
      author: author.userId === actor.id || seesRatersNames(actor, standing, areVotesRevealed) ? author : null,
    })),
  }
}
