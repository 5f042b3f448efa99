import styles from './kbd.module.css'

/** A shortcut beside what it does; a phone has no keyboard, so there it is gone. */
export const Kbd = ({ keys, className }: { keys: string; className?: string | undefined }) => (
  <kbd className={className ? `${styles.kbd} ${className}` : styles.kbd}>{keys}</kbd>
)
