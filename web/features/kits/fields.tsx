import type { ReactNode } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SelectField, TextAreaField, TextField } from '../../ui/field.tsx'
import { valueAt } from './draft-path.ts'
import { useEditor } from './editor.ts'
import styles from './editor.module.css'

type Place = { path: string; label: string; hint?: ReactNode }

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const isOpen = (value: unknown) => value === 0 || value === '' || value === undefined

/** What is wrong at a place, or still to be written there, and what is worth a second look. */
function usePlace(path: string) {
  const { kit, issues, hints, origins } = useEditor()
  const value = valueAt(kit, path)
  const issue = issues.find((one) => one.path === path)?.message
  const here = hints.filter((one) => one.path === path)
  const origin = origins.find((one) => one.path === path)
  return { value, issue, here, origin }
}

/** A field that nobody has written in yet is no mistake: what belongs there is said as calmly as any hint. */
function wordsFor(value: unknown, issue: string | undefined, hint: ReactNode): { hint: ReactNode; error: ReactNode } {
  if (issue === undefined || !isOpen(value)) return { hint, error: issue }
  const open = <span className={styles.hint}>{issue}</span>
  return {
    hint: hint ? (
      <>
        {open} · {hint}
      </>
    ) : (
      open
    ),
    error: undefined,
  }
}

const certainties = { sure: 'recognized', likely: 'likely', guess: 'a guess' } as const

/** Issues and hints of a place that has no field of its own, and the line that it came from. */
export function PlaceNotes({ path, isIssueShown = true }: { path: string; isIssueShown?: boolean | undefined }) {
  const { issue, here, origin } = usePlace(path)
  if (!(issue && isIssueShown) && here.length === 0 && !origin) return null
  return (
    <ul className={styles.notes}>
      {issue && isIssueShown && <li className={styles.issue}>{issue}</li>}
      {here.map(({ code, message }) => (
        <li key={code} className={styles.hint}>
          {message}
        </li>
      ))}
      {origin && (
        <li className="muted small">
          From line {origin.line}, {certainties[origin.certainty]}: “{origin.lineText.slice(0, 160)}”
        </li>
      )}
    </ul>
  )
}

export function LineField({ path, label, hint }: Place) {
  const { set, openField } = useEditor()
  const { value, issue } = usePlace(path)
  return (
    <div>
      <TextField
        label={label}
        {...wordsFor(value, issue, hint)}
        data-place={path}
        value={textOf(value)}
        onFocus={() => openField({ path, label })}
        onChange={({ target }) => set(path, target.value)}
      />
      <PlaceNotes path={path} isIssueShown={false} />
    </div>
  )
}

export function WordsField({ path, label, hint, rows = 2 }: Place & { rows?: number }) {
  const { set, openField } = useEditor()
  const { value, issue } = usePlace(path)
  return (
    <div>
      <TextAreaField
        label={label}
        {...wordsFor(value, issue, hint)}
        rows={rows}
        className={styles.words}
        data-place={path}
        value={textOf(value)}
        onFocus={() => openField({ path, label })}
        onChange={({ target }) => set(path, target.value)}
      />
      <PlaceNotes path={path} isIssueShown={false} />
    </div>
  )
}

export function NumberField({ path, label, hint }: Place) {
  const { set } = useEditor()
  const { value, issue } = usePlace(path)
  return (
    <div>
      <TextField
        label={label}
        {...wordsFor(value, issue, hint)}
        className={styles.number}
        data-place={path}
        type="number"
        min={0}
        max={600}
        step={1}
        value={Number(value) === 0 ? '' : String(value)}
        onChange={({ target }) => set(path, Math.min(600, Math.max(0, Math.round(Number(target.value) || 0))))}
      />
      <PlaceNotes path={path} isIssueShown={false} />
    </div>
  )
}

type Options = readonly (readonly [value: string, label: string])[]

export function ChoiceField({
  path,
  label,
  hint,
  options,
  read,
}: Place & { options: Options; read?: (value: string) => unknown }) {
  const { set } = useEditor()
  const { value, issue } = usePlace(path)
  const known = options.some(([option]) => option === String(value))
  return (
    <div>
      <SelectField
        label={label}
        {...wordsFor(value, issue, hint)}
        data-place={path}
        value={String(value)}
        onChange={({ target }) => set(path, read ? read(target.value) : target.value)}
      >
        {!known && <option value={String(value)}>{String(value) || 'Choose'}</option>}
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </SelectField>
      <PlaceNotes path={path} isIssueShown={false} />
    </div>
  )
}

export function CheckField({ path, label, hint }: Place) {
  const { set } = useEditor()
  const { value, issue } = usePlace(path)
  return (
    <div>
      <Checkbox
        label={label}
        {...wordsFor(value, issue, hint)}
        data-place={path}
        checked={value === true}
        onChange={({ target }) => set(path, target.checked)}
      />
      <PlaceNotes path={path} isIssueShown={false} />
    </div>
  )
}

const textsIn = (value: unknown) => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])

/** Words with commas between them; an empty one at the end stays while it is typed. */
export function TagsField({ path, label, hint }: Place) {
  const { set, issues } = useEditor()
  const { value } = usePlace(path)
  const tags = textsIn(value)
  const issue = issues.find((one) => one.path.startsWith(`${path}[`))?.message
  return (
    <div>
      <TextField
        label={label}
        hint={hint ?? 'With commas between them.'}
        error={issue}
        data-place={path}
        defaultValue={tags.join(', ')}
        key={tags.length === 0 ? 'none' : 'some'}
        onBlur={({ target }) => {
          const said = target.value
            .split(',')
            .map((tag) => tag.trim())
            .filter(Boolean)
          if (said.join(',') !== tags.join(',')) set(path, [...new Set(said)].slice(0, 20))
        }}
      />
      <PlaceNotes path={path} isIssueShown={false} />
    </div>
  )
}

/** The kit's own competencies; one that is named and not among them can only be taken away. */
export function CompetencyChoice({ path, titleOf }: { path: string; titleOf: (id: string) => string }) {
  const { kit, set, issues } = useEditor()
  const { value } = usePlace(path)
  const chosen = textsIn(value)
  const own = kit.content.competencies.map(({ id }) => id)
  const issue = issues.find((one) => isAt(one.path, path))?.message
  const toggle = (id: string) =>
    set(path, chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  return (
    <fieldset className={styles.choices} data-place={path} tabIndex={-1}>
      <legend>Competencies that it is rated on</legend>
      {[...new Set([...own, ...chosen])].map((id) => (
        <Checkbox key={id} label={titleOf(id)} checked={chosen.includes(id)} onChange={() => toggle(id)} />
      ))}
      {own.length === 0 && chosen.length === 0 && <p className="muted">Add competencies to the kit first.</p>}
      {issue && <p className={chosen.length === 0 ? styles.hint : styles.issue}>{issue}</p>}
      <PlaceNotes path={path} isIssueShown={false} />
    </fieldset>
  )
}

const isAt = (path: string, place: string) => path === place || path.startsWith(`${place}[`)
