import type { Interview } from '#contract/interviews.ts'
import { timeOfDay } from '../../lib/format.ts'
import { exactTime } from '../../lib/format-day.ts'
import { When } from '../../ui/when.tsx'
import styles from './live-header.module.css'

/** Before the start, in the place of the section. */
export const LivePlanned = ({ interview, isUntimed }: { interview: Interview; isUntimed: boolean }) => {
  const { scheduledAt, hardStopAt } = interview
  return (
    <div className={styles.section}>
      <p className={styles.title}>Not started</p>
      <p className={styles.pace}>
        {scheduledAt ? (
          <When at={new Date(scheduledAt)} exact={exactTime(scheduledAt)}>
            planned for {timeOfDay(scheduledAt)}
          </When>
        ) : (
          !isUntimed && 'no time set'
        )}
        {hardStopAt && ` · hard stop ${timeOfDay(hardStopAt)}`}
      </p>
    </div>
  )
}
