import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './checkbox.module.css'
import { classes } from './classes.ts'
import { FieldError } from './field.tsx'

type CheckboxProps = ComponentProps<'input'> & { label: ReactNode; hint?: ReactNode; error?: ReactNode }

export function Checkbox({ label, hint, error, className, ...native }: CheckboxProps) {
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  return (
    <div className={classes(styles.frame, className)}>
      <label className={styles.check}>
        <input
          {...native}
          type="checkbox"
          aria-describedby={
            classes(error ? errorId : null, hint ? hintId : null, native['aria-describedby']) || undefined
          }
          aria-invalid={error ? true : undefined}
        />
        <span>{label}</span>
      </label>
      {error && (
        <div className={styles.below}>
          <FieldError id={errorId}>{error}</FieldError>
        </div>
      )}
      {hint && (
        <p id={hintId} className={classes(styles.below, styles.hint)}>
          {hint}
        </p>
      )}
    </div>
  )
}
