import { useId, type ReactNode } from 'react'
import { Anchor } from './anchor.tsx'
import styles from './board.module.css'
import { Icon } from './icon.tsx'

export type BoardCard = {
  id: string
  title: ReactNode
  href: string
  detail?: ReactNode
  note?: ReactNode
  /** Sets the note apart, with a sign and not by colour alone. */
  isWarned?: boolean | undefined
  action?: { label: string; href: string } | undefined
}

export type BoardColumn = { id: string; title: string; cards: readonly BoardCard[] }

type BoardProps = {
  label: string
  columns: readonly BoardColumn[]
  /** Cards to show of a column; the others are behind `moreHref`. */
  most?: number | undefined
  moreHref?: string | undefined
  level?: 3 | 4 | undefined
}

/** Things by how far they are, a column a step; scrolls sideways inside itself where it is narrow. */
export function Board({ label, columns, most, moreHref, level = 3 }: BoardProps) {
  const id = useId()
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <ol className={styles.columns}>
        {columns.map((column) => {
          const shown = column.cards.slice(0, most)
          const hidden = column.cards.length - shown.length
          return (
            <li key={column.id} aria-labelledby={`${id}-${column.id}`}>
              <Heading id={`${id}-${column.id}`} className={styles.head}>
                {column.title} <span>{column.cards.length}</span>
              </Heading>
              {column.cards.length === 0 && <p className={styles.none}>none</p>}
              <ul className={styles.cards}>
                {shown.map((card) => (
                  <li key={card.id} className={styles.card}>
                    <Anchor href={card.href} className={styles.title}>
                      {card.title}
                    </Anchor>
                    {card.detail && <span className={styles.detail}>{card.detail}</span>}
                    {(card.note || card.action) && (
                      <span className={styles.foot}>
                        <span className={card.isWarned ? styles.warned : undefined}>
                          {card.isWarned && <Icon name="warn" />} {card.note}
                        </span>
                        {card.action && <Anchor href={card.action.href}>{card.action.label}</Anchor>}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
              {hidden > 0 && moreHref !== undefined && (
                <Anchor href={moreHref}>
                  {hidden} more<span className="vh"> in {column.title}</span>
                </Anchor>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
