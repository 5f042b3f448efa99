import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './fold.module.css'
import { Icon } from './icon.tsx'

type FoldProps = Omit<ComponentProps<'details'>, 'open'> & {
  summary: ReactNode
  /** At first; from then on whoever reads decides. */
  isOpenAtFirst?: boolean | undefined
}

/** More of the same, one click away. */
export const Fold = ({ summary, isOpenAtFirst, children, className, ...native }: FoldProps) => (
  <details {...native} className={classes(styles.fold, className)} open={isOpenAtFirst}>
    <summary className={styles.summary}>
      <Icon name="next" className={styles.sign} />
      {summary}
    </summary>
    <div className={styles.body}>{children}</div>
  </details>
)
