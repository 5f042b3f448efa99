import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Interview } from '#contract/interviews.ts'
import { failureOf, isRefusedAs } from '../../lib/call-words.ts'
import { useTitle } from '../../lib/title.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Crumb } from '../../ui/crumb.tsx'
import { Skeleton, SkeletonBlock, SkeletonRows, SkeletonText } from '../../ui/skeleton.tsx'
import { interviewQuery } from './queries.ts'
import { SaveStatus } from './save-status.tsx'
import { AddTranscript } from './transcript/add-transcript.tsx'
import { ConfirmTranscript } from './transcript/confirm-transcript.tsx'
import { transcriptQuery } from './transcript/queries.ts'
import { ReadTranscript } from './transcript/read-transcript.tsx'
import { useNotes } from './use-notes.ts'
import { useUndo } from './use-undo.ts'

/** What was said in one interview: added and confirmed by its lead, read and quoted by those who sit there. */
export function TranscriptPage({ params: { interviewId = '' } }: { params: Record<string, string | undefined> }) {
  const { data, error, refetch } = useQuery(interviewQuery(interviewId))
  if (data?.mySeat) return <Seated interview={data} />
  if (data || isRefusedAs(error, 'not_found', 'forbidden', 'invalid_input'))
    return (
      <Page>
        <PageHeader
          title="There is no transcript here for you"
          lead="What was said in an interview is read by those who sit in it."
          actions={<LinkButton href="/">Go home</LinkButton>}
        />
      </Page>
    )
  return (
    <Page>
      {error ? (
        <>
          <h1 className="vh">Transcript</h1>
          <ErrorState {...failureOf(error, 'The interview')} onRetry={() => void refetch()} />
        </>
      ) : (
        <Loading />
      )}
    </Page>
  )
}

const Loading = () => (
  <Skeleton label="Loading the transcript" isPage>
    <SkeletonText size="t5" width="half" />
    <SkeletonBlock height="control" />
    <SkeletonRows count={6} lines={2} />
  </Skeleton>
)

/** What the lead is doing with it, besides reading. */
type Step = 'replace' | 'change' | null

function Seated({ interview }: { interview: Interview }) {
  const { did } = useUndo()
  const notes = useNotes(interview.id, did)
  const [, navigate] = useLocation()
  const [step, setStep] = useState<Step>(null)
  const [isGuessed, setIsGuessed] = useState(false)
  const isLead = interview.mySeat === 'lead'
  const isThere = interview.transcript === 'ready' || interview.transcript === 'unconfirmed'
  const transcript = useQuery({ ...transcriptQuery(interview.id), enabled: isThere })
  useTitle(`Transcript · ${interview.candidate.name}`)
  const back = {
    label: interview.state === 'live' ? 'Back to the interview' : 'Back to your notes',
    href: `/interviews/${interview.id}`,
  }
  const added = (guessed: boolean) => {
    setIsGuessed(guessed)
    setStep(null)
  }
  const header = (title: string, lead: string) => (
    <PageHeader title={title} lead={lead} actions={<LinkButton href={back.href}>{back.label}</LinkButton>} />
  )
  const content = () => {
    if (!isThere || step === 'replace')
      return isLead && interview.transcript !== 'off' && (interview.state === 'live' || interview.state === 'ended') ? (
        <>
          {header(
            step === 'replace' ? 'Replace the transcript' : 'Add a transcript',
            step === 'replace'
              ? 'The new one takes the place of the one that is there. Notes that quote it stay.'
              : 'Of the recording of this interview, where there is one.',
          )}
          <AddTranscript interview={interview} onAdded={added} onCancel={isThere ? () => setStep(null) : undefined} />
        </>
      ) : (
        header('There is no transcript', whyNot(interview))
      )
    if (transcript.error && !transcript.data)
      return (
        <>
          <h1 className="vh">Transcript</h1>
          <ErrorState {...failureOf(transcript.error, 'The transcript')} onRetry={() => void transcript.refetch()} />
        </>
      )
    if (!transcript.data) return <Loading />
    if (transcript.data.confirmedAt === null || step === 'change')
      return (
        <>
          {header('Who speaks, and when', 'Nothing of it is used before you have said so.')}
          {isGuessed && (
            <Notice tone="warn">
              The file is not in UTF-8: it was read as older Windows tools write it. Look whether names and accents are
              right.
            </Notice>
          )}
          <ConfirmTranscript
            key={transcript.data.revision}
            interview={interview}
            transcript={transcript.data}
            notes={notes.all}
            onConfirmed={() => setStep(null)}
            onCancel={step === 'change' ? () => setStep(null) : undefined}
          />
        </>
      )
    return <Reading interview={interview} transcript={transcript.data} notes={notes} back={back} onStep={setStep} />
  }
  return (
    <Page
      crumb={<Crumb title={interview.candidate.name} details={[interview.job.title, interview.title, 'Transcript']} />}
      end={<SaveStatus interviewId={interview.id} onOpen={() => navigate(back.href)} />}
    >
      {content()}
    </Page>
  )
}

type ReadingProps = Omit<Parameters<typeof ReadTranscript>[0], 'at' | 'onShow'>

/** A place on the clock is part of the address, so that a note can point to it. */
function Reading(props: ReadingProps) {
  const [, navigate] = useLocation()
  const at = new URLSearchParams(useSearch()).get('at')
  const offsetMs = at !== null && /^\d{1,8}$/.test(at) ? Number(at) : null
  const show = (ms: number) => navigate(`/interviews/${props.interview.id}/transcript?at=${ms}`, { replace: true })
  return <ReadTranscript {...props} at={offsetMs} onShow={show} />
}

function whyNot({ transcript, mySeat, state }: Interview): string {
  if (transcript === 'off') return 'Your organization keeps none. An admin can change that in Settings.'
  if (state !== 'live' && state !== 'ended') return 'One can be added once the interview has begun.'
  return mySeat === 'lead' ? '' : 'The interview’s lead can add one, where there is a recording.'
}
