import { classes } from './classes.ts'
import { SkeletonText, times } from './skeleton.tsx'
import styles from './skeleton.module.css'

export const SkeletonTable = ({ rows, columns }: { rows: number; columns: number }) => (
  <div className={styles.card}>
    {times(rows, (row) => (
      <div key={row} className={classes(styles.row, styles.cells)}>
        {times(columns, (column) => (
          <SkeletonText key={column} width={column === 0 ? 'most' : 'half'} />
        ))}
      </div>
    ))}
  </div>
)
