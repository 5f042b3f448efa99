import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { CallError } from '../../lib/call.ts'
import { wordsOf } from '../../lib/call-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { putRehearsalMutation } from './queries.ts'
import { readRehearsalFile } from './read-rehearsal-file.ts'
import styles from './rehearsals.module.css'

/** A rehearsal that somebody wrote, as one JSON file. */
export function AddRehearsal() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Add from a file</Button>
      {isOpen && <AddDialog onClose={() => setIsOpen(false)} />}
    </>
  )
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const toast = useToast()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const adding = useMutation(putRehearsalMutation)
  const take = (next: string) => {
    setText(next)
    setProblem(null)
    adding.reset()
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    const read = readRehearsalFile(text)
    if ('problem' in read) return setProblem(read.problem)
    adding.mutate(read, {
      onSuccess: ({ title, version }) => {
        toast({ text: `${title}: version ${version} is there` })
        onClose()
      },
    })
  }
  return (
    <Dialog
      isOpen
      size="wide"
      title="Add from a file"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="add-rehearsal" busy={adding.isPending && 'Checking it'}>
            Add it
          </Button>
        </>
      }
    >
      <form id="add-rehearsal" className="stack" onSubmit={add}>
        <p className="read">
          One JSON file: the made-up candidate, what they say to each prompt and follow-up of a kit, line by line, what
          each line is evidence for, and the reference. Save one that is there as a file to begin from, and change its{' '}
          <code>slug</code> and <code>kitSlug</code>. A slug that is there already gets its next version.
        </p>
        <TextAreaField
          label="The file"
          className={styles.file}
          rows={12}
          spellCheck={false}
          value={text}
          error={problem ?? undefined}
          onChange={({ target }) => take(target.value)}
        />
        <label className={styles.pick}>
          Or choose it:{' '}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) void file.text().then(take)
            }}
          />
        </label>
        {adding.error && <Refused error={adding.error} />}
      </form>
    </Dialog>
  )
}

/** Which places of the file are wrong; the text stays where it is. */
function Refused({ error }: { error: Error }) {
  const issues = error instanceof CallError ? (error.problem.issues ?? []) : []
  return (
    <Notice tone="refused" title="It was not added">
      {issues.length === 0 ? (
        <p>{wordsOf(error)}</p>
      ) : (
        <ul>
          {issues.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path !== '' && <code>{path}: </code>}
              {message}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
