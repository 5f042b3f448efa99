import type { KitContent } from '#domain/kit.ts'
import { type Draft, type Hint, polarities } from '#domain/scorecard.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { count } from '../../lib/format.ts'
import type { NoteView } from '../../lib/note-view.ts'
import { confidenceNames, recommendationNames } from '../../lib/recommendations.ts'
import { Button } from '../../ui/button.tsx'
import { EvidenceCount } from '../../ui/evidence-count.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RatingSteps } from '../../ui/rating-steps.tsx'
import { Spread } from '../../ui/spread.tsx'
import { Table } from '../../ui/table.tsx'
import { citedCount, valueOf } from './draft.ts'
import { hintWords } from './missing.ts'
import styles from './scorecard.module.css'

/** Who reads it: the debrief; its author, beside the lead's; its author, beside a reference. */
export type ScorecardPurpose = 'debrief' | 'shadow' | 'rehearsal'

type Props = {
  draft: Draft
  kit: KitContent
  notes: readonly NoteView[]
  hints: readonly Hint[]
  purpose: ScorecardPurpose
  waitingCount: number
  refusedCount: number
  busy: string | false
  failure: string | null
  onVisit: (href: string) => void
  onClose: () => void
  onSubmit: () => void
}

/** One's own judgement laid out once more, and nothing of anybody else's, before it becomes final. */
export function SecondLook(props: Props) {
  const { draft, kit, notes, hints, purpose, waitingCount, refusedCount, busy, failure, onClose, onSubmit } = props
  const ratings = kit.competencies.flatMap(({ id }) => draft.ratings.filter((rating) => rating.competencyId === id))
  const points = ratings.flatMap(({ rating, notAssessed }) => (rating === null || notAssessed ? [] : [rating]))
  const visit = (href: string) => {
    onClose()
    props.onVisit(href)
  }
  return (
    <Dialog
      isOpen
      size="wide"
      title="Second look"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Go back</Button>
          <Button variant="primary" busy={busy} onClick={onSubmit}>
            Submit for good
          </Button>
        </>
      }
    >
      <Table caption="Your ratings and what they rest on" isCaptionHidden isDense>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col">Rating</th>
            <th scope="col">Confidence</th>
            <th scope="col">Evidence</th>
          </tr>
        </thead>
        <tbody>
          {ratings.map((rating) => (
            <tr key={rating.competencyId}>
              <th scope="row">
                <button type="button" className={styles.textLink} onClick={() => visit(`#${rating.competencyId}`)}>
                  {competencyTitle(rating.competencyId)}
                </button>
              </th>
              <td>
                <RatingSteps rating={valueOf(rating)} />
              </td>
              <td className="muted">{confidenceWords(rating)}</td>
              <td className="muted">{rating.notAssessed ? 'not assessed' : <Rests rating={rating} notes={notes} />}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {points.length > 1 && (
        <p className="row">
          Your ratings on the scale <Spread ratings={points} words={`${points.length} ratings`} />
        </p>
      )}
      <p>
        <b>
          {draft.recommendation === null
            ? 'Recommendation withheld'
            : `Recommendation: ${recommendationNames[draft.recommendation]}`}
        </b>
      </p>
      {hints.map((hint) => (
        <Notice key={hint.kind}>{hintWords(hint)}</Notice>
      ))}
      {waitingCount > 0 && (
        <Notice tone="warn">
          {count(waitingCount, 'note waits', 'notes wait')} on this device. Submitting goes on once the server has{' '}
          {waitingCount === 1 ? 'it' : 'them'}.
        </Notice>
      )}
      {refusedCount > 0 && (
        <Notice tone="warn">
          {count(refusedCount, 'note was', 'notes were')} not taken by the server and will not be part of this. The text
          is kept on this device.
        </Notice>
      )}
      <p className="muted">{afterwards[purpose]}</p>
      {failure && <Notice tone="refused">{failure}</Notice>}
    </Dialog>
  )
}

const afterwards: Record<ScorecardPurpose, string> = {
  debrief:
    'Once submitted it cannot be changed. Ratings, recommendation and summary, and the notes that you cited or tagged, become part of the debrief. All other notes stay yours.',
  shadow:
    'Once submitted it cannot be changed. It stays yours, to compare with the lead’s: it never enters the debrief.',
  rehearsal:
    'Once submitted it cannot be changed, and the comparison opens. It stays yours: nobody else ever reads it.',
}

const confidenceWords = ({ confidence, notAssessed }: Draft['ratings'][number]) =>
  notAssessed ? '' : confidence === null ? 'not said' : confidenceNames[confidence]

function Rests({ rating, notes }: { rating: Draft['ratings'][number]; notes: readonly NoteView[] }) {
  const { signals, antiPatterns } = polarities(rating, notes)
  const standing = rating.noteIds.filter((id) => notes.some((note) => note.id === id)).length
  const total = citedCount({ ...rating, noteIds: [] }) + standing
  if (total === 0) return rating.fromMemory ? 'from memory' : 'nothing'
  return (
    <>
      {total} cited{' '}
      {signals + antiPatterns > 0 && (
        <>
          (<EvidenceCount signals={signals} antiPatterns={antiPatterns} />)
        </>
      )}
    </>
  )
}
