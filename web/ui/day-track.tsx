import { classes } from './classes.ts'
import styles from './day-track.module.css'

/** `done` took place, `next` has its day, `planned` is where it was meant to be; `isLate` says that it is behind that. */
export type DayMark = { id: string; day: number; kind: 'done' | 'next' | 'planned'; isLate?: boolean }

type Props = {
  days: number
  marks: readonly DayMark[] /** Absent where nothing is under way. */
  today?: number | undefined
}

/** Where things lie between the first day and the last. A picture only: whoever draws it says the same in words beside it. */
export const DayTrack = ({ days, marks, today }: Props) => (
  <span className={styles.track} aria-hidden="true">
    {today !== undefined && <span className={styles.today} style={{ '--at': placeOf(today, days) }} />}
    {marks.map(({ id, day, kind, isLate }) => (
      <span
        key={`${id} ${kind}`}
        className={classes(styles.mark, styles[kind], isLate && styles.late)}
        style={{ '--at': placeOf(day, days) }}
      />
    ))}
  </span>
)

const placeOf = (day: number, days: number) => `${(Math.min(days, Math.max(0, day)) / Math.max(1, days)) * 100}%`
