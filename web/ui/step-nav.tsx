import type { MouseEvent } from 'react'
import { Anchor } from './anchor.tsx'
import { classes } from './classes.ts'
import styles from './step-nav.module.css'

export type StepNavItem = {
  id: string
  label: string
  href: string
  /** What was answered there; nothing draws the empty ring of what is still open. */
  mark?: number | string | null | undefined
  isCurrent?: boolean | undefined
  /** What the mark says, for screen readers: "rated 3", "not rated". */
  stateWords?: string | undefined
}

type StepNavProps = {
  label: string
  items: readonly StepNavItem[]
  onPick?: ((id: string, event: MouseEvent) => void) | undefined
  className?: string | undefined
}

/** The parts of one form and what each has so far; any order may be taken. */
export const StepNav = ({ label, items, onPick, className }: StepNavProps) => (
  <nav className={className} aria-label={label}>
    <ol className={styles.steps}>
      {items.map((item) => (
        <li key={item.id}>
          <Anchor
            href={item.href}
            className={styles.step}
            aria-current={item.isCurrent ? 'step' : undefined}
            onClick={(event) => onPick?.(item.id, event)}
          >
            {item.mark === undefined || item.mark === null ? (
              <span className={styles.open} aria-hidden="true" />
            ) : (
              <b aria-hidden={item.stateWords ? true : undefined}>{item.mark}</b>
            )}
            <span className={classes(!item.isCurrent && styles.name)}>{item.label}</span>
            {item.stateWords && <span className="vh">, {item.stateWords}</span>}
          </Anchor>
        </li>
      ))}
    </ol>
  </nav>
)
