import type { ReactNode } from 'react'
import type { Rating } from '#domain/scorecard.ts'
import type { KitContent } from '#domain/kit.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import type { NoteView } from '../../lib/note-view.ts'
import { confidenceNames, recommendationNames } from '../../lib/recommendations.ts'
import { RatingSteps } from '../../ui/rating-steps.tsx'
import type { Scorecard } from '#contract/scorecards.ts'
import { CitedList } from './cited-list.tsx'
import { valueOf } from './draft.ts'
import type { Asked } from './evidence.ts'
import styles from './scorecard.module.css'

type Props = {
  card: Pick<Scorecard, 'ratings' | 'recommendation' | 'withheldReason' | 'summary'>
  /** Null while it is on its way: ratings show without their anchors. */
  kit: Pick<KitContent, 'competencies' | 'antiPatterns'> | null
  notes: readonly NoteView[]
  /** What the ratings cite besides notes, with its words. */
  asked: readonly Asked[]
  /** Of its headings: a card among others stands under a heading of its own. */
  level?: 2 | 4
}

/** A submitted scorecard, read only: the recommendation first, then each rating with its anchor and evidence. */
export function CardView({ card, kit, notes, asked, level = 2 }: Props) {
  const order = kit?.competencies.map(({ id }): string => id) ?? card.ratings.map(({ competencyId }) => competencyId)
  const ratings = order.flatMap((id) => card.ratings.filter(({ competencyId }) => competencyId === id))
  return (
    <div className={styles.frozen}>
      <Part title="Recommendation" level={level}>
        <p>
          <b>{card.recommendation === null ? 'Withheld' : recommendationNames[card.recommendation]}</b>
          {card.withheldReason && `: ${card.withheldReason}`}
        </p>
        <p className={styles.said}>{card.summary}</p>
      </Part>
      {ratings.map((rating) => (
        <Part
          key={rating.competencyId}
          id={level === 2 ? rating.competencyId : undefined}
          title={competencyTitle(rating.competencyId)}
          level={level}
          end={
            <>
              <RatingSteps rating={valueOf(rating)} />
              {rating.confidence && (
                <span className="small muted">{confidenceNames[rating.confidence]} confidence</span>
              )}
            </>
          }
        >
          <RatingBody rating={rating} kit={kit} notes={notes} asked={asked} />
        </Part>
      ))}
    </div>
  )
}

type PartProps = { id?: string | undefined; title: string; level: 2 | 4; end?: ReactNode; children: ReactNode }

/** A heading and what belongs to it; several cards on one page have the same ones, so they are no landmarks. */
function Part({ id, title, level, end, children }: PartProps) {
  const Heading = level === 2 ? 'h2' : 'h4'
  return (
    <div id={id} className="stack">
      <div className="row apart">
        <Heading>{title}</Heading>
        {end && <span className="row">{end}</span>}
      </div>
      {children}
    </div>
  )
}

function RatingBody({ rating, kit, notes, asked }: Omit<Props, 'card'> & { rating: Rating }) {
  const anchors = kit?.competencies.find(({ id }) => id === rating.competencyId)?.anchors
  return (
    <>
      {rating.notAssessed && <p className="muted">Not assessed.</p>}
      {rating.rating !== null && anchors && <p className="muted">{anchors[rating.rating]}</p>}
      {rating.rationale && <p className={styles.said}>{rating.rationale}</p>}
      {rating.fromMemory && <p className="small muted">From memory: no note holds it.</p>}
      {!rating.notAssessed && !rating.fromMemory && (
        <div className="stack">
          <CitedList rating={rating} notes={notes} asked={asked} antiPatterns={kit?.antiPatterns ?? []} />
        </div>
      )}
    </>
  )
}
