import { useQueries, useQuery } from '@tanstack/react-query'
import type { SharedScorecard } from '#contract/scorecards.ts'
import { failureOf, isRefusedAs } from '../../lib/call-words.ts'
import { exactTime } from '../../lib/format-day.ts'
import { viewShared } from '../../lib/attachment-view.ts'
import type { NoteView } from '../../lib/note-view.ts'
import { seatNames } from '../../lib/vocabulary.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx'
import { CardView } from './card-view.tsx'
import type { Asked } from './evidence.ts'
import { kitVersionQuery, sharedScorecardsQuery } from './queries.ts'
import styles from './scorecard.module.css'

type Props = { candidacyId: string /** One's own card is on the page already. */; ownId: string }

/** The others' submitted scorecards, for who has submitted all of their own. */
export function SharedScorecards({ candidacyId, ownId }: Props) {
  const shared = useQuery(sharedScorecardsQuery(candidacyId))
  const others = (shared.data?.items ?? []).filter(({ id }) => id !== ownId)
  const kits = useQueries({ queries: others.map(({ kitSlug, kitVersion }) => kitVersionQuery(kitSlug, kitVersion)) })
  if (isRefusedAs(shared.error, 'scorecard_owed'))
    return (
      <EmptyState
        title="Another scorecard of yours is still open"
        action={<LinkButton href="/">See what is due</LinkButton>}
      >
        You sat in more than one interview of this candidate. The others’ scorecards open when all of yours are in.
      </EmptyState>
    )
  if (shared.error)
    return <ErrorState {...failureOf(shared.error, 'The others’ scorecards')} onRetry={() => void shared.refetch()} />
  if (shared.isPending)
    return (
      <Skeleton label="Loading the others’ scorecards">
        <SkeletonRows count={3} />
      </Skeleton>
    )
  if (others.length === 0)
    return (
      <EmptyState title="Nobody else has submitted yet">
        Their scorecards stand here as they come in, with the notes that they cite.
      </EmptyState>
    )
  return (
    <div className={styles.others}>
      {others.map((card, index) => (
        <Card as="article" key={card.id} aria-label={`Scorecard of ${nameOf(card)}`}>
          <h3>
            {nameOf(card)} <span className="muted">{card.title}</span>
          </h3>
          <p className="small muted">
            {seatNames[card.seat]}, submitted {exactTime(card.submittedAt)}
          </p>
          <CardView
            card={card}
            kit={kits[index]?.data?.content ?? null}
            notes={card.notes.map((note) => viewOf(card.id, note))}
            asked={askedBy(card)}
            level={4}
          />
        </Card>
      ))}
    </div>
  )
}

const nameOf = ({ author, label }: SharedScorecard) => author?.name ?? label

const viewOf = (
  scorecardId: string,
  {
    revision: _revision,
    createdAt: _created,
    updatedAt: _updated,
    attachments,
    ...note
  }: SharedScorecard['notes'][number],
): NoteView => ({ ...note, state: 'saved', refusedBecause: null, files: viewShared(scorecardId, attachments) })

/** The server sends one list of words; which rating cites which kind is in the ratings. */
function askedBy({ prompts, ratings }: SharedScorecard): Asked[] {
  const followUpIds = new Set(ratings.flatMap((rating) => rating.followUpIds))
  return prompts.map(({ id, text }) => ({
    kind: followUpIds.has(id) ? 'followUp' : 'prompt',
    id,
    text,
    competencyIds: [],
  }))
}
