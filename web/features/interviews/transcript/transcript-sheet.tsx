import { useQuery } from '@tanstack/react-query'
import type { Interview } from '#contract/interviews.ts'
import { failureOf, isRefusedAs } from '../../../lib/call-words.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Skeleton, SkeletonRows } from '../../../ui/skeleton.tsx'
import type { Live } from '../use-live.ts'
import type { Notes } from '../use-notes.ts'
import { transcriptQuery } from './queries.ts'
import { TranscriptReader } from './transcript-reader.tsx'

type Props = { interview: Interview; live: Live; notes: Notes; onClose: () => void }

/** The transcript over the live screen, where there is one already. */
export const TranscriptSheet = (props: Props) => (
  <Sheet isOpen title="Transcript" onClose={props.onClose}>
    <Content {...props} />
  </Sheet>
)

function Content({ interview, live, notes }: Props) {
  // Somebody may have added it since the interview was read.
  const { data, error, isPending, refetch } = useQuery({
    ...transcriptQuery(interview.id),
    retry: false,
    staleTime: 0,
  })
  const address = `/interviews/${interview.id}/transcript`
  const isLead = interview.mySeat === 'lead'
  if (data?.confirmedAt)
    return (
      <TranscriptReader transcript={data} visits={live.clock.visits} notes={notes} isFrozen={false} wanted={null} />
    )
  if (data)
    return (
      <div className="stack">
        <p>It is used once you have said who speaks and when the recording began.</p>
        <div>
          <LinkButton href={address}>Confirm it</LinkButton>
        </div>
      </div>
    )
  if (isPending)
    return (
      <Skeleton label="Loading the transcript">
        <SkeletonRows count={5} lines={2} />
      </Skeleton>
    )
  if (!isRefusedAs(error, 'not_found'))
    return <ErrorState {...failureOf(error, 'The transcript')} onRetry={() => void refetch()} />
  if (interview.transcript === 'off' || interview.transcript === null)
    return <p>Your organization keeps no transcripts.</p>
  return (
    <div className="stack">
      <p>
        There is none yet.{' '}
        {isLead ? 'It is added from a .vtt or .srt file, now or after the end.' : 'The lead can add one.'}
      </p>
      {isLead && (
        <div>
          <LinkButton href={address}>Add a transcript</LinkButton>
        </div>
      )}
    </div>
  )
}
