import { Anchor } from './anchor.tsx'
import { classes } from './classes.ts'
import styles from './coverage-marks.module.css'
import { countWords, isCounted, runOf, type EvidenceFigures } from './evidence-words.ts'
import { useIsWide } from './media.ts'

type CoverageMarksProps = EvidenceFigures & { emptyWord?: string | undefined }

/** One glyph for each piece of evidence, so that both sides are seen at a glance; many become a figure. */
export function CoverageMarks({ emptyWord = 'none', ...figures }: CoverageMarksProps) {
  const { signals, antiPatterns, serious = 0 } = figures
  if (signals + antiPatterns === 0) {
    return (
      <span className={styles.none}>
        <span aria-hidden="true">·</span> {emptyWord}
      </span>
    )
  }
  return (
    <span className={classes(styles.marks, isCounted(figures) && styles.counted)}>
      <span className="vh">{countWords(figures)}</span>
      <b aria-hidden="true" className={styles.signal}>
        {runOf('+', signals)}
      </b>
      <b aria-hidden="true" className={styles.anti}>
        {runOf('−', antiPatterns - serious)}
        {serious > 0 && <span className={styles.serious}>{runOf('−−', serious)}</span>}
      </b>
    </span>
  )
}

export type CoverageItem = EvidenceFigures & { id: string; name: string; href?: string | undefined }

type CoverageListProps = {
  label: string
  items: readonly CoverageItem[]
  layout?: 'auto' | 'line' | 'column' | undefined
  emptyWord?: string | undefined
  className?: string | undefined
}

/** Competencies and their evidence so far: one line where it is narrow, a column where it is wide. */
export function CoverageList({ label, items, layout = 'auto', emptyWord, className }: CoverageListProps) {
  const isWide = useIsWide()
  const drawn = layout === 'auto' ? (isWide ? 'column' : 'line') : layout
  return (
    <ul className={classes(styles.list, styles[drawn], className)} aria-label={label}>
      {items.map(({ id, name, href, ...figures }) => (
        <li key={id}>
          {href === undefined ? <span>{name}</span> : <Anchor href={href}>{name}</Anchor>}
          <CoverageMarks {...figures} emptyWord={emptyWord} />
        </li>
      ))}
    </ul>
  )
}
