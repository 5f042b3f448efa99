import type { NoteView } from '../../lib/note-view.ts'
import { clockTime } from '../../lib/format.ts'

/** When a note was taken: on the clock, or on which side of it. */
export const noteTime = ({ offsetMs, phase }: Pick<NoteView, 'offsetMs' | 'phase'>): string =>
  offsetMs !== null ? clockTime(offsetMs) : phase === 'during' ? '' : phase

/** How a note is called by who cannot see it: its time, else how it begins. */
export function noteName(note: Pick<NoteView, 'offsetMs' | 'phase' | 'text'>): string {
  const time = noteTime(note)
  if (note.offsetMs !== null) return `note of ${time}`
  const words = note.text.trim().split(/\s+/).slice(0, 5).join(' ')
  return time === '' ? `note “${words}”` : `note from ${time} the interview, “${words}”`
}
