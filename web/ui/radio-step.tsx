import { useId, type ReactNode } from 'react'
import { ChoiceFrame } from './choice.tsx'
import { classes } from './classes.ts'
import styles from './radio-step.module.css'

export type StepValue = number | 'not_assessed'

type RadioStepsProps = {
  legend: ReactNode
  isLegendHidden?: boolean | undefined
  name?: string | undefined
  anchors: readonly { value: number; text: ReactNode }[]
  value: StepValue | null
  onChange: (value: StepValue) => void
  notAssessed?: ReactNode
  hint?: ReactNode
  error?: ReactNode
  describedBy?: string | undefined
  lockedBecause?: ReactNode
  className?: string | undefined
}

/** A rating is chosen by its anchor: the text of each scale point is the label of its radio button. */
export function RadioSteps(props: RadioStepsProps) {
  const { anchors, value, onChange, notAssessed, name, ...frame } = props
  const ownName = useId()
  const step = (point: StepValue, glyph: ReactNode, text: ReactNode) => (
    <label key={point} className={styles.step}>
      <input
        type="radio"
        name={name ?? ownName}
        value={point}
        checked={value === point}
        onChange={() => onChange(point)}
      />
      {glyph}
      <span className={classes(point === 'not_assessed' && styles.none)}>{text}</span>
    </label>
  )
  return (
    <ChoiceFrame {...frame}>
      <div className={styles.steps}>
        {anchors.map((anchor) => step(anchor.value, <b>{anchor.value}</b>, anchor.text))}
        {notAssessed && step('not_assessed', <b aria-hidden="true">·</b>, notAssessed)}
      </div>
    </ChoiceFrame>
  )
}
