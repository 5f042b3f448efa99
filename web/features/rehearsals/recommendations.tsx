import type { RehearsalAttempt, RehearsalComparison } from '#contract/rehearsal-attempts.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { recommendationNames } from '../../lib/recommendations.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { RatingSteps } from '../../ui/rating-steps.tsx'
import { Section } from '../../ui/section.tsx'
import { Table } from '../../ui/table.tsx'
import styles from './comparison.module.css'

type Props = { attempt: RehearsalAttempt; reference: RehearsalComparison['reference'] }

/** The two judgements at a glance, then what each says for itself. */
export function Recommendations({ attempt: { scorecard, kit }, reference }: Props) {
  const { recommendation, withheldReason, summary } = scorecard
  return (
    <Section title="At a glance">
      {reference && (
        <Table caption="Ratings, yours and the reference’s" isCaptionHidden isDense>
          <thead>
            <tr>
              <th scope="col">Competency</th>
              <th scope="col">You</th>
              <th scope="col">The reference</th>
            </tr>
          </thead>
          <tbody>
            {kit.content.competencies.map(({ id }) => (
              <tr key={id}>
                <th scope="row">
                  <Anchor href={`#${id}`}>{competencyTitle(id)}</Anchor>
                </th>
                <td>
                  <Rating of={scorecard.ratings.find(({ competencyId }) => competencyId === id)} />
                </td>
                <td>
                  <Rating of={reference.ratings.find(({ competencyId }) => competencyId === id)} />
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">Recommendation</th>
              <td>{recommendation ? recommendationNames[recommendation] : 'Withheld'}</td>
              <td>{recommendationNames[reference.recommendation]}</td>
            </tr>
          </tbody>
        </Table>
      )}
      <div className={styles.two}>
        <Side name="You" words={recommendation ? recommendationNames[recommendation] : 'Withheld'}>
          {[withheldReason, summary].filter(Boolean).join(' ')}
        </Side>
        {reference && (
          <Side name="The reference" words={recommendationNames[reference.recommendation]}>
            {reference.summary}
          </Side>
        )}
      </div>
    </Section>
  )
}

const Rating = ({ of }: { of: { rating: number | null } | undefined }) =>
  of?.rating == null ? <span className="muted">not assessed</span> : <RatingSteps rating={of.rating} />

const Side = ({ name, words, children }: { name: string; words: string; children: string }) => (
  <div className={styles.side}>
    <h3 className="over">{name}</h3>
    <p>
      <b>{words}</b>
    </p>
    <p className={styles.said}>{children}</p>
  </div>
)
