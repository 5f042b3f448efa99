import { memo, Suspense, useCallback, useState } from 'react'
import { count } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Skeleton, SkeletonText } from '../../ui/skeleton.tsx'
import { fetchedLater, useSoon } from './fetched-later.ts'
import { type EditMode, NoteFiles, NoteRow, RefusedNote } from './note-row.tsx'
import styles from './notes.module.css'
import type { TagKit } from './note-tags.ts'
import type { Notes } from './use-notes.ts'

export const NoteEditor = fetchedLater(async () => (await import('./note-editor.tsx')).NoteEditor)

/** So many are drawn at first: more than an hour brings, and few enough that none of them is felt. */
const most = 200

export type Editing = { noteId: string; mode: EditMode }

const noIds: readonly string[] = []

type Props = {
  notes: Notes
  kit: TagKit
  editing: Editing | null
  onEdit: (editing: Editing | null) => void
  /** Competencies that are offered first. */
  firstIds?: readonly string[] | undefined
  /** Answers are stories, whose parts are marked. */
  hasStar: boolean
  /** Frozen with the scorecard. */
  isFrozen?: boolean | undefined
  transcriptHref?: string | undefined
  emptyWords: string
}

/** One's own notes in the order of the clock; a row is drawn again only where its note changed. */
export const NotesList = memo(function NotesList(props: Props) {
  const { notes, kit, hasStar, editing, onEdit, firstIds = noIds, isFrozen, transcriptHref, emptyWords } = props
  const open = useCallback((noteId: string, mode: EditMode) => onEdit({ noteId, mode }), [onEdit])
  const { interviewId, giveUp, did } = notes
  useSoon(NoteFiles, RefusedNote)
  const [isWhole, setIsWhole] = useState(false)
  const hidden = isWhole ? 0 : Math.max(0, notes.all.length - most)
  // One that is being changed is never hidden.
  const earlier = notes.all.findIndex(({ id }) => id === editing?.noteId) < hidden && editing ? 0 : hidden
  const shown = notes.all.slice(earlier)

  if (notes.isPending && notes.all.length === 0)
    return (
      <Skeleton label="Loading your notes" className={styles.loading}>
        <SkeletonText width="half" />
        <SkeletonText width="most" />
      </Skeleton>
    )
  return (
    <>
      {notes.error && notes.all.length === 0 && (
        <ErrorState
          title="Notes on the server cannot be read now"
          kept="What you type is kept on this device."
          onRetry={notes.retry}
        />
      )}
      {notes.all.length === 0 && !notes.error && <p className={styles.empty}>{emptyWords}</p>}
      {earlier > 0 && (
        <p className={styles.empty}>
          <Button size="small" onClick={() => setIsWhole(true)}>
            Show {count(earlier, 'earlier note')}
          </Button>
        </p>
      )}
      <ol className={styles.list}>
        {shown.map((note) => {
          const row = (
            <NoteRow
              key={note.id}
              interviewId={interviewId}
              note={note}
              kit={kit}
              onEdit={isFrozen ? null : open}
              onGiveUp={giveUp}
              transcriptHref={transcriptHref}
              did={did}
            />
          )
          if (editing?.noteId !== note.id) return row
          return (
            <Suspense key={note.id} fallback={row}>
              <NoteEditor
                note={note}
                notes={notes}
                kit={kit}
                hasStar={hasStar}
                mode={editing.mode}
                firstIds={firstIds}
                onClose={() => onEdit(null)}
              />
            </Suspense>
          )
        })}
      </ol>
      {notes.error && notes.all.length > 0 && (
        <p className={styles.empty}>
          Only notes of this device are shown.{' '}
          <Button size="small" onClick={notes.retry}>
            Ask the server again
          </Button>
        </p>
      )}
    </>
  )
})
