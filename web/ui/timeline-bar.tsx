import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { useIsWide } from './media.ts'
import styles from './timeline-bar.module.css'

export type TimelineSection = {
  id: string
  name: string
  shortName?: string | undefined
  fromMin: number
  minutes: number
  /** Share of it that is gone, 0 to 1. */
  done: number
  state: 'done' | 'current' | 'next'
  note?: ReactNode
}

type TimelineBarProps = {
  label: string
  sections: readonly TimelineSection[]
  layout?: 'auto' | 'bar' | 'column' | undefined
  /** In the column only: a section of a bar is too thin to be hit. */
  onPick?: ((id: string) => void) | undefined
  /** Makes the whole bar one control, for a sheet with the column in it. */
  onOpen?: (() => void) | undefined
  openLabel?: string | undefined
  className?: string | undefined
}

const share = (done: number) => `${Math.round(Math.min(1, Math.max(0, done)) * 100)}%`

/** One list of sections: a thin bar where it is narrow, a column where it is wide. */
export function TimelineBar(props: TimelineBarProps) {
  const { label, sections, layout = 'auto', onPick, onOpen, openLabel, className } = props
  const isWide = useIsWide()
  const drawn = layout === 'auto' ? (isWide ? 'column' : 'bar') : layout
  const list = (
    <ol className={styles[drawn]} aria-label={label}>
      {sections.map((section) => {
        const content = (
          <>
            <span className={styles.minutes}>
              {section.fromMin}–{section.fromMin + section.minutes}
            </span>
            <span className={styles.fill} aria-hidden="true" />
            <span className={styles.name}>
              {section.shortName && (
                <span className={styles.short} aria-hidden="true">
                  {section.shortName}
                </span>
              )}
              <span className={section.shortName ? styles.long : undefined}>{section.name}</span>
            </span>
            <span className={styles.note}>
              {section.note ?? (section.state === 'done' ? <Icon name="check" label="done" /> : null)}
            </span>
          </>
        )
        return (
          <li
            key={section.id}
            className={styles[section.state]}
            aria-current={section.state === 'current' ? 'step' : undefined}
            style={{ '--m': section.minutes, '--done': share(section.done) }}
          >
            {onPick && drawn === 'column' ? (
              <button type="button" className={styles.line} onClick={() => onPick(section.id)}>
                {content}
              </button>
            ) : (
              <div className={styles.line}>{content}</div>
            )}
          </li>
        )
      })}
    </ol>
  )

  return (
    <div className={classes(styles.frame, className)}>
      {list}
      {onOpen && drawn === 'bar' && (
        <button type="button" className={styles.open} aria-label={openLabel ?? label} onClick={onOpen} />
      )}
    </div>
  )
}
