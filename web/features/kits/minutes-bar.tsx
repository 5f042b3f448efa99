import type { DraftKit } from '#domain/kit-draft.ts'
import { TimelineBar } from '../../ui/timeline-bar.tsx'
import styles from './editor.module.css'

/** The sections to scale, and how their sum stands to the duration. */
export function MinutesBar({ kit }: { kit: DraftKit }) {
  const { sections } = kit.content
  const sum = sections.reduce((total, { minutes }) => total + minutes, 0)
  const left = kit.durationMinutes - sum
  const startOf = (index: number) => sections.slice(0, index).reduce((total, { minutes }) => total + minutes, 0)
  const drawn = sections.map((section, index) => ({ ...section, fromMin: startOf(index) }))
  return (
    <div className={styles.minutes}>
      <TimelineBar
        layout="bar"
        label={`${sum} of ${kit.durationMinutes} minutes in ${sections.length} sections`}
        sections={drawn
          .filter(({ minutes }) => minutes > 0)
          .map(({ id, title, shortTitle, minutes, fromMin }) => ({
            id,
            name: title || id,
            shortName: shortTitle || undefined,
            fromMin,
            minutes,
            done: 0,
            state: 'next',
          }))}
      />
      <p className={left === 0 && sum > 0 ? 'muted small' : 'warn small'}>
        {kit.durationMinutes > 0 ? `${sum} of ${kit.durationMinutes} min` : 'No minutes planned yet'}
        {left > 0 && `: ${left} min not in a section yet`}
        {left < 0 && kit.durationMinutes > 0 && `: ${-left} min too many`}
      </p>
    </div>
  )
}
