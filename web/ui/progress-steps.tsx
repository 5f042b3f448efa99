import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import styles from './progress-steps.module.css'

export type ProgressStep = { id: string; label: ReactNode; state: 'done' | 'current' | 'next'; note?: ReactNode }

/** The steps of a protocol from top to bottom: what is done, what is on, what comes. */
export const ProgressSteps = ({ label, steps }: { label: string; steps: readonly ProgressStep[] }) => (
  <ol className={styles.steps} aria-label={label}>
    {steps.map((step) => (
      <li key={step.id} className={styles[step.state]} aria-current={step.state === 'current' ? 'step' : undefined}>
        {step.state === 'done' ? (
          <Icon name="check" label="done:" />
        ) : (
          <span className={styles.dot} aria-hidden="true" />
        )}
        <span>{step.label}</span>
        {step.note && <span className={styles.note}>{step.note}</span>}
      </li>
    ))}
  </ol>
)
