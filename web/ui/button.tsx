import { useId, type ComponentProps, type MouseEvent } from 'react'
import styles from './button.module.css'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { Kbd } from './kbd.tsx'

export type ButtonLook = {
  variant?: 'plain' | 'primary' | 'quiet' | undefined
  size?: 'small' | undefined
  full?: boolean | undefined
}

/** The classes of a button, for what is a button in looks but another element. */
export const buttonClass = ({ variant = 'plain', size, full }: ButtonLook, className?: string) =>
  classes(styles.button, styles[variant], size && styles.small, full && styles.full, className)

type NativeButton = Omit<ComponentProps<'button'>, 'disabled'>

type ButtonProps = NativeButton &
  ButtonLook & {
    icon?: IconName | undefined
    kbd?: string | undefined
    pressed?: boolean | undefined
    busy?: string | false | undefined
    disabledReason?: string | undefined
    disabledBy?: string | undefined
  }

// A button that cannot act keeps its place in the tab order, so that its reason can be read; the click ends here.
const swallow = (event: MouseEvent) => {
  event.preventDefault()
  event.stopPropagation()
}

export function Button(props: ButtonProps) {
  const { variant, size, full, icon, kbd, pressed, busy, disabledReason, disabledBy, ...native } = props
  const { className, children, onClick, type = 'button', ...rest } = native
  const reasonId = useId()
  const isDisabled = Boolean(disabledReason ?? disabledBy)
  const isInert = isDisabled || Boolean(busy)
  const described = disabledReason ? reasonId : disabledBy
  const button = (
    <button
      {...rest}
      type={type}
      className={buttonClass({ variant, size, full }, className)}
      aria-pressed={pressed}
      aria-busy={busy ? true : undefined}
      aria-disabled={isInert || undefined}
      aria-describedby={classes(described, rest['aria-describedby']) || undefined}
      onClick={isInert ? swallow : onClick}
    >
      {icon && <Icon name={icon} />}
      <span className={styles.words}>
        <span className={busy ? styles.waiting : undefined}>{children}</span>
        {busy && <span>{busy}</span>}
      </span>
      {kbd && (
        <>
          {' '}
          <Kbd keys={kbd} />
        </>
      )}
    </button>
  )
  if (!disabledReason) return button
  return (
    <span className={classes(styles.withReason, full && styles.full)}>
      {button}
      <span id={reasonId} className={styles.reason}>
        {disabledReason}
      </span>
    </span>
  )
}

type IconButtonProps = Omit<NativeButton, 'children' | 'aria-label'> &
  ButtonLook & {
    icon: IconName
    label: string
    pressed?: boolean | undefined
    disabledBy?: string | undefined
  }

export function IconButton(props: IconButtonProps) {
  const { icon, label, variant, size, full, pressed, disabledBy, className, onClick, type = 'button', ...rest } = props
  return (
    <button
      {...rest}
      type={type}
      className={classes(buttonClass({ variant, size, full }, className), styles.icon)}
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={disabledBy ? true : undefined}
      aria-describedby={classes(disabledBy, rest['aria-describedby']) || undefined}
      onClick={disabledBy ? swallow : onClick}
    >
      <Icon name={icon} />
    </button>
  )
}
