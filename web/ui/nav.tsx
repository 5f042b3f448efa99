import type { ReactNode } from 'react'
import { Anchor } from './anchor.tsx'
import { classes } from './classes.ts'
import styles from './nav.module.css'

type MainNavProps = {
  label: string
  items: readonly { href: string; label: string; isCurrent?: boolean | undefined }[]
}

export const MainNav = ({ label, items }: MainNavProps) => (
  <nav className={styles.main} aria-label={label}>
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <Anchor href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
            {item.label}
          </Anchor>
        </li>
      ))}
    </ul>
  </nav>
)

export type PhoneBarItem = {
  id: string
  label: string
  figure?: ReactNode
  href?: string | undefined
  onSelect?: (() => void) | undefined
  isCurrent?: boolean | undefined
}

/** Up to five ways on at the bottom of a phone; a figure says how much is behind each. */
export const PhoneBar = ({ label, items }: { label: string; items: readonly PhoneBarItem[] }) => (
  <nav className={styles.phone} aria-label={label}>
    <ul>
      {items.map((item) => {
        const hasFigure = item.figure !== undefined
        const words = (
          <>
            {hasFigure && (
              <>
                <b>{item.figure}</b>{' '}
              </>
            )}
            <span className={classes(!hasFigure && styles.alone)}>{item.label}</span>
          </>
        )
        return (
          <li key={item.id}>
            {item.href === undefined ? (
              <button type="button" aria-pressed={item.isCurrent} onClick={item.onSelect}>
                {words}
              </button>
            ) : (
              <Anchor href={item.href} aria-current={item.isCurrent ? 'page' : undefined} onClick={item.onSelect}>
                {words}
              </Anchor>
            )}
          </li>
        )
      })}
    </ul>
  </nav>
)
