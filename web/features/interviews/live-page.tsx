import { useQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Interview } from '#contract/interviews.ts'
import { CallError } from '../../lib/call.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton, SkeletonBlock, SkeletonRows, SkeletonText } from '../../ui/skeleton.tsx'
import { fetchedLater, fetchSoon } from './fetched-later.ts'
import { LiveScreen } from './live-screen.tsx'
import { interviewQuery } from './queries.ts'
import { useLive } from './use-live.ts'
import { useNotes } from './use-notes.ts'
import { useUndo } from './use-undo.ts'

const EndedScreen = fetchedLater(async () => (await import('./ended-screen.tsx')).EndedScreen)
const ClosedScreen = fetchedLater(async () => (await import('./closed-screen.tsx')).ClosedScreen)

/** One interview: before it, in it, and after it until the scorecard. */
export function LivePage({ params: { interviewId = '' } }: { params: Record<string, string | undefined> }) {
  const { data, error, refetch } = useQuery(interviewQuery(interviewId))
  // Whoever is taken off the panel while the screen is open is told so, though the interview is still known here.
  const isGone = error instanceof CallError && error.code === 'not_found'
  if (data?.mySeat && !isGone) return <SeatedInterview interview={data} />
  if (data || isGone) {
    const interview = isGone ? null : (data ?? null)
    return (
      <Loaded>
        <ClosedScreen interviewId={interviewId} interview={interview} state={interview?.state ?? null} />
      </Loaded>
    )
  }
  if (error)
    return (
      <Page>
        <h1 className="vh">Interview</h1>
        <ErrorState
          title="The interview cannot be opened now"
          kept="Notes that wait on this device stay there, and so does what stands in the composer."
          todo={error.message}
          onRetry={() => void refetch()}
        />
      </Page>
    )
  return <Loading />
}

function SeatedInterview({ interview }: { interview: Interview }) {
  const { did, undoLast } = useUndo()
  const live = useLive(interview, did)
  const notes = useNotes(interview.id, did)
  const [, navigate] = useLocation()
  const search = new URLSearchParams(useSearch())
  const address = `/interviews/${interview.id}`
  useStartOnOpening(search.has('start') && live.mayMove && live.clock.state === 'not_started', () => {
    live.move({ action: 'start' })
    navigate(address, { replace: true })
  })
  useEffect(() => fetchSoon(EndedScreen, ClosedScreen), [])

  const { state } = live
  if (state === 'cancelled' || state === 'no_show')
    return (
      <Loaded>
        <ClosedScreen interviewId={interview.id} interview={interview} state={state} />
      </Loaded>
    )
  if (state === 'ended')
    return (
      <Loaded>
        <EndedScreen interview={interview} live={live} notes={notes} takesFocus={interview.state !== state} />
      </Loaded>
    )
  return (
    <LiveScreen
      interview={interview}
      live={live}
      notes={notes}
      undoLast={undoLast}
      problemId={search.get('problem')}
      onProblem={(id) => navigate(`${address}?problem=${id}`, { replace: true })}
    />
  )
}

/** Once, however often the page is drawn. */
function useStartOnOpening(isWanted: boolean, start: () => void) {
  const isDone = useRef(false)
  useEffect(() => {
    if (!isWanted || isDone.current) return
    isDone.current = true
    start()
  })
}

/** Without a network the part may not be here yet: notes are, and it comes with the network. */
const Loaded = ({ children }: { children: ReactNode }) => <Suspense fallback={<Loading />}>{children}</Suspense>

const Loading = () => (
  <Page bar={null}>
    <Skeleton label="Loading the interview">
      <SkeletonText size="t5" width="half" />
      <SkeletonBlock height="control" />
      <SkeletonBlock />
      <SkeletonRows count={3} lines={1} />
    </Skeleton>
  </Page>
)
