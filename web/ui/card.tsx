import { createElement, type ComponentProps } from 'react'
import styles from './card.module.css'
import { classes } from './classes.ts'

type CardProps = ComponentProps<'section'> & {
  as?: 'section' | 'article' | 'div' | 'li' | 'form' | 'aside' | undefined
  isFlush?: boolean | undefined
  isQuiet?: boolean | undefined
}

/** Only for what is worked on or listed; a heading and a hairline serve everything else. */
export function Card({ as = 'section', isFlush, isQuiet, className, ...native }: CardProps) {
  const look = classes(styles.card, isFlush && styles.flush, isQuiet && styles.quiet, className)
  return createElement(as, { ...native, className: look })
}
