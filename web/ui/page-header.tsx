import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './page-header.module.css'

type PageHeaderProps = {
  title: ReactNode
  over?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  children?: ReactNode
  className?: string | undefined
}

/** The page's one large sentence, and what can be done about it. */
export const PageHeader = ({ title, over, lead, actions, children, className }: PageHeaderProps) => (
  <div className={classes(styles.header, className)}>
    <div className={styles.words}>
      {over && <p className="over">{over}</p>}
      <h1>{title}</h1>
      {lead && <p className="muted">{lead}</p>}
      {children}
    </div>
    {actions && <div className={styles.actions}>{actions}</div>}
  </div>
)
