import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Interview } from '#contract/interviews.ts'
import { wordsOf } from '../../../lib/call-words.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { TextAreaField } from '../../../ui/field.tsx'
import { FileButton } from '../../../ui/file-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { uploadTranscriptMutation } from './queries.ts'
import { readFile, refuseText, storable } from './transcript-file.ts'
import styles from './transcript.module.css'

type Props = { interview: Interview; onAdded: (isGuessed: boolean) => void; onCancel?: (() => void) | undefined }

/** Dropped, chosen or pasted; what is no transcript is said before anything leaves this device. */
export function AddTranscript({ interview, onAdded, onCancel }: Props) {
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const upload = useMutation(uploadTranscriptMutation(interview.id))
  const send = (sent: string, isGuessed = false) => {
    const kept = storable(sent)
    const refused = refuseText(kept, attendanceOf(interview))
    setRefusal(refused)
    upload.reset()
    if (refused === null) upload.mutate(kept, { onSuccess: () => onAdded(isGuessed) })
  }
  const take = async (file: File) => {
    const read = await readFile(file)
    if ('refusal' in read) setRefusal(read.refusal)
    else send(read.text, read.isGuessed)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') setRefusal('Choose a file first, or paste its text.')
    else send(text)
  }
  return (
    <Card as="div">
      <form className="stack" noValidate aria-busy={upload.isPending} onSubmit={submit}>
        <div className="row">
          <FileButton
            label="A transcript file"
            accept=".vtt,.srt,.sbv,.txt,text/vtt,text/plain"
            variant="primary"
            busy={upload.isPending && 'Reading it'}
            onFile={(file) => void take(file)}
          />
          <span className="muted">.vtt or .srt, as Teams, Zoom and Meet save it</span>
          {onCancel && <Button onClick={onCancel}>Cancel</Button>}
        </div>
        <DropZone onFile={(file) => void take(file)}>
          <TextAreaField
            label="Or drop it here, or paste its text"
            className={styles.source}
            rows={8}
            spellCheck={false}
            placeholder={'00:00:03.120 --> 00:00:06.000\nAda Moreau: Tell me about a change that you led.'}
            value={text}
            readOnly={upload.isPending}
            error={refusal ?? undefined}
            onChange={({ target }) => {
              setText(target.value)
              setRefusal(null)
            }}
          />
        </DropZone>
        {upload.error && <Notice tone="refused">{wordsOf(upload.error)}</Notice>}
        <div className="row">
          <Button type="submit" busy={upload.isPending && 'Reading it'}>
            Read the text
          </Button>
        </div>
        <p className="muted small">
          Read by those who sit in this interview, and by nobody else. You say who speaks before it is used, and you can
          delete it again.
        </p>
      </form>
    </Card>
  )
}

const attendanceOf = ({ candidate, panel }: Interview) => ({
  candidate: candidate.name,
  interviewers: panel.map(({ name }) => name),
})
