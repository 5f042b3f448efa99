import { useState } from 'react'
import { isSerious, type Tag } from '#domain/coverage.ts'
import type { KitContent } from '#domain/kit.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import type { NoteView } from '../../lib/note-view.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Tag as TagChip } from '../../ui/tag.tsx'
import styles from './notes.module.css'

export type RetagKit = Pick<KitContent, 'competencies' | 'signals' | 'antiPatterns'>

type Props = {
  note: NoteView
  name: string
  kit: RetagKit
  /** The competency that one is at: most likely what is meant. */
  competencyId: string
  onRetag: (tags: Tag[]) => void
}

const isSame = (a: Tag, b: Tag) =>
  a.competencyId === b.competencyId && a.polarity === b.polarity && (a.catalogId ?? null) === (b.catalogId ?? null)

/** What a note is evidence for, changed from here. */
export function Retag({ note, name, kit, competencyId, onRetag }: Props) {
  return (
    <Popover
      label={`Tags of the ${name}`}
      title="Tags"
      icon="edit"
      iconOnly
      variant="quiet"
      size="small"
      className={styles.retag}
    >
      <RetagForm key={competencyId} note={note} kit={kit} competencyId={competencyId} onRetag={onRetag} />
    </Popover>
  )
}

function RetagForm({ note, kit, competencyId, onRetag }: Omit<Props, 'name'>) {
  const [chosenId, setChosenId] = useState(competencyId)
  const add = (polarity: Tag['polarity']) => {
    const tag = { competencyId: chosenId, polarity }
    if (!note.tags.some((other) => isSame(other, tag))) onRetag([...note.tags, tag])
  }
  return (
    <>
      {note.tags.length === 0 ? (
        <p className="muted">This note has no tag yet.</p>
      ) : (
        <ul className={styles.tags}>
          {note.tags.map((tag) => (
            <li key={`${tag.competencyId} ${tag.polarity} ${tag.catalogId ?? ''}`}>
              <TagChip
                polarity={tag.polarity}
                isSerious={isSerious(tag, kit.antiPatterns)}
                onRemove={() => onRetag(note.tags.filter((other) => other !== tag))}
                removeLabel={`Remove the tag ${competencyTitle(tag.competencyId)}`}
              >
                {tagWords(tag, kit)}
              </TagChip>
            </li>
          ))}
        </ul>
      )}
      <SelectField label="Competency" value={chosenId} onChange={(event) => setChosenId(event.target.value)}>
        {kit.competencies.map(({ id }) => (
          <option key={id} value={id}>
            {competencyTitle(id)}
          </option>
        ))}
      </SelectField>
      <div className="row">
        <Button onClick={() => add('signal')}>+ Signal</Button>
        <Button onClick={() => add('anti_pattern')}>− Anti-pattern</Button>
      </div>
    </>
  )
}

function tagWords(tag: Tag, kit: RetagKit): string {
  const catalogue = tag.polarity === 'signal' ? kit.signals : kit.antiPatterns
  const item = catalogue.find(({ id }) => id === tag.catalogId)
  return item ? `${competencyTitle(tag.competencyId)}: ${item.text}` : competencyTitle(tag.competencyId)
}
