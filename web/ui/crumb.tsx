import type { ReactNode } from 'react'
import styles from './page.module.css'

/** Where one is, in the top bar: the person or thing, then quiet details that a phone leaves out. */
export const Crumb = ({ title, details = [] }: { title: ReactNode; details?: readonly ReactNode[] | undefined }) => (
  <p className={styles.crumb}>
    <b>{title}</b>
    {details.map((detail, index) => (
      <span key={index}>
        <span aria-hidden="true">{index > 0 ? '· ' : ''}</span>
        {detail}
      </span>
    ))}
  </p>
)
