import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './rows.module.css'

type RowsProps = ComponentProps<'ul'> & { as?: 'ul' | undefined; isDense?: boolean | undefined }
type OrderedRowsProps = ComponentProps<'ol'> & { as: 'ol'; isDense?: boolean | undefined }

/** A list with hairlines; inside a flush Card the lines reach its edges. */
export function Rows(props: RowsProps | OrderedRowsProps) {
  const className = classes(styles.rows, props.isDense && styles.dense, props.className)
  if (props.as === 'ol') {
    const { as: _, isDense: __, ...native } = props
    return <ol {...native} className={className} />
  }
  const { as: _, isDense: __, ...native } = props
  return <ul {...native} className={className} />
}

type RowProps = Omit<ComponentProps<'li'>, 'title'> & {
  lead?: ReactNode
  title?: ReactNode
  detail?: ReactNode
  end?: ReactNode
}

/** Time or glyph, then what it is and its quiet details, then what can be done with it. */
export const Row = ({ lead, title, detail, end, children, className, ...native }: RowProps) => (
  <li {...native} className={classes(styles.row, className)}>
    {lead !== undefined && <div className={styles.lead}>{lead}</div>}
    <div className={styles.main}>
      {title && <div className={styles.title}>{title}</div>}
      {detail && <div className={styles.detail}>{detail}</div>}
      {children}
    </div>
    {end && <div className={styles.end}>{end}</div>}
  </li>
)
