import { memo, Suspense } from 'react'
import { codeOf, type NoteView } from '../../lib/note-view.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { IconButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Written } from '../../ui/written.tsx'
import { fetchedLater } from './fetched-later.ts'
import { noteLabel, notePlaceWords } from './note-words.ts'
import { NoteTag } from './note-tag.tsx'
import styles from './notes.module.css'
import { type TagKit, tagKey } from './note-tags.ts'
import type { Did } from './use-undo.ts'

const StarLetters = fetchedLater(async () => (await import('./star-letters.tsx')).StarLetters)

export type EditMode = 'text' | 'tags'

export const RefusedNote = fetchedLater(async () => (await import('./refused-note.tsx')).RefusedNote)
export const NoteFiles = fetchedLater(async () => (await import('./note-files.tsx')).NoteFiles)

type Props = {
  interviewId: string | null
  note: NoteView
  kit: TagKit
  /** Null where notes are frozen. */
  onEdit: ((noteId: string, mode: EditMode) => void) | null
  onGiveUp: (noteId: string) => void
  /** The transcript's address, where there is one: the note's time leads to its place in it. */
  transcriptHref?: string | undefined
  did: Did
}

/** One note: when, what, what it is evidence of. Drawn again only when it changed. */
export const NoteRow = memo(
  function NoteRow({ interviewId, note, kit, onEdit, onGiveUp, transcriptHref, did }: Props) {
    return (
      <li className={styles.row} data-note={note.id}>
        {transcriptHref !== undefined && note.offsetMs !== null ? (
          <Anchor
            className={styles.time}
            href={`${transcriptHref}?at=${note.offsetMs}`}
            aria-label={`${notePlaceWords(note)}, show in the transcript`}
          >
            {notePlaceWords(note)}
          </Anchor>
        ) : (
          <span className={styles.time}>{notePlaceWords(note)}</span>
        )}
        <div className={styles.words}>
          <Written text={note.text} code={codeOf(note)} />
          {note.files && interviewId !== null && (
            <Suspense fallback={<div className={styles.files} />}>
              <NoteFiles interviewId={interviewId} note={note} files={note.files} did={onEdit && did} />
            </Suspense>
          )}
          {note.state === 'refused' && (
            <Suspense>
              <RefusedNote note={note} onGiveUp={onGiveUp} />
            </Suspense>
          )}
        </div>
        <div className={styles.tags}>
          {note.state === 'waiting' && <Icon name="device" label="on this device, not yet on the server" />}
          {note.star && (
            <Suspense>
              <StarLetters star={note.star} />
            </Suspense>
          )}
          {note.tags.map((tag) => (
            <NoteTag key={tagKey(tag)} tag={tag} kit={kit} />
          ))}
          {note.tags.length === 0 && onEdit && (
            <button
              type="button"
              className={styles.untagged}
              aria-label={noteLabel('Tag', note)}
              onClick={() => onEdit(note.id, 'tags')}
            >
              Tag
            </button>
          )}
        </div>
        {onEdit && (
          <IconButton
            icon="edit"
            label={noteLabel('Edit', note)}
            variant="quiet"
            size="small"
            className={styles.edit}
            onClick={() => onEdit(note.id, 'text')}
          />
        )}
      </li>
    )
  },
  (before, after) =>
    before.kit === after.kit &&
    before.onEdit === after.onEdit &&
    before.onGiveUp === after.onGiveUp &&
    before.transcriptHref === after.transcriptHref &&
    sameNote(before.note, after.note),
)

const sameNote = (a: NoteView, b: NoteView) =>
  a.id === b.id &&
  a.text === b.text &&
  codeOf(a) === codeOf(b) &&
  a.state === b.state &&
  a.refusedBecause === b.refusedBecause &&
  a.offsetMs === b.offsetMs &&
  a.phase === b.phase &&
  a.star?.join() === b.star?.join() &&
  a.tags.map(tagKey).join() === b.tags.map(tagKey).join() &&
  fileKeys(a) === fileKeys(b)

const fileKeys = ({ files }: NoteView) => files?.map(({ id, state }) => id + state).join()
