import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import styles from './tag.module.css'

export type Polarity = 'signal' | 'anti_pattern'

type MarkProps = { polarity: Polarity | null; isSerious?: boolean | undefined }

const markOf = (polarity: Polarity | null, isSerious: boolean) => {
  if (polarity === 'signal') return { glyph: '+', word: 'signal:', look: styles.signal }
  if (polarity === null) return { glyph: '·', word: 'no tag:', look: styles.none }
  return isSerious
    ? { glyph: '−−', word: 'serious anti-pattern:', look: styles.anti }
    : { glyph: '−', word: 'anti-pattern:', look: styles.anti }
}

/** The glyph carries the meaning, colour repeats it, screen readers get the word. */
export function EvidenceMark({ polarity, isSerious = false }: MarkProps) {
  const { glyph, word, look } = markOf(polarity, isSerious)
  return (
    <span className={styles.wrap}>
      <b className={classes(styles.mark, look)} aria-hidden="true">
        {glyph}
      </b>
      <span className="vh">{word} </span>
    </span>
  )
}

type TagProps = MarkProps & {
  children: ReactNode
  onRemove?: (() => void) | undefined
  removeLabel?: string | undefined
  className?: string | undefined
}

/** What a note is evidence of. */
export function Tag({ polarity, isSerious, children, onRemove, removeLabel, className }: TagProps) {
  const look = polarity === null ? styles.untagged : polarity === 'signal' ? styles.signalTag : styles.antiTag
  return (
    <span className={classes(styles.tag, look, className)}>
      {polarity !== null && <EvidenceMark polarity={polarity} isSerious={isSerious} />}
      <span className={styles.name}>{children}</span>
      {onRemove && (
        <button type="button" className={styles.remove} aria-label={removeLabel ?? 'Remove tag'} onClick={onRemove}>
          <Icon name="close" />
        </button>
      )}
    </span>
  )
}
