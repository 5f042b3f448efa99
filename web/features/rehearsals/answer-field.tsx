import { type ReactNode, useState } from 'react'
import { lengthMs } from '#domain/rehearsal/speech.ts'
import { spokenOf } from '#domain/rehearsal/spoken-text.ts'
import { count } from '../../lib/format.ts'
import { firstName } from '../../lib/rehearsal-interview.ts'
import { classes } from '../../ui/classes.ts'
import { Button } from '../../ui/button.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { LineEvidence } from './line-evidence.tsx'
import styles from './write.module.css'
import { answerTo, issueAt, useWriting, withText } from './writing.ts'

type Props = {
  /** The id of what it answers. */
  to: string
  asked: string
  gap?: string
  /** What to aim at. */
  note?: string
  end?: ReactNode
  isOptional?: boolean
  /** Nothing is said where nothing is written. */
  isSilent?: boolean
}

/** A whole statement is read, not glanced at. */
const longQuestion = 200

/** What they say to one thing, line by line, and what of it is evidence. */
export function AnswerField({ to, asked, gap, note = '', end, isOptional = false, isSilent = false }: Props) {
  const writing = useWriting()
  const { draft, edit } = writing
  const [isAdding, setIsAdding] = useState(false)
  const answer = answerTo(draft, to)
  const lines = spokenOf(answer)
  const name = firstName(draft.candidate.name.trim() || 'the candidate')
  return (
    <div className={styles.answer}>
      <div className={styles.asked}>
        <div>
          {gap !== undefined && <p className="over">{gap}</p>}
          <p className={gap === undefined && asked.length < longQuestion ? styles.question : undefined}>{asked}</p>
        </div>
        {end}
      </div>
      {note !== '' && (
        <Fold summary="What to aim at">
          <p className={styles.note}>{note}</p>
        </Fold>
      )}
      <TextAreaField
        label={`What ${name} says: ${asked}`}
        isLabelHidden
        data-place={`answers.${to}`}
        error={issueAt(writing, `answers.${to}`)}
        className={classes(styles.words, !isOptional && styles.long)}
        rows={isOptional ? 1 : 3}
        maxLength={10_000}
        placeholder={isOptional && !isSilent ? draft.filler : ''}
        value={answer.text}
        onChange={({ target }) => edit((now) => withText(now, to, target.value))}
      />
      {lines.length > 0 && (
        <div className="row apart">
          <span className="muted small">
            {count(lines.length, 'line')} · {Math.ceil(lengthMs({ to, lines }) / 1000)} s
          </span>
          <Button size="small" variant="quiet" icon="plus" onClick={() => setIsAdding(true)}>
            Evidence<span className="vh"> in: {asked}</span>
          </Button>
        </div>
      )}
      <LineEvidence to={to} lines={lines} />
      {isAdding && <EvidenceDialog to={to} lines={lines} onClose={() => setIsAdding(false)} />}
    </div>
  )
}
