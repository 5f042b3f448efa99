import { useId } from 'react'
import { ChoiceFrame, type ChoiceProps } from './choice.tsx'
import styles from './radio-group.module.css'

/** One of a few, each on its own line. */
export function RadioGroup<Value extends string>(props: ChoiceProps<Value>) {
  const { options, value, onChange, name, ...frame } = props
  const ownName = useId()
  return (
    <ChoiceFrame {...frame}>
      <div className={styles.choices}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="radio"
              name={name ?? ownName}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span className={styles.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </ChoiceFrame>
  )
}
