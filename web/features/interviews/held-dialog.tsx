import { type FormEvent, useId, useState } from 'react'
import type { Interview } from '#contract/interviews.ts'
import { fromField, toField } from '../../lib/local-time.ts'
import { useNow } from '../../lib/now.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import styles from './dialogs.module.css'
import type { ClockMove } from '../../lib/outbox-store.ts'

type Props = { interview: Interview; onHeld: (move: ClockMove) => void; onClose: () => void }

type Scheduled = Pick<Interview, 'scheduledAt' | 'minutes'>

/** As it was planned, where that has passed; else just now. */
function likelyStart({ scheduledAt, minutes }: Scheduled, now: Date): string {
  const isPast = scheduledAt !== null && Date.parse(scheduledAt) < now.getTime()
  return isPast ? scheduledAt : new Date(now.getTime() - minutes * 60_000).toISOString()
}

function likelyEnd(interview: Scheduled, now: Date): string {
  const planned = Date.parse(likelyStart(interview, now)) + interview.minutes * 60_000
  return new Date(Math.min(now.getTime(), planned)).toISOString()
}

/** An interview that nobody timed: when it was, as far as is known, so that its scorecard can be written. */
export function HeldDialog({ interview, onHeld, onClose }: Props) {
  const formId = useId()
  const now = useNow()
  const [start, setStart] = useState(() => toField(likelyStart(interview, now)))
  const [end, setEnd] = useState(() => toField(likelyEnd(interview, now)))
  const [error, setError] = useState<string | null>(null)

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const startedAt = fromField(start)
    const endedAt = fromField(end)
    if (startedAt === null || endedAt === null) setError('Say when it started and when it ended.')
    else if (endedAt < startedAt) setError('It cannot have ended before it started.')
    else if (Date.parse(endedAt) > Date.now()) setError('An interview that is still to come was not held yet.')
    else onHeld({ action: 'held', startedAt, endedAt })
  }

  return (
    <Dialog
      isOpen
      title="Record as held"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button type="submit" form={formId} variant="primary">
            Record as held
          </Button>
        </>
      }
    >
      <p>For an interview that took place without this clock. Its sections will be shown as not tracked.</p>
      <form id={formId} onSubmit={submit} className="stack">
        <div className={styles.times}>
          <TextField
            label="Started"
            type="datetime-local"
            name="start"
            required
            value={start}
            onChange={(event) => setStart(event.target.value)}
            error={error}
          />
          <TextField
            label="Ended"
            type="datetime-local"
            name="end"
            required
            value={end}
            onChange={(event) => setEnd(event.target.value)}
          />
        </div>
        <p className="muted">This cannot be undone. Notes can be pasted in the next step.</p>
      </form>
    </Dialog>
  )
}
