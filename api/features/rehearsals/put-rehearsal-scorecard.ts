import { saveCard } from '#db/queries/rehearsal-attempts.ts'
import { canonicalJson } from '#domain/canonical.ts'
import { type Citable, refuseCitations } from '#domain/citations.ts'
import type { KitContent } from '#domain/kit.ts'
import { placesOf } from '#domain/rehearsal/places.ts'
import type { Draft } from '#domain/scorecard.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { cardView, lockOwnAttempt, ownerOf, rehearsedOf } from './attempt-view.ts'

/** As a real scorecard's draft: saved however incomplete it is, and referring to nothing that is not there. */
export const putRehearsalScorecard: Handler<'putRehearsalScorecard'> = async ({ params: { id }, body }, context) => {
  const { db, actor, now, audit } = context
  const stored = await lockOwnAttempt(context, id)
  const { ratings, recommendation, withheldReason, summary, revision } = body
  const card: Draft = { ratings, recommendation, withheldReason, summary }
  if (canonicalJson(stored.card) === canonicalJson(card)) return cardView(stored)
  if (stored.state === 'submitted') throw new ProblemError('scorecard_submitted', { current: cardView(stored) })
  if (revision !== stored.cardRevision) throw new ProblemError('revision_conflict', { current: cardView(stored) })
  const { content } = await rehearsedOf(context, stored)
  const noteIds = stored.work.notes.map((note) => note.id)
  const refusal = refuseCitations(ratings, { ...citableOf(content), noteIds })
  if (refusal) throw new ProblemError(refusal.code, refusal)
  await saveCard(db, ownerOf(actor), id, card, now)
  audit({ action: 'rehearsal.score', subjectType: 'rehearsal_attempt', subjectId: id })
  return { ...cardView({ ...stored, card, cardUpdatedAt: now }), revision: stored.cardRevision + 1 }
}

function citableOf(content: KitContent): Omit<Citable, 'noteIds'> {
  const places = (content.problems ?? [{ id: undefined }]).flatMap(({ id }) => placesOf(content, id))
  const idsOf = (...kinds: string[]) => places.filter(({ what }) => kinds.includes(what)).map(({ id }) => id)
  return {
    competencyIds: content.competencies.map(({ id }) => id),
    promptIds: idsOf('prompt', 'problem'),
    followUpIds: idsOf('follow-up', 'probe', 'hint'),
  }
}
