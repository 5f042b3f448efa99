import type { ReactNode } from 'react'
import { partNames } from '#domain/star.ts'
import { fileAlt } from '../../lib/attachment-view.ts'
import { codeOf, type NoteView } from '../../lib/note-view.ts'
import { Attached } from '../../ui/attached.tsx'
import { Written } from '../../ui/written.tsx'
import { noteTime } from './note-words.ts'
import styles from './notes.module.css'

type Props = {
  note: Pick<NoteView, 'kind' | 'language' | 'text' | 'offsetMs' | 'phase' | 'star' | 'files'>
  end?: ReactNode
}

/** What was written, and when. */
export function NoteText({ note, end }: Props) {
  const time = noteTime(note)
  const star = note.star ?? []
  const stamp = (time !== '' || star.length > 0) && (
    <span className={styles.time}>
      {time}
      {star.length > 0 && <abbr title={star.map((part) => partNames[part]).join(', ')}> {star.join('')}</abbr>}
    </span>
  )
  return (
    <div className={styles.text}>
      <Written text={note.text} code={codeOf(note)} end={stamp} />
      {note.files && <Attached items={note.files} alt={fileAlt(note)} />}
      {end}
    </div>
  )
}
