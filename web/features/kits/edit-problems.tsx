import { competencyTitle } from '../../lib/competency-title.ts'
import { Section } from '../../ui/section.tsx'
import { blankProblem } from './blank-kit.ts'
import { newId, textAt } from './draft-path.ts'
import { difficultyOptions } from './edit-section.tsx'
import { useEditor } from './editor.ts'
import { ChoiceField, CompetencyChoice, LineField, TagsField, WordsField } from './fields.tsx'
import { ItemList } from './item-list.tsx'
import styles from './editor.module.css'

/** Problems of comparable weight: an interview shows one of them, with its probes phase by phase. */
export function EditProblems() {
  const { kit } = useEditor()
  return (
    <Section title="Problems">
      <p className="read">For kits in which one problem is worked on through all sections. Other kits have none.</p>
      <ItemList
        path="content.problems"
        noun="problem"
        most={30}
        nameOf={(index) => textAt(kit, `content.problems[${index}].title`)}
        make={() => blankProblem(kit)}
      >
        {(path) => <ProblemFields path={path} />}
      </ItemList>
    </Section>
  )
}

function ProblemFields({ path }: { path: string }) {
  const { kit } = useEditor()
  const { sections } = kit.content
  return (
    <div className="stack">
      <LineField path={`${path}.title`} label="Title" />
      <WordsField path={`${path}.statement`} label="Statement, as it is handed over" rows={6} />
      <ChoiceField path={`${path}.difficulty`} label="Difficulty" options={difficultyOptions} />
      <CompetencyChoice path={`${path}.competencyIds`} titleOf={competencyTitle} />
      <WordsField path={`${path}.strongAnswer`} label="What a strong answer shows" rows={3} />
      <TagsField path={`${path}.tags`} label="Tags" />
      <h4>Probes, each in its phase</h4>
      <ItemList
        path={`${path}.probes`}
        noun="probe"
        most={60}
        nameOf={(index) => textAt(kit, `${path}.probes[${index}].gap`)}
        make={() => ({ id: newId(kit, 'b'), sectionId: sections[1]?.id ?? '', text: '', gap: '' })}
      >
        {(place) => (
          <div className={styles.pair}>
            <ChoiceField
              path={`${place}.sectionId`}
              label="Phase"
              options={sections.map(({ id, title }) => [id, title || id] as const)}
            />
            <LineField path={`${place}.gap`} label="Gap that it closes" />
            <WordsField path={`${place}.text`} label="What to ask then" />
          </div>
        )}
      </ItemList>
      <h4>Hints, the first gives least away</h4>
      <ItemList
        path={`${path}.hints`}
        noun="hint"
        most={12}
        nameOf={() => ''}
        make={() => ({ id: newId(kit, 'h'), text: '' })}
      >
        {(place) => <WordsField path={`${place}.text`} label="Hint" />}
      </ItemList>
    </div>
  )
}
