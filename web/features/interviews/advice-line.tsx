import { memo } from 'react'
import type { Interview } from '#contract/interviews.ts'
import type { HeardClock } from '../../lib/server-clock.ts'
import { Button } from '../../ui/button.tsx'
import { adviceNow } from './advice-now.ts'
import type { Said } from './advice-words.ts'
import styles from './advice-line.module.css'
import { useKeyLabel } from './key-bindings.ts'
import { useOffset } from './ticking.ts'

type Props = {
  interview: Interview
  clock: HeardClock
  missing: readonly string[]
  lookedAt: ReadonlyMap<string, readonly string[]>
  onGoTo: ((sectionId: string) => void) | undefined
  onReplan: (() => void) | undefined
}

/** The one piece of advice that is worth a glance now, or nothing. */
export const AdviceLine = memo(function AdviceLine({ interview, clock, missing, lookedAt, onGoTo, onReplan }: Props) {
  const said = useOffset(clock, (offsetMs) => {
    const advice = adviceNow({ interview, clock, missing, lookedAt }, offsetMs)
    return advice ? JSON.stringify(advice) : ''
  })
  const keyOf = useKeyLabel()
  if (said === '') return null
  const { text, isUrgent, goTo, isReplan } = JSON.parse(said) as Said // written a few lines above
  return (
    <span className={styles.line} data-advice={isUrgent ? 'urgent' : 'quiet'}>
      <span className={isUrgent ? styles.urgent : styles.quiet} title={text}>
        {text}
      </span>
      {goTo && onGoTo && (
        <Button size="small" kbd={keyOf('advice')} onClick={() => onGoTo(goTo)}>
          Go there
        </Button>
      )}
      {isReplan && onReplan && (
        <Button size="small" kbd={keyOf('advice')} onClick={onReplan}>
          Re-plan
        </Button>
      )}
    </span>
  )
})
