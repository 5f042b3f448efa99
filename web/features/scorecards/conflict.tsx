import type { Scorecard } from '#contract/scorecards.ts'
import type { Draft } from '#domain/scorecard.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { exactTime } from '../../lib/format-day.ts'
import { recommendationNames } from '../../lib/recommendations.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Section } from '../../ui/section.tsx'
import { valueOf } from './draft.ts'
import styles from './scorecard.module.css'

type Props = {
  mine: Draft
  theirs: Scorecard
  competencyIds: readonly string[]
  onChoose: (choice: 'mine' | 'theirs') => void
}

/** The draft was changed on another device too. Both are shown, and the person chooses; neither goes unseen. */
export const Conflict = ({ mine, theirs, competencyIds, onChoose }: Props) => (
  <Dialog
    isOpen
    size="wide"
    title="This draft was changed elsewhere too"
    onClose={() => {}}
    footer={
      <>
        <Button onClick={() => onChoose('theirs')}>Keep the other one</Button>
        <Button variant="primary" onClick={() => onChoose('mine')}>
          Keep what is here
        </Button>
      </>
    }
  >
    <p>Both are yours. Choose the one to go on with; copy from the other first what you want to keep.</p>
    <div className={styles.two}>
      <Section title="On this device" level={3}>
        <Version draft={mine} other={theirs} competencyIds={competencyIds} />
      </Section>
      <Section title={theirs.updatedAt ? `Saved ${exactTime(theirs.updatedAt)}` : 'Saved elsewhere'} level={3}>
        <Version draft={theirs} other={mine} competencyIds={competencyIds} />
      </Section>
    </div>
  </Dialog>
)

/** Only what differs, so that the choice is short. */
function Version({ draft, other, competencyIds }: { draft: Draft; other: Draft; competencyIds: readonly string[] }) {
  const rows = competencyIds.map((id) => ({ id, words: ratingWords(draft, id), others: ratingWords(other, id) }))
  return (
    <dl className={styles.version}>
      {rows
        .filter(({ words, others }) => words !== others)
        .map(({ id, words }) => (
          <div key={id}>
            <dt>{competencyTitle(id)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      {recommendationWords(draft) !== recommendationWords(other) && (
        <div>
          <dt>Recommendation</dt>
          <dd>{recommendationWords(draft)}</dd>
        </div>
      )}
      {draft.summary !== other.summary && (
        <div>
          <dt>Summary</dt>
          <dd>{draft.summary || 'empty'}</dd>
        </div>
      )}
    </dl>
  )
}

function ratingWords(draft: Draft, competencyId: string): string {
  const rating = draft.ratings.find((candidate) => candidate.competencyId === competencyId)
  if (!rating) return 'not rated'
  const value = valueOf(rating)
  const first = value === null ? 'not rated' : value === 'not_assessed' ? 'not assessed' : String(value)
  const confidence = rating.confidence === null ? [] : [`${rating.confidence} confidence`]
  const cited =
    value === 'not_assessed'
      ? []
      : [`${rating.noteIds.length + rating.promptIds.length + rating.followUpIds.length} cited`]
  const rationale = rating.rationale === '' ? [] : [`“${rating.rationale}”`]
  return [first, ...confidence, ...cited, ...rationale].join(', ')
}

const recommendationWords = ({ recommendation, withheldReason }: Draft) =>
  recommendation !== null
    ? recommendationNames[recommendation]
    : withheldReason === null
      ? 'none yet'
      : `withheld: ${withheldReason}`
