import type { NoteView } from '../../lib/note-view.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './notes.module.css'

type Props = { note: NoteView; onGiveUp: (noteId: string) => void }

/** Why the server did not take a note, and what becomes of its text. */
export const RefusedNote = ({ note, onGiveUp }: Props) => (
  <p className={styles.refused}>
    <Icon name="warn" /> Not saved: {note.refusedBecause}{' '}
    <Button size="small" icon="copy" onClick={() => void copyText(note.text)}>
      Copy the text
    </Button>
    <Button size="small" onClick={() => onGiveUp(note.id)}>
      Give it up
    </Button>
  </p>
)
