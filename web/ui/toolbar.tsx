import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './page.module.css'

/** What is missing and the one act, always in sight at the bottom. */
export const Toolbar = ({
  label,
  children,
  className,
}: {
  label: string
  children: ReactNode
  className?: string | undefined
}) => (
  <section className={classes(styles.toolbar, className)} aria-label={label}>
    {children}
  </section>
)
