import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { KitSummary } from '#contract/kits.ts'
import { competencyTitles } from '#domain/competency.ts'
import { roleName } from '../../lib/role-names.ts'
import { stageNames } from '../../lib/vocabulary.ts'
import { IconButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { type LoopValues, withKit } from './loop-values.ts'
import type { useRoundDrag } from './use-round-drag.ts'
import styles from './loops.module.css'

type Props = {
  index: number
  last: number
  kits: readonly KitSummary[]
  /** What makes the handle draggable. */
  handle: ReturnType<ReturnType<typeof useRoundDrag>['handleOf']>
  onMove: (to: number) => void
  onRemove: () => void
}

const number = { valueAsNumber: true } as const
const within = (from: number, to: number) => (value: number) =>
  (Number.isInteger(value) && value >= from && value <= to) || `A whole number from ${from} to ${to}`

/** One round while it is edited. Choosing a kit fills in what the kit suggests. */
export function RoundFields({ index, last, kits, handle, onMove, onRemove }: Props) {
  const form = useFormContext<LoopValues>()
  const at = `rounds.${index}` as const
  const errors = form.formState.errors.rounds?.[index]
  const kitSlug = useWatch({ control: form.control, name: `${at}.kitSlug` })
  const kit = kits.find(({ slug }) => slug === kitSlug)
  const suggest = (slug: string) => {
    const chosen = kits.find((one) => one.slug === slug)
    form.setValue(at, withKit(form.getValues(at), kit, chosen))
  }
  return (
    <Card as="article" className="stack" aria-label={`Round ${index + 1}`}>
      <div className="row apart">
        <span className="row">
          {last > 0 && (
            <span className={styles.grip} title="Drag to another place" aria-hidden="true" {...handle}>
              ⠿
            </span>
          )}
          <h3>Round {index + 1}</h3>
        </span>
        {last > 0 && <Order index={index} last={last} onMove={onMove} onRemove={onRemove} />}
      </div>
      <div className={styles.fields}>
        <SelectField
          label="Kit"
          error={errors?.kitSlug?.message}
          {...form.register(`${at}.kitSlug`, {
            required: 'Choose a kit',
            onChange: ({ target }: { target: HTMLSelectElement }) => suggest(target.value),
          })}
        >
          <option value="">Choose a kit</option>
          {[...new Set(kits.map(({ role }) => role))].map((role) => (
            <optgroup key={role} label={roleName(role)}>
              {kits
                .filter((one) => one.role === role)
                .map(({ slug, title }) => (
                  <option key={slug} value={slug}>
                    {title}
                  </option>
                ))}
            </optgroup>
          ))}
        </SelectField>
        <TextField
          label="Title"
          error={errors?.title?.message}
          {...form.register(`${at}.title`, { validate: (text) => text.trim() !== '' || 'Name the round' })}
        />
      </div>
      <div className={styles.small}>
        <SelectField label="Stage" error={errors?.stage?.message} {...form.register(`${at}.stage`)}>
          {Object.entries(stageNames).map(([stage, name]) => (
            <option key={stage} value={stage}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label="Minutes"
          type="number"
          inputMode="numeric"
          min={5}
          max={480}
          error={errors?.minutes?.message}
          {...form.register(`${at}.minutes`, { ...number, validate: within(5, 480) })}
        />
        <TextField
          label="Day"
          type="number"
          inputMode="numeric"
          min={0}
          max={365}
          error={errors?.targetDay?.message}
          {...form.register(`${at}.targetDay`, { ...number, validate: within(0, 365) })}
        />
        <Checkbox label="Optional" className={styles.optional} {...form.register(`${at}.isOptional`)} />
      </div>
      {kit && (
        <fieldset className={styles.focus}>
          <legend>
            <b>Looks at</b>
          </legend>
          {kit.competencyIds.map((id) => (
            <Checkbox
              key={`${kit.slug} ${id}`}
              label={competencyTitles[id]}
              value={id}
              {...form.register(`${at}.focusCompetencyIds`)}
            />
          ))}
        </fieldset>
      )}
      <TextField
        label="Who can lead it"
        isOptional
        error={errors?.qualification?.message}
        {...form.register(`${at}.qualification`, { maxLength: { value: 500, message: 'At most 500 characters' } })}
      />
    </Card>
  )
}

/** Up, down and away; with the focus on either arrow the arrow keys move the round too. */
function Order({ index, last, onMove, onRemove }: Omit<Props, 'kits' | 'handle'>) {
  const group = useRef<HTMLSpanElement>(null)
  const moved = useRef<'up' | 'down' | null>(null)
  // The round's place in the document has changed, and with it the focus is lost.
  useEffect(() => {
    if (moved.current === null) return
    group.current?.querySelector<HTMLButtonElement>(`[data-move="${moved.current}"]`)?.focus()
    moved.current = null
  })
  const move = (way: 'up' | 'down') => {
    const to = way === 'up' ? index - 1 : index + 1
    if (to < 0 || to > last) return
    moved.current = way
    onMove(to)
  }
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? 'up' : 'down')
  }
  return (
    <span ref={group} className="row">
      <Tooltip text="Move up" kbd="↑">
        <IconButton
          icon="up"
          variant="quiet"
          label={`Move round ${index + 1} up`}
          data-move="up"
          onClick={() => move('up')}
          onKeyDown={byKey}
        />
      </Tooltip>
      <Tooltip text="Move down" kbd="↓">
        <IconButton
          icon="down"
          variant="quiet"
          label={`Move round ${index + 1} down`}
          data-move="down"
          onClick={() => move('down')}
          onKeyDown={byKey}
        />
      </Tooltip>
      <IconButton icon="bin" variant="quiet" label={`Remove round ${index + 1}`} onClick={onRemove} />
    </span>
  )
}
