import type { ReactNode } from 'react'
import styles from './facts.module.css'

/** A few terms and what they are, side by side. */
export const Facts = ({ items }: { items: readonly { term: string; value: ReactNode }[] }) => (
  <dl className={styles.facts}>
    {items.map((item) => (
      <div key={item.term}>
        <dt>{item.term}</dt>
        <dd>{item.value}</dd>
      </div>
    ))}
  </dl>
)
