import { classes } from './classes.ts'
import styles from './meter.module.css'

type MeterProps = {
  label: string
  total: number
  done: number
  current?: number | undefined
  className?: string | undefined
}

/** How many parts are done; the words beside it say the same, so screen readers get the label alone. */
export const Meter = ({ label, total, done, current, className }: MeterProps) => (
  <span className={classes(styles.meter, className)}>
    <span className="vh">{label}</span>
    {Array.from({ length: total }, (_, index) => (
      <i
        key={index}
        aria-hidden="true"
        className={index === current ? styles.current : index < done ? styles.done : undefined}
      />
    ))}
  </span>
)
