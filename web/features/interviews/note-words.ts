import type { NoteView } from '../../lib/note-view.ts'
import { clockTime } from '../../lib/format.ts'

/** Where a note stands in the interview, in the space of a time; nothing for one that nobody timed. */
export function notePlaceWords({ phase, offsetMs }: Pick<NoteView, 'phase' | 'offsetMs'>): string {
  if (phase === 'before') return 'before'
  if (phase === 'after') return 'after'
  return offsetMs === null ? '' : clockTime(offsetMs)
}

/** What a control of the note does, and of which note. */
export const noteLabel = (verb: string, note: Pick<NoteView, 'phase' | 'offsetMs' | 'text'>): string =>
  `${verb} the note ${notePlaceWords(note) || `“${note.text.slice(0, 40)}”`}`
