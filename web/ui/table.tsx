import { useId, type ComponentProps } from 'react'
import { classes } from './classes.ts'
import styles from './table.module.css'

type TableProps = ComponentProps<'table'> & {
  caption: string
  isCaptionHidden?: boolean | undefined
  isDense?: boolean | undefined
}

/** A table that scrolls sideways inside itself, by keyboard too, so that the page never does. */
export function Table({ caption, isCaptionHidden, isDense, className, children, ...native }: TableProps) {
  const id = useId()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
    <section className={styles.scroll} aria-labelledby={id} tabIndex={0}>
      <table {...native} className={classes(styles.table, isDense && styles.dense, className)}>
        <caption id={id} className={isCaptionHidden ? 'vh' : styles.caption}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  )
}
