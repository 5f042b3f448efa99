import type { DragEvent, KeyboardEvent, ReactNode } from 'react'
import type { Tag } from '#domain/coverage.ts'
import type { NoteView } from '../../lib/note-view.ts'
import { nextIndex } from '../../ui/arrow-keys.ts'
import { Button } from '../../ui/button.tsx'
import { EvidenceMark } from '../../ui/tag.tsx'
import { WithCode } from '../../ui/with-code.tsx'
import type { Citable } from './draft.ts'
import type { Asked, NoteMark } from './evidence.ts'
import { NoteText } from './note-text.tsx'
import { noteName } from './note-words.ts'
import { Retag, type RetagKit } from './retag.tsx'
import styles from './notes.module.css'

export const draggedType = 'application/x-evenloop-evidence'

/** Null where nothing can be cited now: before a competency is chosen, or on the recommendation. */
export type Citing = { isCited: boolean; onCite: (isCited: boolean) => void } | null

type NoteItemProps = {
  note: NoteView
  marks: readonly NoteMark[]
  citing: Citing
  kit: RetagKit
  competencyId: string
  onRetag: (tags: Tag[]) => void
}

export function NoteItem({ note, marks, citing, kit, competencyId, onRetag }: NoteItemProps) {
  const name = noteName(note)
  return (
    <Item item={{ kind: 'note', id: note.id }} isDraggable={citing !== null}>
      <Marks marks={marks} />
      <NoteText
        note={note}
        end={
          note.state !== 'saved' && (
            <span className={styles.waiting}>
              {note.state === 'waiting' ? 'Waits on this device' : `Not taken: ${note.refusedBecause}`}
            </span>
          )
        }
      />
      <span className={styles.acts}>
        {citing && <CiteButton {...citing} name={name} />}
        <Retag note={note} name={name} kit={kit} competencyId={competencyId} onRetag={onRetag} />
      </span>
    </Item>
  )
}

/** Dragging is one way to cite; the button in it does the same for keyboard and touch. */
function Item({ item, isDraggable, children }: { item: Citable; isDraggable: boolean; children: ReactNode }) {
  const drag = (event: DragEvent) => {
    event.dataTransfer.setData(draggedType, JSON.stringify(item))
    event.dataTransfer.effectAllowed = 'link'
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the button inside does the same
    <li className={styles.item} draggable={isDraggable} onDragStart={drag}>
      {children}
    </li>
  )
}

export const AskedItem = ({ asked, citing }: { asked: Asked; citing: Citing }) => (
  <Item item={{ kind: asked.kind, id: asked.id }} isDraggable={citing !== null}>
    <span className="muted" aria-hidden="true">
      {asked.kind === 'followUp' ? '↳' : '?'}
    </span>
    <p className={styles.asked}>
      <WithCode text={asked.text} />
      {asked.withdrawn !== undefined && <span className="small warn"> Withdrawn since: {asked.withdrawn}</span>}
    </p>
    <span className={styles.acts}>
      {citing && <CiteButton {...citing} name={asked.kind === 'followUp' ? 'follow-up' : 'prompt'} />}
    </span>
  </Item>
)

export const Marks = ({ marks }: { marks: readonly NoteMark[] }) => (
  <span className={styles.marks}>
    {marks.length === 0 ? (
      <EvidenceMark polarity={null} />
    ) : (
      marks.map((mark) => <EvidenceMark key={mark.polarity} {...mark} />)
    )}
  </span>
)

const CiteButton = ({ isCited, onCite, name }: NonNullable<Citing> & { name: string }) => (
  <Button
    size="small"
    pressed={isCited}
    icon={isCited ? 'check' : undefined}
    className={styles.cite}
    data-cite=""
    onClick={() => onCite(!isCited)}
    onKeyDown={moveAmongNotes}
  >
    {isCited ? 'Cited' : 'Cite'}
    <span className="vh"> {name}</span>
  </Button>
)

/** Up and down lead from note to note; Space and Enter cite, as on every button. */
function moveAmongNotes(event: KeyboardEvent<HTMLButtonElement>) {
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') return
  const all = [...(event.currentTarget.closest('[data-notes]')?.querySelectorAll<HTMLElement>('[data-cite]') ?? [])]
  const index = nextIndex(event.key, all.indexOf(event.currentTarget), all.length)
  if (index === null) return
  event.preventDefault()
  all[index]?.focus()
}
