import type { Debrief } from '#contract/debriefs.ts'
import { exactTime } from '../../lib/format-day.ts'
import { inWords } from '../../lib/in-words.ts'
import { confidenceNames, recommendationNames } from '../../lib/recommendations.ts'
import { Card } from '../../ui/card.tsx'
import { Rows } from '../../ui/rows.tsx'
import styles from './packet.module.css'

/** All votes at once, each with its reason, and why any is missing. */
export function RevealedVotes({ debrief }: { debrief: Debrief }) {
  const { votes, voters, missingReason, revealedAt } = debrief
  const absent = voters.filter(({ userId }) => !votes.some((vote) => vote.userId === userId))
  return (
    <Card className={styles.card} id="votes" aria-labelledby="votes-heading" tabIndex={-1}>
      <h2 id="votes-heading">Votes</h2>
      {votes.length === 0 && <p className="muted">Nobody voted.</p>}
      <Rows>
        {votes.map(({ userId, name, recommendation, confidence, reason }) => (
          <li key={userId}>
            <p className="row apart">
              <span>{name}</span>
              <b>{recommendationNames[recommendation]}</b>
            </p>
            <p className="small muted">{confidenceNames[confidence]} confidence</p>
            <p className={styles.said}>{reason}</p>
          </li>
        ))}
      </Rows>
      {missingReason && (
        <p className="small muted">
          {absent.length === 0 ? 'Revealed' : `Revealed without ${inWords(absent.length)}`}: “{missingReason}”
        </p>
      )}
      {revealedAt && <p className="small muted">Revealed {exactTime(revealedAt)}.</p>}
    </Card>
  )
}
