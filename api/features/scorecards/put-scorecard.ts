import { isDeepStrictEqual } from 'node:util'
import type { ScorecardInput } from '#contract/scorecards.ts'
import { citable, lockOwnScorecard, saveDraft } from '#db/queries/scorecards.ts'
import { refuseCitations } from '#domain/citations.ts'
import type { Draft } from '#domain/scorecard.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const putScorecard: Handler<'putScorecard'> = async ({ params, body }, { db, actor, now, audit }) => {
  const whose = { organizationId: actor.organizationId, interviewId: params.interviewId, authorId: actor.id }
  const draft = { ...body, ratings: body.ratings.map(withPlainIds) }
  const stored = await lockOwnScorecard(db, whose)
  if (!stored) throw new ProblemError('not_found')
  if (stored.state !== 'draft') throw new ProblemError('scorecard_submitted', { current: stored })
  if (isSameDraft(stored, draft)) return stored // a retry of what was saved
  if (body.revision !== stored.revision) throw new ProblemError('revision_conflict', { current: stored })
  const known = await citable(db, whose)
  if (!known) throw new ProblemError('not_found')
  const refusal = refuseCitations(draft.ratings, known)
  if (refusal) throw new ProblemError(refusal.code, refusal)
  const saved = await saveDraft(db, whose, draft, now)
  audit({ action: 'scorecard.save', subjectType: 'scorecard', subjectId: saved.id })
  return saved
}

/** Ids in the database's spelling, so that a note is found by them later. */
const withPlainIds = (rating: ScorecardInput['ratings'][number]) => ({
  ...rating,
  noteIds: rating.noteIds.map((id) => id.toLowerCase()),
})

const isSameDraft = (stored: Draft, sent: Draft) => isDeepStrictEqual(contentOf(stored), contentOf(sent))

const contentOf = ({ ratings, recommendation, withheldReason, summary }: Draft) => ({
  ratings,
  recommendation,
  withheldReason,
  summary,
})
