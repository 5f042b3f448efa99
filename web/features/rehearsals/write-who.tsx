import { TextAreaField, TextField } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './write.module.css'
import { issueAt, useWriting } from './writing.ts'

/** Who they are. */
export function WriteWho() {
  const writing = useWriting()
  const { draft, edit } = writing
  const { candidate, title, filler } = draft
  const place = (id: string) => ({ 'data-place': id, error: issueAt(writing, id) })
  return (
    <Section title="The candidate">
      <div className="stack">
        <p className="read">
          Somebody who is not real, and no real place of work. Give them a strength, a weakness, and one thing that
          slips out. What stands here says who they are, and nothing of what to look for.
        </p>
        <TextField
          label="Name"
          {...place('candidate.name')}
          maxLength={120}
          value={candidate.name}
          onChange={({ target }) => edit((now) => ({ candidate: { ...now.candidate, name: target.value } }))}
        />
        <TextAreaField
          label="Background"
          hint="What whoever leads the interview may know beforehand: years, field, team."
          {...place('candidate.background')}
          className={styles.words}
          maxLength={2000}
          value={candidate.background}
          onChange={({ target }) => edit((now) => ({ candidate: { ...now.candidate, background: target.value } }))}
        />
        <TextField
          label="On the list"
          isOptional
          hint="For instance: Maren, of a railway’s ticket shop. Left empty it is the name."
          maxLength={120}
          value={title}
          onChange={({ target }) => edit(() => ({ title: target.value }))}
        />
        <TextField
          label="Where you write nothing they say"
          hint="To every follow-up, probe and hint that you leave empty."
          {...place('filler')}
          maxLength={400}
          value={filler}
          onChange={({ target }) => edit(() => ({ filler: target.value }))}
        />
      </div>
    </Section>
  )
}
