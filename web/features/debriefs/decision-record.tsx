import type { Debrief } from '#contract/debriefs.ts'
import { exactTime } from '../../lib/format-day.ts'
import { decisionNames } from '../../lib/vocabulary.ts'
import { Rows } from '../../ui/rows.tsx'
import styles from './packet.module.css'

/** The decision, large and plain, with who signed it, and what it was made on. */
export function DecisionRecord({ debrief }: { debrief: Debrief }) {
  const { decision, candidate } = debrief
  if (!decision) return null
  const { level, reasons, dissent, decidedBy, decidedAt, snapshotHash } = decision
  return (
    <section className={styles.record} aria-labelledby="decision">
      <p className="over">Decision on {candidate.name}</p>
      <h1 id="decision">
        {decisionNames[decision.decision]}
        {level !== null && `, ${level}`}
      </h1>
      <p className={styles.said}>{reasons}</p>
      {dissent.length > 0 && (
        <div>
          <h2>Dissent</h2>
          <Rows isDense>
            {dissent.map(({ userId, name, text }) => (
              <li key={userId}>
                <b>{name}</b>: {text}
              </li>
            ))}
          </Rows>
        </div>
      )}
      <p className={styles.signed}>
        <b>{decidedBy.name}</b>
        <span className="muted">{exactTime(decidedAt)}</span>
      </p>
      <p className={styles.hash}>
        Made on the packet with the fingerprint <code>{snapshotHash}</code>
      </p>
    </section>
  )
}
