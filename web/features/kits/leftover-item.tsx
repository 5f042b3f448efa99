import { type KeyboardEvent, useState } from 'react'
import { competencyTitles } from '#domain/competency.ts'
import type { Leftover } from '#domain/kit-draft.ts'
import type { Target } from '#domain/kit-fixes/place.ts'
import { classes } from '../../ui/classes.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { type OpenField, useEditor } from './editor.ts'
import { usePlacing } from './use-placing.ts'
import styles from './editor.module.css'

type Act = { key: string; label: string; run: () => boolean }

type Props = {
  item: Leftover
  isCurrent: boolean
  field: OpenField | null
  sectionIndex: number | null
  onChoose: () => void
  onMove: (step: 1 | -1) => void
  onGone: () => void
}

/** A line that was left over, with its reason; the open one says what it can become, each by its key. */
export function LeftoverItem({ item, isCurrent, field, sectionIndex, onChoose, onMove, onGone }: Props) {
  const { kit } = useEditor()
  const { place, putInto, drop, nameCompetency } = usePlacing({ field, sectionIndex })
  const [isNaming, setIsNaming] = useState(false)
  const becomes = (key: string, label: string, target: Target): Act => ({ key, label, run: () => place(item, target) })
  const isProblemSet = kit.content.problems !== undefined || ['coding', 'system_design'].includes(kit.interviewType)
  const competency = () => {
    if (place(item, 'competency')) return true
    setIsNaming(true)
    return false
  }
  const acts: Act[] = [
    becomes('p', 'Prompt', 'prompt'),
    ...(isProblemSet ? [becomes('x', 'Problem', 'problem')] : []),
    becomes('s', 'Signal', 'signal'),
    becomes('a', 'Anti-pattern', 'anti_pattern'),
    { key: 'c', label: 'Competency', run: competency },
    becomes('f', 'Follow-up', 'follow_up'),
    becomes('g', 'Goal', 'goal'),
    becomes('b', 'Briefing', 'briefing'),
    ...(field ? [{ key: 'i', label: `Into “${field.label}”`, run: () => putInto(item, field) }] : []),
    { key: 'd', label: 'Drop', run: () => drop(item) },
  ]
  const act = ({ run }: Act) => {
    if (run()) onGone()
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    const chosen = isCurrent ? acts.find(({ key }) => key === event.key.toLowerCase()) : undefined
    if (step === null && !chosen) return
    event.preventDefault()
    if (step !== null) onMove(step)
    else if (chosen) act(chosen)
  }
  return (
    <li className={styles.leftover}>
      <button
        type="button"
        className={classes(styles.pick, !isCurrent && styles.clipped)}
        data-leftover={item.id}
        aria-expanded={isCurrent}
        onClick={onChoose}
        onKeyDown={press}
      >
        {item.text}
      </button>
      {isCurrent && (
        <>
          <p className="small muted">
            {item.line !== null && `Line ${item.line}. `}
            {item.why}
          </p>
          <fieldset className="row">
            <legend className="vh">Make it a</legend>
            {acts.map((one) => (
              <Button key={one.key} size="small" kbd={one.key} onClick={() => act(one)} onKeyDown={press}>
                {one.label}
              </Button>
            ))}
          </fieldset>
          {isNaming && (
            <SelectField
              label="Which competency is it?"
              autoFocus
              value=""
              onChange={({ target }) => {
                if (nameCompetency(item, target.value)) onGone()
              }}
            >
              <option value="">Choose</option>
              {Object.entries(competencyTitles).map(([id, title]) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </SelectField>
          )}
        </>
      )}
    </li>
  )
}
