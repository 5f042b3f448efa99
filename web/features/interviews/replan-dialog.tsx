import { type FormEvent, useEffect, useId, useState } from 'react'
import type { Interview } from '#contract/interviews.ts'
import { plannedSections } from '#domain/plan.ts'
import { isRefusal } from '#domain/timeline.ts'
import { slotEnd } from '#domain/slot.ts'
import { timeOfDay } from '../../lib/format.ts'
import { fromField, toField } from '../../lib/local-time.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import styles from './dialogs.module.css'
import { useCode } from './fetched-later.ts'
import { LiveTimeline } from './live-timeline.tsx'
import { moved, planning, serverNow } from './shared-clock.ts'
import type { Live } from './use-live.ts'

type Props = { interview: Interview; live: Live; onClose: () => void }

const minute = 60_000
const presets = [10, 15, 20, 30]

/** By when it has to end, and what the sections get then. */
export function ReplanDialog({ interview, live: { clock, replan }, onClose }: Props) {
  const formId = useId()
  const { sections } = interview.kit.content
  const [now] = useState(() => Date.parse(serverNow(clock)))
  const inMinutes = (minutes: number) => new Date(Math.ceil(now / minute + minutes) * minute).toISOString()
  const [end, setEnd] = useState(() => {
    const slot = slotEnd(clock, sections, interview)
    return toField(slot !== null && Date.parse(slot) > now + 5 * minute ? slot : inMinutes(15))
  })
  const untilAt = fromField(end)
  const rules = useCode(planning)
  useEffect(() => void planning.fetch(), [])
  const planned =
    untilAt === null || !rules
      ? null
      : moved(clock, { action: 'replan', untilAt }, new Date(now).toISOString(), plannedSections(interview.kit.content))
  const error = untilAt === null ? 'Say when it has to end.' : planned && isRefusal(planned) ? planned.detail : null
  const missing = planned && !isRefusal(planned) ? Math.ceil((planned.plan?.missingMs ?? 0) / minute) : 0

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (untilAt === null || error) return
    replan(untilAt)
    onClose()
  }

  return (
    <Dialog
      isOpen
      title="Re-plan what is left"
      onClose={onClose}
      footer={
        <>
          {clock.plan && (
            <Button
              onClick={() => {
                replan(null)
                onClose()
              }}
            >
              Take the kit’s plan again
            </Button>
          )}
          <Button onClick={onClose}>Back</Button>
          <Button type="submit" form={formId} variant="primary">
            Re-plan
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="stack">
        <TextField
          label="It has to end"
          type="datetime-local"
          name="end"
          required
          value={end}
          onChange={(event) => setEnd(event.target.value)}
          error={error ?? undefined}
        />
        <div className="row">
          {presets.map((minutes) => (
            <Button key={minutes} size="small" onClick={() => setEnd(toField(inMinutes(minutes)))}>
              In {minutes} min
            </Button>
          ))}
        </div>
      </form>
      {planned && !isRefusal(planned) && (
        <section aria-label={`The plan until ${timeOfDay(untilAt ?? '')}`} className={styles.planned}>
          <LiveTimeline clock={planned} sections={sections} layout="column" />
          {missing > 0 && (
            <p className="warn">Core prompts want {missing} min more even at their shortest: leave one out.</p>
          )}
        </section>
      )}
      <p className="muted">
        For the whole panel. Core prompts keep their time as long as they can; comparisons still show the kit’s minutes.
      </p>
    </Dialog>
  )
}
