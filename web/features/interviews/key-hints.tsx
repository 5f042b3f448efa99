import { clockTime } from '../../lib/format.ts'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './composer.module.css'
import type { NotePlace } from './draft.ts'

type Props = { place: NotePlace | null; hasCommands: boolean | undefined }

/** What the next key does while one writes, with the time that the note gets. */
export const KeyHints = ({ place, hasCommands }: Props) => (
  <div className={styles.keys}>
    <span>
      <Kbd keys="Enter" /> {place?.offsetMs != null ? `saves at ${clockTime(place.offsetMs)}` : 'saves'}
    </span>
    <span>
      <Kbd keys="#" /> <span className={styles.wideWords}>competency</span>
    </span>
    <span>
      <Kbd keys="+" /> <span className={styles.wideWords}>signal</span>
    </span>
    <span>
      <Kbd keys="−" /> <span className={styles.wideWords}>anti-pattern</span>
      <span className={styles.narrowWords}>tags</span>
    </span>
    {hasCommands && (
      <span>
        <Kbd keys="Esc" /> keys
      </span>
    )}
  </div>
)
