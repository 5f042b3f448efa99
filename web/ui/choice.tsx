import { useId, type ReactNode } from 'react'
import styles from './choice.module.css'
import { classes } from './classes.ts'
import { FieldError } from './field.tsx'
import { Icon } from './icon.tsx'

export type Option<Value extends string> = { value: Value; label: ReactNode; hint?: ReactNode }

export type ChoiceProps<Value extends string> = {
  legend: ReactNode
  isLegendHidden?: boolean | undefined
  name?: string | undefined
  options: readonly Option<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  hint?: ReactNode
  error?: ReactNode
  lockedBecause?: ReactNode
  describedBy?: string | undefined
  className?: string | undefined
}

type ChoiceFrameProps = Pick<
  ChoiceProps<string>,
  'legend' | 'isLegendHidden' | 'hint' | 'error' | 'lockedBecause' | 'describedBy' | 'className'
> & { children: ReactNode }

/** The fieldset around a choice of one: its question, what is said about it, why it is locked. */
export function ChoiceFrame(props: ChoiceFrameProps) {
  const { legend, isLegendHidden, hint, error, lockedBecause, describedBy, className, children } = props
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const lockId = `${id}-lock`
  return (
    <fieldset
      className={classes(styles.frame, className)}
      disabled={Boolean(lockedBecause)}
      aria-describedby={
        classes(lockedBecause ? lockId : null, error ? errorId : null, hint ? hintId : null, describedBy) || undefined
      }
    >
      <legend className={isLegendHidden ? 'vh' : styles.legend}>{legend}</legend>
      {lockedBecause && (
        <p id={lockId} className={styles.hint}>
          <Icon name="lock" /> {lockedBecause}
        </p>
      )}
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  )
}
