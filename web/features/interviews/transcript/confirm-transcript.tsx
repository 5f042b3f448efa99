import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useMemo, useState } from 'react'
import type { Interview } from '#contract/interviews.ts'
import type { Transcript } from '#contract/transcripts.ts'
import { CallError } from '../../../lib/call.ts'
import { wordsOf } from '../../../lib/call-words.ts'
import { count } from '../../../lib/format.ts'
import type { NoteView } from '../../../lib/note-view.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Section } from '../../../ui/section.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { momentsIn } from './moments.ts'
import { confirmTranscriptMutation } from './queries.ts'
import { RecordingStart } from './recording-start.tsx'
import styles from './transcript.module.css'

type Participant = NonNullable<Transcript['speakers'][number]['participant']>

const participants: { value: Participant; label: string }[] = [
  { value: 'interviewer', label: 'Interviewer' },
  { value: 'candidate', label: 'Candidate' },
  { value: 'unknown', label: 'Somebody else' },
]

type Props = {
  interview: Interview
  transcript: Transcript
  notes: readonly NoteView[]
  onConfirmed: () => void
  onCancel?: (() => void) | undefined
}

/** A human says who speaks and when the recording began: until then nothing of it is used. */
export function ConfirmTranscript({ interview, transcript, notes, onConfirmed, onCancel }: Props) {
  const [who, setWho] = useState(() => transcript.speakers.map(({ participant }) => participant))
  const [startMs, setStartMs] = useState(transcript.recordingStartMs)
  const moments = useMemo(() => momentsIn(interview, notes), [interview, notes])
  const confirm = useMutation(confirmTranscriptMutation(interview.id))
  const open = transcript.speakers.find((_, index) => (who[index] ?? null) === null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (open) return
    const speakers = transcript.speakers.flatMap(({ label }, index) => {
      const participant = who[index]
      return participant ? [{ label, participant }] : []
    })
    const body = { speakers, recordingStartMs: startMs, revision: transcript.revision }
    confirm.mutate(body, { onSuccess: onConfirmed })
  }
  return (
    <form className="stack loose" noValidate aria-busy={confirm.isPending} onSubmit={submit}>
      <Section title="Who speaks" end={count(transcript.lines.length, 'line')}>
        <Card as="div" isFlush>
          <ul className={styles.speakers}>
            {transcript.speakers.map(({ label, lines }, index) => (
              <li key={label ?? ''}>
                <div className={styles.speaker}>
                  <b>{nameOf(label)}</b> <span className="muted small">{count(lines, 'line')}</span>
                  <p className={styles.sample}>{sampleOf(transcript, label)}</p>
                </div>
                <Segmented
                  legend={`${nameOf(label)} is`}
                  isLegendHidden
                  options={participants}
                  value={who[index] ?? null}
                  onChange={(participant) => setWho(who.with(index, participant))}
                />
              </li>
            ))}
          </ul>
        </Card>
      </Section>
      <Section title="When the recording began">
        <Card as="div">
          {!interview.clock.isTracked && (
            <p className="muted">Nobody ran the clock here: times count from when the interview began.</p>
          )}
          <RecordingStart transcript={transcript} moments={moments} startMs={startMs} onChange={setStartMs} />
        </Card>
      </Section>
      {confirm.error && (
        <Notice tone="refused">
          {confirm.error instanceof CallError && confirm.error.code === 'revision_conflict'
            ? 'It was replaced or changed elsewhere in the meantime. Open this page again to see it.'
            : wordsOf(confirm.error)}
        </Notice>
      )}
      <div className="row">
        <Button
          type="submit"
          variant="primary"
          busy={confirm.isPending && 'Saving'}
          disabledReason={
            open ? `Say who ${open.label === null ? 'the unnamed voice' : `“${open.label}”`} is` : undefined
          }
        >
          Confirm and read it
        </Button>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </form>
  )
}

const nameOf = (label: string | null) => label ?? 'No name'

/** The longest of somebody's first lines: what tells best who that is. */
function sampleOf({ lines }: Transcript, label: string | null): string {
  const first = lines.filter(({ speakerLabel }) => speakerLabel === label).slice(0, 12)
  return first.toSorted((a, b) => b.text.length - a.text.length)[0]?.text ?? ''
}
