import { type ReactNode, useState } from 'react'
import styles from './prompts.module.css'

type Props = {
  lines: number
  label: string
  /** How it begins: a key draws the card anew; a click opens this one alone. */
  isWhole: boolean
  children: ReactNode
}

/** A text that is glanced at: its first lines, and all of it on a click. */
export function Clamped({ lines, label, isWhole, children }: Props) {
  const [isOpen, setIsOpen] = useState(isWhole)
  return (
    <button
      type="button"
      className={styles.glance}
      aria-expanded={isOpen}
      title={isOpen ? undefined : `${label}: show all of it`}
      onClick={() => setIsOpen(!isOpen)}
    >
      <span className={isOpen ? undefined : styles.clamped} style={{ '--lines': lines }}>
        {children}
      </span>
    </button>
  )
}
