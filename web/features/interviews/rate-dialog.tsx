import { type KeyboardEvent, useState } from 'react'
import type { Interview } from '#contract/interviews.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { useProvisional } from '../../lib/provisional.ts'
import { offsetNow } from '../../lib/server-clock.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './dialogs.module.css'
import type { PromptItem } from './prompt-items.ts'
import type { Live } from './use-live.ts'

type Props = { interview: Interview; live: Live; current: PromptItem | null; onClose: () => void }

const points = [1, 2, 3, 4] as const

/** What one thinks of the answer just heard, on the anchors of each competency that it was asked for; one key each. */
export function RateDialog({ interview, live: { clock }, current, onClose }: Props) {
  const { kept, rate } = useProvisional(interview.id)
  const [index, setIndex] = useState(0)
  const { competencies } = interview.kit.content
  const asked = competencies.filter(({ id }) => current?.competencyIds.includes(id))
  const competency = asked[index]
  if (!current || !competency)
    return (
      <Dialog isOpen isLightDismiss title="Nothing to rate here" onClose={onClose}>
        <p>Choose a prompt that looks at a competency first.</p>
      </Dialog>
    )
  const given = kept.find((one) => one.competencyId === competency.id && one.promptId === current.id)?.rating

  const choose = (rating: number) => {
    const offsetMs = clock.state === 'not_started' ? null : Math.round(offsetNow(clock))
    rate({ competencyId: competency.id, promptId: current.id, rating, offsetMs })
    if (asked[index + 1]) setIndex(index + 1)
    else onClose()
  }
  const onKey = (event: KeyboardEvent) => {
    const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1]
    if (digit === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    choose(Number(digit))
  }

  return (
    <Dialog
      isOpen
      isLightDismiss
      title={`${competencyTitle(competency.id)}, for yourself`}
      onClose={onClose}
      footer={
        asked.length > 1 && (
          <>
            <span className={styles.said}>
              {index + 1} of {asked.length}
            </span>
            {asked[index + 1] && <Button onClick={() => setIndex(index + 1)}>Leave it open</Button>}
          </>
        )
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a key does what the buttons do */}
      <ol className={styles.points} onKeyDown={onKey}>
        {points.map((point) => (
          <li key={point}>
            <Button full pressed={given === point} onClick={() => choose(point)}>
              <b>{point}</b> {competency.anchors[point]}
            </Button>
          </li>
        ))}
      </ol>
      <p className="muted">
        On this device alone, and gone when you submit. Your scorecard reminds you of it and fills nothing in.
      </p>
    </Dialog>
  )
}
