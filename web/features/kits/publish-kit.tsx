import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { isRefusedAs, wordsOf } from '../../lib/call-words.ts'
import { count } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useEditor } from './editor.ts'
import { publishKitMutation } from './queries.ts'

type Props = { onClose: () => void; onPublished: () => void }

/** The last look before a version: what it changes for whom, and the note that the versions are told apart by. */
export function PublishKit({ onClose, onPublished }: Props) {
  const { slug, saver, kit, issues, hints } = useEditor()
  const [changeNote, setChangeNote] = useState('')
  const [unsaved, setUnsaved] = useState(false)
  const [, navigate] = useLocation()
  const toast = useToast()
  const publish = useMutation(publishKitMutation(slug))
  const { basedOn, revision, leftovers } = saver.getState()
  const unplaced = leftovers.filter(({ kind }) => kind === undefined).length
  const missing =
    revision === 0 && !saver.isDirty()
      ? 'Nothing has changed yet.'
      : issues.length > 0
        ? `${count(issues.length, 'rule')} to keep first.`
        : changeNote.trim() === ''
          ? 'Write what changed.'
          : undefined
  const send = async () => {
    const isSaved = await saver.flush()
    setUnsaved(!isSaved)
    if (!isSaved) return
    publish.mutate(
      { revision: saver.getState().revision, changeNote: changeNote.trim() },
      {
        onSuccess: ({ version }) => {
          onPublished()
          toast({ text: `${kit.title}, version ${version}, is published.` })
          navigate(`/kits/${slug}`)
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      title="Publish this kit"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button
            variant="primary"
            disabledReason={missing}
            busy={publish.isPending && 'Publishing'}
            onClick={() => void send()}
          >
            Publish
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          A published version never changes. Interviews that begin from now on use it; those that have begun keep the
          version that they began with.
        </p>
        {issues.length > 0 && (
          <Notice tone="warn" title="It cannot be published yet.">
            {issues
              .slice(0, 3)
              .map(({ message }) => message)
              .join('. ')}
            .{issues.length > 3 && ` And ${issues.length - 3} more.`}
          </Notice>
        )}
        {issues.length === 0 && hints.length > 0 && (
          <p className="muted">{count(hints.length, 'hint')} left. None of them stands in the way.</p>
        )}
        {unplaced > 0 && (
          <p className="muted">
            {count(unplaced, 'line')} of the guide {unplaced === 1 ? 'has' : 'have'} no place yet, and{' '}
            {unplaced === 1 ? 'is' : 'are'} gone once it is published.
          </p>
        )}
        <TextAreaField
          label="What changed"
          hint={basedOn === null ? 'For instance: first version' : `Since version ${basedOn}`}
          maxLength={2000}
          value={changeNote}
          onChange={({ target }) => setChangeNote(target.value)}
        />
        {unsaved && (
          <Notice tone="refused">The draft is not saved on the server yet. Wait a moment and try again.</Notice>
        )}
        {publish.error && (
          <Notice tone="refused">
            {isRefusedAs(publish.error, 'revision_conflict')
              ? 'Somebody changed the draft in the meantime. Close this and open the page again to see it.'
              : wordsOf(publish.error)}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}
