import { useState } from 'react'
import type { Tag } from '#domain/coverage.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { codeOf, type NoteView } from '../../lib/note-view.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EvidenceMark } from '../../ui/tag.tsx'
import { Written } from '../../ui/written.tsx'
import styles from './ended.module.css'
import { notePlaceWords } from './note-words.ts'
import type { TagKit } from './note-tags.ts'

type Props = {
  untagged: readonly NoteView[]
  kit: TagKit
  onTag: (note: NoteView, tag: Tag) => void
}

/** Untagged notes one at a time, one click each; the buttons stay where they are. */
export function SortNotes({ untagged, kit, onTag }: Props) {
  const [leftAlone, setLeftAlone] = useState<ReadonlySet<string>>(new Set())
  const toSort = untagged.filter(({ id }) => !leftAlone.has(id))
  const [note] = toSort
  if (!note)
    return (
      <p className="muted">
        {untagged.length === 0
          ? 'Every note is tagged.'
          : `${untagged.length} left untagged: they stay yours and are no evidence.`}
      </p>
    )
  return (
    <Card className={styles.sort} aria-label="Note to sort">
      <p className="over" aria-live="polite">
        {notePlaceWords(note) && `${notePlaceWords(note)} · `}
        {toSort.length} to sort
      </p>
      <div className={styles.sortText}>
        <Written text={note.text} code={codeOf(note)} />
      </div>
      <ul className={styles.choices}>
        {kit.competencies.map(({ id }) => (
          <li key={id}>
            <span>{competencyTitle(id)}</span>
            {(['signal', 'anti_pattern'] as const).map((polarity) => (
              <Button key={polarity} size="small" onClick={() => onTag(note, { competencyId: id, polarity })}>
                <EvidenceMark polarity={polarity} />
                <span className="vh">{competencyTitle(id)}</span>
              </Button>
            ))}
          </li>
        ))}
      </ul>
      <div>
        <Button variant="quiet" onClick={() => setLeftAlone(new Set([...leftAlone, note.id]))}>
          Leave it untagged
        </Button>
      </div>
    </Card>
  )
}
