import type { KitChange, PieceKind } from '#domain/kit-diff.ts'
import { Chip } from '../../ui/chip.tsx'
import styles from './editor.module.css'

const kindNames: Record<PieceKind, string> = {
  frame: 'About the kit',
  section: 'Section',
  prompt: 'Prompt',
  problem: 'Problem',
  competency: 'Competency',
  signal: 'Signal',
  anti_pattern: 'Anti-pattern',
  guardrail: 'Do not ask',
  briefing: 'Briefing',
}
const howNames = { added: 'New', removed: 'Gone', changed: 'Changed' } as const

type Props = { changes: readonly KitChange[]; before: string; after: string }

/** "follow-up f-3" is told apart by its id, and read by what it says. */
function fieldName(field: string): string {
  const name = field.replace(/^(follow-up|probe|hint) .*$/, '$1')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** What differs between two versions of a kit, side by side. */
export function KitChanges({ changes, before, after }: Props) {
  if (changes.length === 0) return <p>They say the same.</p>
  return (
    <ol className="stack">
      {changes.map(({ kind, id, name, change, fields }) => (
        <li key={`${kind} ${id}`} className={styles.change}>
          <div className="row apart">
            <h3>
              {kindNames[kind]}
              {kind !== 'frame' && kind !== 'briefing' && `: ${name.slice(0, 90) || id}`}
            </h3>
            <Chip tone={change === 'removed' ? 'warn' : change === 'added' ? 'accent' : 'plain'}>
              {howNames[change]}
            </Chip>
          </div>
          <dl className={styles.fields}>
            {fields
              .filter((field) => change === 'changed' || (field.before ?? field.after ?? '') !== '')
              .map((field) => (
                <div key={field.field}>
                  <dt>{fieldName(field.field)}</dt>
                  {change !== 'added' && <Side label={before} text={field.before} />}
                  {change !== 'removed' && <Side label={after} text={field.after} />}
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}

const Side = ({ label, text }: { label: string; text: string | null }) => (
  <dd>
    <span className="over">{label}</span>
    <span className={styles.side}>{text === null ? 'not there' : text === '' ? 'empty' : text}</span>
  </dd>
)
