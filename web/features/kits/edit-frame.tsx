import { Section } from '../../ui/section.tsx'
import { interviewTypeNames } from '../../lib/vocabulary.ts'
import { ChoiceField, LineField, NumberField, PlaceNotes, WordsField } from './fields.tsx'
import styles from './editor.module.css'

const difficulties = [
  ['unrated', 'Not rated'],
  ['1', '1 of 5'],
  ['2', '2 of 5'],
  ['3', '3 of 5'],
  ['4', '4 of 5'],
  ['5', '5 of 5'],
] as const

/** What the kit is: its title, whom it is for, how long it takes. */
export const EditFrame = () => (
  <Section title="About the kit">
    <div className="stack">
      <PlaceNotes path="slug" />
      <LineField path="title" label="Title" />
      <div className={styles.pair}>
        <LineField path="role" label="Role" hint="As in addresses: backend, data-engineer" />
        <ChoiceField path="interviewType" label="Interview type" options={Object.entries(interviewTypeNames)} />
      </div>
      <div className={styles.three}>
        <NumberField path="durationMinutes" label="Minutes in all" />
        <ChoiceField
          path="difficulty"
          label="Difficulty"
          options={difficulties}
          read={(value) => (value === 'unrated' ? value : Number(value))}
        />
        <LineField path="language" label="Language" hint="en, de, fr …" />
      </div>
      <LineField path="conductedBy" label="Who conducts it" hint="For instance: a senior engineer of another team" />
      <WordsField path="provenance.note" label="Where it comes from" />
      <PlaceNotes path="provenance.guides[0]" />
    </div>
  </Section>
)
