import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import styles from './notice.module.css'

type NoticeProps = {
  tone?: 'plain' | 'warn' | 'refused' | undefined
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
  className?: string | undefined
}

/** A sentence beside the thing that it speaks of: advice, a warning, or why something was refused. */
export const Notice = ({ tone = 'plain', title, children, action, className }: NoticeProps) => (
  <div className={classes(styles.notice, styles[tone], className)} role={tone === 'refused' ? 'alert' : undefined}>
    {tone !== 'plain' && <Icon name="warn" className={styles.sign} />}
    <div className={styles.words}>
      {title && <b>{title} </b>}
      {children}
    </div>
    {action && <div>{action}</div>}
  </div>
)
