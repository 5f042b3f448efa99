import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './columns.module.css'

type ColumnsProps = {
  main: ReactNode
  side: ReactNode
  sideLabel: string
  width?: 'side' | 'notes' | undefined
  isSticky?: boolean | undefined
  className?: string | undefined
}

/** Work on the left, what helps it beside; one below the other where there is no room. */
export const Columns = ({ main, side, sideLabel, width = 'side', isSticky, className }: ColumnsProps) => (
  <div className={classes(styles.columns, width === 'notes' && styles.notes, className)}>
    <div className={styles.column}>{main}</div>
    <aside className={classes(styles.column, isSticky && styles.sticky)} aria-label={sideLabel}>
      {side}
    </aside>
  </div>
)
