import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './empty-state.module.css'
import { Icon, type IconName } from './icon.tsx'

type EmptyStateProps = {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  icon?: IconName | undefined
  className?: string | undefined
}

/** What this place will hold, and the one next step. */
export const EmptyState = ({ title, children, action, icon, className }: EmptyStateProps) => (
  <div className={classes(styles.empty, className)}>
    <p className={styles.title}>
      {icon && <Icon name={icon} />} {title}
    </p>
    {children && <div className={styles.words}>{children}</div>}
    {action && <div className={styles.action}>{action}</div>}
  </div>
)
