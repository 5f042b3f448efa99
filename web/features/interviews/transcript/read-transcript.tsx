import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Interview } from '#contract/interviews.ts'
import type { Transcript } from '#contract/transcripts.ts'
import { wordsOf } from '../../../lib/call-words.ts'
import { count } from '../../../lib/format.ts'
import { dayName } from '../../../lib/format-day.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { useIsWide } from '../../../ui/media.ts'
import { Menu } from '../../../ui/menu.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Section } from '../../../ui/section.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useToast } from '../../../ui/toast.tsx'
import type { Notes } from '../use-notes.ts'
import { NotePlaces } from './note-places.tsx'
import { deleteTranscriptMutation } from './queries.ts'
import { TranscriptReader } from './transcript-reader.tsx'
import styles from './transcript.module.css'

type Props = {
  interview: Interview
  transcript: Transcript
  notes: Notes
  back: { href: string; label: string }
  /** The place on the clock that is wanted. */
  at: number | null
  onShow: (offsetMs: number) => void
  onStep: (step: 'replace' | 'change') => void
}

const sources = { teams: 'Teams', zoom: 'Zoom', meet: 'Meet', webvtt: 'a WebVTT file', srt: 'an SRT file' } as const

/** The transcript with one's own notes beside it, or behind a button where there is no room. */
export function ReadTranscript({ interview, transcript, notes, back, at, onShow, onStep }: Props) {
  const isWide = useIsWide()
  const [isOpen, setIsOpen] = useState(false)
  const [wanted, setWanted] = useState(at === null ? null : { offsetMs: at })
  const show = (offsetMs: number | null) => {
    if (offsetMs === null) return
    setIsOpen(false)
    setWanted({ offsetMs })
    onShow(offsetMs)
  }
  const places = <NotePlaces notes={notes.all} onShow={(note) => show(note.offsetMs)} />
  const reader = (
    <TranscriptReader
      transcript={transcript}
      visits={interview.clock.visits}
      notes={notes}
      isFrozen={interview.myScorecard?.state === 'submitted'}
      wanted={wanted}
    />
  )
  const { confirmedBy, confirmedAt, lines, source } = transcript
  return (
    <>
      <PageHeader
        title="What was said"
        lead={`${count(lines.length, 'line')} from ${sources[source]}. ${confirmedBy?.name ?? ''} confirmed who speaks${confirmedAt ? `, ${dayName(confirmedAt)}` : ''}.`}
        actions={
          <>
            {interview.mySeat === 'lead' && <LeadMenu interviewId={interview.id} onStep={onStep} />}
            {!isWide && <Button onClick={() => setIsOpen(true)}>Your notes, {notes.all.length}</Button>}
            <LinkButton href={back.href}>{back.label}</LinkButton>
          </>
        }
      />
      {isWide ? (
        <Columns
          width="notes"
          isSticky
          sideLabel="Your notes"
          main={reader}
          side={
            <Card as="div" className={styles.side}>
              <Section title="Your notes" end={count(notes.all.length, 'note')}>
                {places}
              </Section>
            </Card>
          }
        />
      ) : (
        reader
      )}
      {isOpen && (
        <Sheet isOpen title={`Your notes (${notes.all.length})`} onClose={() => setIsOpen(false)}>
          {places}
        </Sheet>
      )}
    </>
  )
}

function LeadMenu({ interviewId, onStep }: { interviewId: string; onStep: Props['onStep'] }) {
  const [isDeleting, setIsDeleting] = useState(false)
  return (
    <>
      <Menu
        label="Change it"
        icon="dots"
        iconOnly
        items={[
          { id: 'change', label: 'Speakers and times', icon: 'edit', onSelect: () => onStep('change') },
          { id: 'replace', label: 'Replace it', icon: 'undo', onSelect: () => onStep('replace') },
          { id: 'delete', label: 'Delete it', icon: 'bin', onSelect: () => setIsDeleting(true) },
        ]}
      />
      {isDeleting && <DeleteDialog interviewId={interviewId} onClose={() => setIsDeleting(false)} />}
    </>
  )
}

function DeleteDialog({ interviewId, onClose }: { interviewId: string; onClose: () => void }) {
  const toast = useToast()
  const remove = useMutation(deleteTranscriptMutation(interviewId))
  return (
    <Dialog
      isOpen
      title="Delete the transcript?"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            variant="primary"
            busy={remove.isPending && 'Deleting'}
            onClick={() => remove.mutate(undefined, { onSuccess: () => toast({ text: 'The transcript is deleted.' }) })}
          >
            Delete it
          </Button>
        </>
      }
    >
      <p>It goes for everybody who sits in this interview, and cannot be brought back. Notes that quote it stay.</p>
      {remove.error && <Notice tone="refused">{wordsOf(remove.error)}</Notice>}
    </Dialog>
  )
}
