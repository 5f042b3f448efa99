import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import styles from './error-state.module.css'
import { Icon } from './icon.tsx'

type ErrorStateProps = {
  title: ReactNode
  kept?: ReactNode
  todo?: ReactNode
  onRetry?: (() => void) | undefined
  retryLabel?: string | undefined
  requestId?: string | undefined
  children?: ReactNode
  className?: string | undefined
}

/** What happened, what was kept, what to do. */
export function ErrorState(props: ErrorStateProps) {
  const { title, kept, todo, onRetry, retryLabel = 'Try again', requestId, children, className } = props
  return (
    <div className={classes(styles.error, className)} role="alert">
      <p className={styles.title}>
        <Icon name="warn" /> {title}
      </p>
      {kept && <p>{kept}</p>}
      {todo && <p className={styles.todo}>{todo}</p>}
      {children}
      {(onRetry || requestId) && (
        <div className={styles.foot}>
          {onRetry && <Button onClick={onRetry}>{retryLabel}</Button>}
          {requestId && (
            <p className={styles.request}>
              Request <code>{requestId}</code>
            </p>
          )}
        </div>
      )}
    </div>
  )
}
