import { competencyTitle } from '../../lib/competency-title.ts'
import { difficultyNames } from '../../lib/vocabulary.ts'
import { Fold } from '../../ui/fold.tsx'
import { Section } from '../../ui/section.tsx'
import { blankPrompt } from './blank-kit.ts'
import { listAt, newId, textAt, valueAt } from './draft-path.ts'
import { useEditor } from './editor.ts'
import { CheckField, ChoiceField, CompetencyChoice, LineField, NumberField, TagsField, WordsField } from './fields.tsx'
import { ItemList } from './item-list.tsx'
import { shortened } from './missing-order.ts'
import { TakePrompt } from './take-prompt.tsx'
import styles from './editor.module.css'

const kinds = [
  ['question', 'Question'],
  ['problem', 'Problem'],
  ['fact', 'Fact, recorded and not rated'],
] as const
export const difficultyOptions = Object.entries(difficultyNames)

/** One section: what it is for, and its prompts. */
export function EditSection({ index }: { index: number }) {
  const { kit } = useEditor()
  const section = kit.content.sections[index]
  const path = `content.sections[${index}]`
  if (!section) return null
  return (
    <>
      <Section title={section.title || `Section ${index + 1}`}>
        <div className="stack">
          <LineField path={`${path}.title`} label="Title" />
          <div className={styles.pair}>
            <LineField path={`${path}.shortTitle`} label="Short title" hint="One word, for the timeline" />
            <NumberField path={`${path}.minutes`} label="Minutes" />
          </div>
          <WordsField path={`${path}.goal`} label="Goal" />
        </div>
      </Section>
      <Section title="Prompts" end={coreWords(section)}>
        <ItemList
          path={`${path}.prompts`}
          noun="prompt"
          most={40}
          nameOf={(p) => shortened(section.prompts[p]?.text ?? '', 60)}
          make={() => blankPrompt(kit)}
          besides={<TakePrompt sectionIndex={index} />}
        >
          {(place) => <PromptFields path={place} />}
        </ItemList>
      </Section>
    </>
  )
}

function coreWords({ prompts, minutes }: { prompts: { core: boolean; minutes: number }[]; minutes: number }) {
  const core = prompts.filter((prompt) => prompt.core).reduce((sum, prompt) => sum + prompt.minutes, 0)
  return `core prompts ${core} of ${minutes} min`
}

function PromptFields({ path }: { path: string }) {
  const { kit } = useEditor()
  const isFact = valueAt(kit, `${path}.kind`) === 'fact'
  const followUps = listAt(kit, `${path}.followUps`)
  return (
    <div className="stack">
      <WordsField path={`${path}.text`} label="What is asked" />
      <div className={styles.three}>
        <NumberField path={`${path}.minutes`} label="Minutes" />
        <ChoiceField path={`${path}.kind`} label="Kind" options={kinds} />
        <ChoiceField path={`${path}.difficulty`} label="Difficulty" options={difficultyOptions} />
      </div>
      <CheckField path={`${path}.core`} label="Core: everybody is asked it" />
      {!isFact && <CompetencyChoice path={`${path}.competencyIds`} titleOf={competencyTitle} />}
      <WordsField
        path={`${path}.strongAnswer`}
        label={isFact ? 'What to record' : 'What a strong answer shows'}
        rows={3}
      />
      <Fold summary={`Follow-ups by gap, and tags${followUps.length > 0 ? ` (${followUps.length})` : ''}`}>
        <div className="stack">
          <ItemList
            path={`${path}.followUps`}
            noun="follow-up"
            most={12}
            nameOf={(index) => textAt(kit, `${path}.followUps[${index}].gap`)}
            make={() => ({ id: newId(kit, 'f'), text: '', gap: '' })}
          >
            {(place) => (
              <div className={styles.pair}>
                <LineField path={`${place}.gap`} label="Gap that it closes" hint="no metric, only “we”, no result …" />
                <WordsField path={`${place}.text`} label="What to ask then" />
              </div>
            )}
          </ItemList>
          <TagsField path={`${path}.tags`} label="Tags" />
        </div>
      </Fold>
    </div>
  )
}
