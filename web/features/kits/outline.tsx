import { SelectField } from '../../ui/field.tsx'
import { useIsWide } from '../../ui/media.ts'
import { useEditor } from './editor.ts'
import { partOf, partsOf } from './editor-parts.ts'
import styles from './editor.module.css'

/** The parts of the kit, with how much is wrong or worth a look in each. */
export function Outline({ current, onShow }: { current: string; onShow: (part: string) => void }) {
  const { kit, issues, hints } = useEditor()
  const isWide = useIsWide()
  const countIn = (id: string, found: readonly { path: string }[]) =>
    found.filter(({ path }) => partOf(kit, path)?.id === id).length
  const lines = [
    ...partsOf(kit).map(({ id, title, isUnder = false }) => ({
      id,
      title,
      isUnder,
      issueCount: countIn(id, issues),
      hintCount: countIn(id, hints),
    })),
    { id: 'check', title: 'What is missing', isUnder: false, issueCount: issues.length, hintCount: hints.length },
  ]
  if (!isWide)
    return (
      <SelectField label="Part of the kit" value={current} onChange={({ target }) => onShow(target.value)}>
        {lines.map(({ id, title, isUnder, issueCount, hintCount }) => (
          <option key={id} value={id}>
            {isUnder && '– '}
            {title}
            {issueCount > 0 ? ` (${issueCount} to mend)` : hintCount > 0 ? ` (${hintCount} worth a look)` : ''}
          </option>
        ))}
      </SelectField>
    )
  return (
    <nav aria-label="Parts of the kit" className={styles.outline}>
      <ul>
        {lines.map(({ id, title, isUnder, issueCount, hintCount }) => (
          <li key={id} className={isUnder ? styles.under : undefined}>
            <button
              type="button"
              className={styles.part}
              aria-current={id === current ? 'page' : undefined}
              onClick={() => onShow(id)}
            >
              <span>{title}</span>
              {issueCount > 0 && (
                <span className={styles.issueCount}>
                  {issueCount}
                  <span className="vh"> to mend</span>
                </span>
              )}
              {issueCount === 0 && hintCount > 0 && (
                <span className="muted small">
                  {hintCount}
                  <span className="vh"> worth a look</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
