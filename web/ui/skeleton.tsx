import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './skeleton.module.css'

export const times = (count: number, draw: (index: number) => ReactNode) =>
  Array.from({ length: count }, (_, index) => draw(index))

type SkeletonProps = {
  label: string
  /** Stands for a whole page: the label is its heading for as long. */
  isPage?: boolean | undefined
  children: ReactNode
  className?: string | undefined
}

/** The true shape of what is coming, still, with one sentence for screen readers. */
export const Skeleton = ({ label, isPage, children, className }: SkeletonProps) => (
  <div className={className} aria-busy="true">
    {isPage && <h1 className="vh">{label}</h1>}
    <output className="vh">{label}</output>
    <div aria-hidden="true" className={styles.shape}>
      {children}
    </div>
  </div>
)

type TextProps = { size?: 't2' | 't3' | 't5' | undefined; width?: 'short' | 'half' | 'most' | 'full' | undefined }

export const SkeletonText = ({ size = 't2', width = 'most' }: TextProps) => (
  <span className={classes(styles.text, styles[size], styles[width])} />
)

export const SkeletonRows = ({ count, lines = 2 }: { count: number; lines?: 1 | 2 | undefined }) => (
  <div className={styles.card}>
    {times(count, (index) => (
      <div key={index} className={styles.row}>
        <SkeletonText width={index % 2 === 0 ? 'half' : 'most'} />
        {lines === 2 && <SkeletonText width={index % 2 === 0 ? 'most' : 'half'} />}
      </div>
    ))}
  </div>
)

export const SkeletonBlock = ({ height = 'card' }: { height?: 'control' | 'card' | undefined }) => (
  <span className={classes(styles.block, height === 'card' ? styles.tall : styles.control)} />
)
