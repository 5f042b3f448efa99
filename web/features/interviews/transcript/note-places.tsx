import type { NoteView } from '../../../lib/note-view.ts'
import { noteLabel, notePlaceWords } from '../note-words.ts'
import styles from './transcript.module.css'

type Props = { notes: readonly NoteView[]; onShow: (note: NoteView) => void }

/** One's notes, each the way to its place in the transcript. */
export function NotePlaces({ notes, onShow }: Props) {
  if (notes.length === 0) return <p className="muted">No notes yet. A line that you quote becomes one.</p>
  return (
    <ol className={styles.places} aria-label="Your notes">
      {notes.map((note) => (
        <li key={note.id}>
          {note.offsetMs === null ? (
            <span className={styles.time}>{notePlaceWords(note)}</span>
          ) : (
            <button
              type="button"
              className={styles.place}
              aria-label={noteLabel('Show', note)}
              onClick={() => onShow(note)}
            >
              {notePlaceWords(note)}
            </button>
          )}
          <p className={styles.note}>{note.text}</p>
        </li>
      ))}
    </ol>
  )
}
