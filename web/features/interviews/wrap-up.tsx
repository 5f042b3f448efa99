import { competencyTitle } from '../../lib/competency-title.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useKeyLabel } from './key-bindings.ts'
import styles from './prompts.module.css'
import { beforeTheEnd, tick, useTicks } from './ticks.ts'

type Props = { interviewId: string; uncovered: readonly string[] }

/** The checklist of the last section; for oneself. */
export function WrapUp({ interviewId, uncovered }: Props) {
  const ticks = useTicks(interviewId)
  const keyOf = useKeyLabel()
  return (
    <fieldset className={styles.checklist}>
      <legend className="over">
        Before you end <Kbd keys={keyOf('tickNext')} />
      </legend>
      {beforeTheEnd.map((words, point) => (
        <Checkbox key={words} label={words} checked={ticks.includes(point)} onChange={() => tick(interviewId, point)} />
      ))}
      {uncovered.length > 0 && (
        <p className="warn">
          <Icon name="warn" /> No evidence yet for {uncovered.map(competencyTitle).join(', ')}.
        </p>
      )}
    </fieldset>
  )
}
