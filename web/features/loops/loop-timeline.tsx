import { Fragment } from 'react'
import type { Loop } from '#contract/kits.ts'
import { stageNames } from '../../lib/vocabulary.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Chip } from '../../ui/chip.tsx'
import styles from './loops.module.css'

/** Three weeks, or as long as the plan is. */
const usualDays = 21

type Props = { title: string; rounds: Loop['rounds']; areKitsLinked?: boolean }

/** Each round on its day, from the start of a candidacy on. */
export function LoopTimeline({ title, rounds, areKitsLinked = true }: Props) {
  const days = Math.max(usualDays, ...rounds.map(({ targetDay }) => targetDay || 0))
  return (
    <div className={styles.plan}>
      <div className={styles.scale} aria-hidden="true">
        <span>day 0</span>
        <span>day {days}</span>
      </div>
      <ol className={styles.timeline} aria-label={`Rounds of ${title} by their day`}>
        {rounds.map((round, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a round is known by its place here
          <Fragment key={index}>
            <li>
              <span className={styles.round}>
                <b>{round.title || 'No title yet'}</b>
                <span className="muted small">
                  {stageNames[round.stage]} · {round.minutes || '?'} min
                  {areKitsLinked && (
                    <>
                      {' · '}
                      <Anchor href={`/kits/${round.kitSlug}`}>
                        kit<span className="vh"> of {round.title}</span>
                      </Anchor>
                    </>
                  )}
                </span>
                {round.isOptional && <Chip>optional</Chip>}
              </span>
              <span className={styles.track} style={{ '--at': `${((round.targetDay || 0) / days) * 100}%` }}>
                <span className={styles.dot} aria-hidden="true" />
              </span>
              <span className={styles.day}>day {round.targetDay || 0}</span>
            </li>
            {isBeforeGate(rounds, index) && (
              <li className={styles.gate}>
                <span>
                  <b>Gate</b> <span className="muted small">hiring manager or recruiter advance or close</span>
                </span>
              </li>
            )}
          </Fragment>
        ))}
      </ol>
    </div>
  )
}

/** Screens come first; behind the last one is their gate. */
const isBeforeGate = (rounds: Loop['rounds'], index: number) =>
  rounds[index]?.stage === 'screen' && rounds[index + 1]?.stage !== 'screen'
