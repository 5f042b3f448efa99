import type { iconPaths } from './icon-paths.ts'
import styles from './icon.module.css'

export type IconName = keyof typeof iconPaths

type IconProps = { name: IconName; label?: string | undefined; className?: string | undefined }

/** Meaning beside words is hidden from screen readers; an icon that stands alone needs its label. */
export const Icon = ({ name, label, className }: IconProps) => (
  <svg
    className={className ? `${styles.icon} ${className}` : styles.icon}
    viewBox="0 0 16 16"
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
  >
    <use href={`#icon-${name}`} />
  </svg>
)
