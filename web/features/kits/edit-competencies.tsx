import { useState } from 'react'
import { competencyTitles } from '#domain/competency.ts'
import { blankCompetency } from '#domain/kit-fixes/fix-prompts.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Section } from '../../ui/section.tsx'
import { useEditor } from './editor.ts'
import { CheckField, NumberField, PlaceNotes, WordsField } from './fields.tsx'
import styles from './editor.module.css'

const points = [
  ['1', '1: well below'],
  ['2', '2: below'],
  ['3', '3: meets it'],
  ['4', '4: well above'],
] as const

/** What is rated, with what can be seen at each point of the scale. */
export function EditCompetencies() {
  const { kit, add, remove } = useEditor()
  const { competencies } = kit.content
  const [chosen, setChosen] = useState('')
  const free = Object.entries(competencyTitles).filter(([id]) => !competencies.some((one) => one.id === id))
  return (
    <Section title="Competencies and anchors" end={`${competencies.length} of 3 to 6`}>
      <PlaceNotes path="content.competencies" />
      <ol className="stack">
        {competencies.map(({ id, weight }, index) => {
          const path = `content.competencies[${index}]`
          const title = competencyTitle(id)
          return (
            <li key={id} className={styles.item} data-place={path} tabIndex={-1}>
              <div className={styles.itemHead}>
                <h3>{title}</h3>
                <IconButton
                  icon="bin"
                  size="small"
                  variant="quiet"
                  label={`Remove ${title}`}
                  onClick={() => remove('content.competencies', index, title)}
                />
              </div>
              <PlaceNotes path={path} />
              <PlaceNotes path={`${path}.id`} />
              <WordsField path={`${path}.definition`} label="What it means in this interview" />
              <div className={styles.anchorFields}>
                {points.map(([point, label]) => (
                  <WordsField key={point} path={`${path}.anchors.${point}`} label={label} rows={4} />
                ))}
              </div>
              <CheckField path={`${path}.mustHave`} label="Must have: a hire must not lack it" />
              <Fold summary={`Weight ${weight}`}>
                <div className="stack">
                  <NumberField
                    path={`${path}.weight`}
                    label="Weight"
                    hint="1, as all others have, unless there is a reason"
                  />
                  <WordsField path={`${path}.weightReason`} label="Reason of another weight" />
                </div>
              </Fold>
            </li>
          )
        })}
      </ol>
      {free.length > 0 && (
        <div className={styles.addLine}>
          <SelectField
            label="Competency of the catalogue"
            data-place="content.competencies"
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
          >
            <option value="">Choose</option>
            {free.map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
          <Button
            icon="plus"
            disabledReason={chosen === '' ? 'Choose one first.' : undefined}
            onClick={() => {
              add('content.competencies', blankCompetency(chosen))
              setChosen('')
            }}
          >
            Add it
          </Button>
        </div>
      )}
    </Section>
  )
}
