import { useId, type ComponentProps, type ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './field.module.css'
import { Icon } from './icon.tsx'

type FieldWords = {
  label: ReactNode
  isLabelHidden?: boolean | undefined
  hint?: ReactNode
  error?: ReactNode
  isOptional?: boolean | undefined
}

type Control = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

type FieldFrameProps = FieldWords & {
  id?: string | undefined
  className?: string | undefined
  children: (control: Control) => ReactNode
}

/** Label above, control, then the hint, or in its place what is wrong. */
export function FieldFrame({
  label,
  isLabelHidden,
  hint,
  error,
  isOptional,
  id,
  className,
  children,
}: FieldFrameProps) {
  const ownId = useId()
  const controlId = id ?? ownId
  const hintId = `${controlId}-hint`
  const errorId = `${controlId}-error`
  return (
    <div className={classes(styles.field, className)}>
      <label htmlFor={controlId} className={isLabelHidden ? 'vh' : styles.label}>
        {label}
        {isOptional && <span className={styles.optional}> optional</span>}
      </label>
      {children({
        id: controlId,
        'aria-describedby': classes(error ? errorId : null, hint ? hintId : null) || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}

export const FieldError = ({ id, children }: { id: string; children: ReactNode }) => (
  <p id={id} className={styles.error}>
    <Icon name="warn" /> {children}
  </p>
)

const split = <P extends FieldWords & { id?: string | undefined }>(props: P) => {
  const { label, isLabelHidden, hint, error, isOptional, id, ...native } = props
  return { words: { label, isLabelHidden, hint, error, isOptional, id }, native }
}

export function TextField(props: FieldWords & ComponentProps<'input'>) {
  const { words, native } = split(props)
  const { className, ...rest } = native
  return (
    <FieldFrame {...words}>
      {(control) => <input type="text" {...rest} {...control} className={classes(styles.control, className)} />}
    </FieldFrame>
  )
}

export function TextAreaField(props: FieldWords & ComponentProps<'textarea'>) {
  const { words, native } = split(props)
  const { className, ...rest } = native
  return (
    <FieldFrame {...words}>
      {(control) => (
        <textarea rows={3} {...rest} {...control} className={classes(styles.control, styles.area, className)} />
      )}
    </FieldFrame>
  )
}

export function SelectField(props: FieldWords & ComponentProps<'select'>) {
  const { words, native } = split(props)
  const { className, children, ...rest } = native
  return (
    <FieldFrame {...words}>
      {(control) => (
        <span className={styles.select}>
          <select {...rest} {...control} className={classes(styles.control, className)}>
            {children}
          </select>
          <Icon name="down" className={styles.arrow} />
        </span>
      )}
    </FieldFrame>
  )
}
