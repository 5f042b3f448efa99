import { SelectField } from './field.tsx'
import { useIsWide } from './media.ts'
import styles from './outline.module.css'

export type OutlineLine = {
  id: string
  title: string
  /** Belongs to the line before it that does not. */
  isUnder?: boolean | undefined
  /** How much there is to do in it, as "3 missing". */
  figure?: { count: number; words: string; isTrouble: boolean } | undefined
}

type OutlineProps = {
  label: string
  /** Of the list to pick one from. */
  pickLabel: string
  lines: readonly OutlineLine[]
  current: string
  onShow: (id: string) => void
}

/** The parts of something long that is being written: a column beside it, or where there is no room a list to pick from. */
export function Outline({ label, pickLabel, lines, current, onShow }: OutlineProps) {
  const isWide = useIsWide()
  if (!isWide)
    return (
      <SelectField label={pickLabel} value={current} onChange={({ target }) => onShow(target.value)}>
        {lines.map(({ id, title, isUnder, figure }) => (
          <option key={id} value={id}>
            {isUnder && '– '}
            {title}
            {figure ? ` (${figure.count} ${figure.words})` : ''}
          </option>
        ))}
      </SelectField>
    )
  return (
    <nav aria-label={label} className={styles.outline}>
      <ul>
        {lines.map(({ id, title, isUnder, figure }) => (
          <li key={id} className={isUnder ? styles.under : undefined}>
            <button
              type="button"
              className={styles.part}
              aria-current={id === current ? 'page' : undefined}
              onClick={() => onShow(id)}
            >
              <span>{title}</span>
              {figure && (
                <span className={figure.isTrouble ? styles.trouble : 'muted small'}>
                  {figure.count}
                  <span className="vh"> {figure.words}</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
