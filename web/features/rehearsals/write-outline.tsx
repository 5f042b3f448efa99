import { SelectField } from '../../ui/field.tsx'
import { useIsWide } from '../../ui/media.ts'
import { partOf, type WritePart } from './write-parts.ts'
import styles from './write.module.css'
import { useWriting } from './writing.ts'

type Props = { parts: readonly WritePart[]; current: string; onShow: (part: string) => void }

/** What there is to write, with how much is missing in each. */
export function WriteOutline({ parts, current, onShow }: Props) {
  const { draft, kit, issues } = useWriting()
  const isWide = useIsWide()
  const missingIn = (id: string) => issues.filter(({ place }) => partOf(draft, kit.content, place) === id).length
  const lines = [
    ...parts.map((part) => ({ isUnder: false, ...part, missing: missingIn(part.id) })),
    { id: 'check', title: 'What is missing', isUnder: false, missing: issues.length },
  ]
  if (!isWide)
    return (
      <SelectField label="Part" value={current} onChange={({ target }) => onShow(target.value)}>
        {lines.map(({ id, title, isUnder, missing }) => (
          <option key={id} value={id}>
            {isUnder && '– '}
            {title}
            {missing > 0 ? ` (${missing} missing)` : ''}
          </option>
        ))}
      </SelectField>
    )
  return (
    <nav aria-label="Parts of the candidate" className={styles.outline}>
      <ul>
        {lines.map(({ id, title, isUnder, missing }) => (
          <li key={id} className={isUnder ? styles.under : undefined}>
            <button
              type="button"
              className={styles.part}
              aria-current={id === current ? 'page' : undefined}
              onClick={() => onShow(id)}
            >
              <span>{title}</span>
              {missing > 0 && (
                <span className={styles.count}>
                  {missing}
                  <span className="vh"> missing</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
