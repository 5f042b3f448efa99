import type { ComponentProps, ReactNode } from 'react'
import styles from './chip.module.css'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

type ChipProps = {
  children: ReactNode
  tone?: 'plain' | 'accent' | 'warn' | undefined
  icon?: IconName | undefined
  className?: string | undefined
}

/** A state in a word or two. */
export const Chip = ({ children, tone = 'plain', icon, className }: ChipProps) => (
  <span className={classes(styles.chip, styles[tone], className)}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
)

/** A filter that is on or off. */
export const ChipButton = ({ isPressed, className, ...native }: ComponentProps<'button'> & { isPressed: boolean }) => (
  <button
    type="button"
    {...native}
    aria-pressed={isPressed}
    className={classes(styles.chip, styles.choice, className)}
  />
)
