import type { Candidacy } from '#contract/candidates.ts'
import { placeOnLoop, type RoundPlace } from '../../lib/loop-place.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Card } from '../../ui/card.tsx'
import { DayTrack, type DayMark } from '../../ui/day-track.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './jobs.module.css'

/** Everybody who is on the way, each on the loop's days: who waits longest comes first. */
export function OnTheLoop({ candidacies, now }: { candidacies: readonly Candidacy[]; now: Date }) {
  const places = candidacies
    .map((candidacy) => ({ candidacy, place: placeOnLoop(candidacy, now) }))
    .toSorted((a, b) => (b.place.today ?? 0) - (a.place.today ?? 0))
  const days = Math.max(...places.map(({ place }) => place.days))
  return (
    <Section title="On the loop’s timeline" end={`day 0 to ${days}`}>
      <Card as="div">
        <ol className={styles.dayRows} aria-label="Candidacies by their day">
          {places.map(({ candidacy, place }) => (
            <li key={candidacy.id}>
              <Anchor href={`/candidacies/${candidacy.id}`} className="clip">
                {candidacy.candidate.name}
              </Anchor>
              <DayTrack days={days} today={place.today ?? undefined} marks={place.rounds.flatMap(marksOf)} />
              <span className={place.rounds.some(isBehind) ? 'warn small' : 'muted small'}>{place.words}</span>
            </li>
          ))}
        </ol>
      </Card>
    </Section>
  )
}

const isBehind = ({ state, lateBy }: RoundPlace) => lateBy > 0 && state !== 'done'

/** One mark a round: where it took place or is to, else where the plan wants it. */
function marksOf({ id, planned, day, state, lateBy }: RoundPlace): DayMark[] {
  if (state === 'called_off') return []
  if (day === null) return [{ id, day: planned, kind: 'planned', isLate: lateBy > 0 }]
  return [{ id, day, kind: state === 'done' ? 'done' : 'next', isLate: state === 'next' && lateBy > 0 }]
}
