import { useId } from 'react'
import type { KitContent } from '#domain/kit.ts'
import type { Rating } from '#domain/scorecard.ts'
import { fileAlt } from '../../lib/attachment-view.ts'
import { codeOf, type NoteView } from '../../lib/note-view.ts'
import { IconButton } from '../../ui/button.tsx'
import { Attached } from '../../ui/attached.tsx'
import { Written } from '../../ui/written.tsx'
import { WithCode } from '../../ui/with-code.tsx'
import type { Citable } from './draft.ts'
import { type Asked, marksOf } from './evidence.ts'
import { Marks } from './note-item.tsx'
import { noteName, noteTime } from './note-words.ts'
import styles from './scorecard.module.css'

type Props = {
  rating: Rating
  notes: readonly NoteView[]
  asked: readonly Asked[]
  antiPatterns: KitContent['antiPatterns']
  /** Absent: the list is only read. */
  onRemove?: (item: Citable) => void
}

/** What a rating rests on, one line each. */
export function CitedList({ rating, notes, asked, antiPatterns, onRemove }: Props) {
  const labelId = useId()
  const cited = notes.filter((note) => rating.noteIds.includes(note.id))
  const prompts = asked.filter(({ kind, id }) =>
    (kind === 'prompt' ? rating.promptIds : rating.followUpIds).includes(id),
  )
  const total = cited.length + prompts.length
  return (
    <>
      <p className={styles.label} id={labelId}>
        {total === 0 ? 'Nothing cited' : `Cited, ${total}`}
      </p>
      {total > 0 && (
        <ul className={styles.cited} aria-labelledby={labelId}>
          {cited.map((note) => (
            <li key={note.id}>
              <Marks marks={marksOf(note, rating.competencyId, antiPatterns)} />
              <div className={styles.evidence}>
                <Written text={note.text} code={codeOf(note)} />
                {note.files && <Attached items={note.files} alt={fileAlt(note)} />}
              </div>
              <span className={styles.end}>
                <span className="small muted">{noteTime(note)}</span>
                {onRemove && (
                  <IconButton
                    icon="close"
                    size="small"
                    variant="quiet"
                    label={`Do not cite the ${noteName(note)}`}
                    onClick={() => onRemove({ kind: 'note', id: note.id })}
                  />
                )}
              </span>
            </li>
          ))}
          {prompts.map(({ kind, id, text, withdrawn }) => (
            <li key={`${kind} ${id}`}>
              <span className="muted" aria-hidden="true">
                {kind === 'followUp' ? '↳' : '?'}
              </span>
              <p>
                <span className="vh">{kind === 'followUp' ? 'Follow-up used: ' : 'Prompt asked: '}</span>
                <WithCode text={text} />
                {withdrawn !== undefined && <span className="small warn"> Withdrawn since: {withdrawn}</span>}
              </p>
              {onRemove && (
                <span className={styles.end}>
                  <IconButton
                    icon="close"
                    size="small"
                    variant="quiet"
                    label={`Do not cite “${text}”`}
                    onClick={() => onRemove({ kind, id })}
                  />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
