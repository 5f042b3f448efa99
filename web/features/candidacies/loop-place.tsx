import type { Candidacy } from '#contract/candidates.ts'
import { placeOnLoop, type RoundPlace } from '../../lib/loop-place.ts'
import { Card } from '../../ui/card.tsx'
import { DayTrack, type DayMark } from '../../ui/day-track.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './candidacies.module.css'

/** The loop's days, with where this candidacy stands on them: each round as it was planned and as it came. */
export function LoopPlaceSection({ candidacy, now }: { candidacy: Candidacy; now: Date }) {
  const place = placeOnLoop(candidacy, now)
  return (
    <Section title="On the loop’s timeline" end={place.words}>
      <Card as="div" className={styles.days}>
        <div className={styles.scale} aria-hidden="true">
          <span>day 0</span>
          <span>day {place.days}</span>
        </div>
        <ol className={styles.dayRows} aria-label="Rounds by their day">
          {place.rounds.map((round) => (
            <li key={round.id}>
              <span className="clip">{round.title}</span>
              <DayTrack days={place.days} marks={marksOf(round)} today={place.today ?? undefined} />
              <span className={round.lateBy > 0 && round.state !== 'done' ? 'warn small' : 'muted small'}>
                {round.words}
              </span>
            </li>
          ))}
        </ol>
      </Card>
    </Section>
  )
}

function marksOf({ id, planned, day, state, lateBy }: RoundPlace): DayMark[] {
  const plan: DayMark = { id, day: planned, kind: 'planned', isLate: state === 'open' && lateBy > 0 }
  if (state === 'called_off' || day === null) return [plan]
  return [plan, { id, day, kind: state === 'done' ? 'done' : 'next', isLate: state === 'next' && lateBy > 0 }]
}
