import { useId, type ReactNode } from 'react'
import { Button, IconButton, type ButtonLook } from './button.tsx'
import { classes } from './classes.ts'
import { useFloating } from './floating.ts'
import type { IconName } from './icon.tsx'
import styles from './popover.module.css'

type PopoverProps = ButtonLook & {
  label: string
  title: ReactNode
  icon?: IconName | undefined
  iconOnly?: boolean | undefined
  children: ReactNode | ((close: () => void) => ReactNode)
  className?: string | undefined
}

/** A little more about something, beside it; the page behind stays usable. */
export function Popover({ label, title, icon, iconOnly, children, className, ...look }: PopoverProps) {
  const titleId = useId()
  const { close, isOpen, triggerProps, panelProps } = useFloating<HTMLDialogElement>()
  return (
    <>
      {iconOnly ? (
        <IconButton {...look} {...triggerProps} icon={icon ?? 'dots'} label={label} />
      ) : (
        <Button {...look} {...triggerProps} icon={icon}>
          {label}
        </Button>
      )}
      <dialog {...panelProps} className={classes(styles.panel, className)} aria-labelledby={titleId}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {isOpen && (typeof children === 'function' ? children(close) : children)}
      </dialog>
    </>
  )
}
