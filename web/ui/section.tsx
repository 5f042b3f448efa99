import { useId, type ComponentProps, type ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './section.module.css'

type SectionProps = Omit<ComponentProps<'section'>, 'title'> & {
  title: ReactNode
  isTitleHidden?: boolean | undefined
  level?: 2 | 3 | undefined
  end?: ReactNode
}

/** A heading, what stands at its end, and what belongs under it. */
export function Section({ title, isTitleHidden, level = 2, end, children, className, ...native }: SectionProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section {...native} className={classes(styles.section, className)} aria-labelledby={id}>
      <div className={isTitleHidden && !end ? 'vh' : styles.head}>
        <Heading id={id} className={isTitleHidden ? 'vh' : undefined}>
          {title}
        </Heading>
        {end && <div className={styles.end}>{end}</div>}
      </div>
      {children}
    </section>
  )
}
