import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RehearsalAttempt } from '#contract/rehearsal-attempts.ts'
import { failureOf, isRefusedAs } from '../../lib/call-words.ts'
import { firstName, interviewOf } from '../../lib/rehearsal-interview.ts'
import { type RehearsalSaver, useRehearsalWork } from '../../lib/use-rehearsal-work.ts'
import { useWorkState } from '../../lib/use-work-saver.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton, SkeletonBlock, SkeletonRows, SkeletonText } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { attemptQuery, keepWork } from '../rehearsals/queries.ts'
import { EndedScreen } from './ended-screen.tsx'
import { LiveScreen } from './live-screen.tsx'
import type { Opened } from './live-sheets.tsx'
import { RehearsalConflict } from './rehearsal-conflict.tsx'
import { RehearsalSaving } from './rehearsal-saving.tsx'
import { RehearsalStart } from './rehearsal-start.tsx'
import { RehearsalWords } from './rehearsal-words.tsx'
import { useRehearsalLive } from './use-rehearsal-live.ts'
import { useRehearsalNotes } from './use-rehearsal-notes.ts'
import { useUndo } from './use-undo.ts'

/** A rehearsal on the real live screen: before it, in it, and after it until the scorecard. */
export function RehearsalPage({ params: { attemptId = '' } }: { params: Record<string, string | undefined> }) {
  const attempt = useQuery(attemptQuery(attemptId))
  if (attempt.data) return <OwnRehearsal attempt={attempt.data} />
  if (isRefusedAs(attempt.error, 'not_found', 'invalid_input'))
    return (
      <Page>
        <PageHeader
          title="There is no such rehearsal"
          lead="It was deleted, or it is somebody else’s."
          actions={<LinkButton href="/rehearsals">All rehearsals</LinkButton>}
        />
      </Page>
    )
  if (attempt.error)
    return (
      <Page>
        <h1 className="vh">Rehearsal</h1>
        <ErrorState
          {...failureOf(attempt.error, 'The rehearsal')}
          kept="What you did on this device is kept."
          onRetry={() => void attempt.refetch()}
        />
      </Page>
    )
  return <Loading />
}

function OwnRehearsal({ attempt }: { attempt: RehearsalAttempt }) {
  const saver = useRehearsalWork(attempt, (kept) => keepWork(attempt.id, kept))
  return saver ? <Kept attempt={attempt} saver={saver} /> : <Loading />
}

function Kept({ attempt, saver }: { attempt: RehearsalAttempt; saver: RehearsalSaver }) {
  const { generation } = useWorkState(saver)
  return (
    <>
      <Rehearsal key={generation} attempt={attempt} saver={saver} />
      <RehearsalConflict saver={saver} />
    </>
  )
}

/** What needs a panel, a schedule or a recording is an interview's alone. */
const inRehearsal: readonly Opened[] = [
  'end',
  'rate',
  'find',
  'doNotAsk',
  'blank',
  'keys',
  'notes',
  'coverage',
  'sections',
]

function Rehearsal({ attempt, saver }: { attempt: RehearsalAttempt; saver: RehearsalSaver }) {
  const { did, undoLast } = useUndo()
  const live = useRehearsalLive(attempt, saver, did)
  const notes = useRehearsalNotes(saver, live.now, did)
  const { work } = useWorkState(saver)
  const interview = useMemo(() => interviewOf(attempt), [attempt])
  const saving = <RehearsalSaving saver={saver} />
  const toast = useToast()
  const mayOpen = (what: Opened) => {
    const isThere = inRehearsal.includes(what)
    if (!isThere) toast({ text: 'A rehearsal has nothing of that' })
    return isThere
  }
  const { rehearsal, kit } = attempt
  if (live.state === 'ended')
    return (
      <EndedScreen
        interview={interview}
        live={live}
        notes={notes}
        saving={saving}
        scorecardHref={`/rehearsals/${attempt.id}/${attempt.state === 'submitted' ? 'comparison' : 'scorecard'}`}
      />
    )
  return (
    <LiveScreen
      interview={interview}
      live={live}
      notes={notes}
      undoLast={undoLast}
      problemId={kit.content.problems?.[0]?.id ?? null}
      onProblem={() => {}}
      rehearsal={{
        start: <RehearsalStart attempt={attempt} onStart={() => live.move({ action: 'start' })} />,
        words: rehearsal && (
          <RehearsalWords
            name={firstName(rehearsal.candidate.name)}
            answers={attempt.answers}
            asked={work.asked}
            clock={live.clock}
          />
        ),
        saving,
        mayOpen,
        emptyWords: 'Your notes appear here, the newest last. Nobody else ever reads them.',
      }}
    />
  )
}

const Loading = () => (
  <Page>
    <Skeleton label="Loading the rehearsal" isPage>
      <SkeletonText size="t5" width="half" />
      <SkeletonBlock height="control" />
      <SkeletonBlock />
      <SkeletonRows count={3} lines={1} />
    </Skeleton>
  </Page>
)
