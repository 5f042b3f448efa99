import { competencyTitle } from '../../lib/competency-title.ts'
import { Section } from '../../ui/section.tsx'
import { newId, textAt } from './draft-path.ts'
import { useEditor } from './editor.ts'
import { ChoiceField, WordsField } from './fields.tsx'
import { ItemList } from './item-list.tsx'
import { shortened } from './missing-order.ts'
import styles from './editor.module.css'

const severities = [
  ['concern', 'A concern'],
  ['serious', 'Serious'],
] as const

/** What speaks for and against a competency, with ids that notes are tagged with. */
export function EditSignals() {
  const { kit } = useEditor()
  const competencies = kit.content.competencies.map(({ id }) => [id, competencyTitle(id)] as const)
  const first = competencies[0]?.[0] ?? ''
  const nameAt = (path: string) => shortened(textAt(kit, `${path}.text`), 60)
  return (
    <>
      <Section title="Signals">
        <ItemList
          path="content.signals"
          noun="signal"
          most={60}
          nameOf={(index) => nameAt(`content.signals[${index}]`)}
          make={() => ({ id: newId(kit, 's-good'), competencyId: first, text: '' })}
        >
          {(path) => (
            <div className="stack">
              <WordsField path={`${path}.text`} label="Behaviour that speaks for it" />
              <div className={styles.pair}>
                <ChoiceField path={`${path}.competencyId`} label="Competency" options={competencies} />
              </div>
            </div>
          )}
        </ItemList>
      </Section>
      <Section title="Anti-patterns">
        <ItemList
          path="content.antiPatterns"
          noun="anti-pattern"
          most={60}
          nameOf={(index) => nameAt(`content.antiPatterns[${index}]`)}
          make={() => ({ id: newId(kit, 'a'), competencyId: first, text: '', severity: 'concern' })}
        >
          {(path) => (
            <div className="stack">
              <WordsField path={`${path}.text`} label="Behaviour that speaks against it" />
              <div className={styles.pair}>
                <ChoiceField path={`${path}.competencyId`} label="Competency" options={competencies} />
                <ChoiceField path={`${path}.severity`} label="Severity" options={severities} />
              </div>
            </div>
          )}
        </ItemList>
      </Section>
    </>
  )
}

/** What may not be asked, and what the candidate hears beforehand. */
export function EditConduct() {
  const { kit } = useEditor()
  return (
    <>
      <Section title="Do not ask">
        <ItemList
          path="content.guardrails"
          noun="guardrail"
          most={30}
          nameOf={() => ''}
          make={() => ({ id: newId(kit, 'g'), avoid: '', instead: '' })}
        >
          {(path) => (
            <div className={styles.pair}>
              <WordsField path={`${path}.avoid`} label="What may not be asked" />
              <WordsField path={`${path}.instead`} label="What to ask instead" />
            </div>
          )}
        </ItemList>
      </Section>
      <Section title="What the candidate is told beforehand">
        <ItemList path="content.briefing" noun="point" most={30} nameOf={() => ''} make={() => ''}>
          {(path, index) => <WordsField path={path} label={`Point ${index + 1}`} />}
        </ItemList>
      </Section>
    </>
  )
}
