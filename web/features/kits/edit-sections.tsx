import { Section } from '../../ui/section.tsx'
import { blankSection } from './blank-kit.ts'
import { useEditor } from './editor.ts'
import { LineField, NumberField } from './fields.tsx'
import { ItemList } from './item-list.tsx'
import styles from './editor.module.css'

/** The plan of the interview: which sections there are, in which order, for how long. */
export function EditSections() {
  const { kit } = useEditor()
  return (
    <Section title="Sections and minutes">
      <p className="read">The first is for introductions and context, the last for the candidate’s questions.</p>
      <ItemList
        path="content.sections"
        noun="section"
        most={20}
        nameOf={(index) => kit.content.sections[index]?.title ?? ''}
        make={() => blankSection(kit)}
      >
        {(path) => (
          <div className={styles.pair}>
            <LineField path={`${path}.title`} label="Title" />
            <NumberField path={`${path}.minutes`} label="Minutes" />
          </div>
        )}
      </ItemList>
    </Section>
  )
}
