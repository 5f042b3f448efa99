import { useId } from 'react'
import { ChoiceFrame, type ChoiceProps } from './choice.tsx'
import { classes } from './classes.ts'
import styles from './segmented.module.css'

type SegmentedProps<Value extends string> = ChoiceProps<Value> & { isWrapping?: boolean | undefined }

/** One of two to five short words, in one line. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { options, value, onChange, name, isWrapping, ...frame } = props
  const ownName = useId()
  return (
    <ChoiceFrame {...frame}>
      <div className={classes(styles.segments, isWrapping && styles.wrapping)}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              name={name ?? ownName}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </ChoiceFrame>
  )
}
