import { useQuery } from '@tanstack/react-query'
import type { Session } from '#contract/session.ts'
import { failureOf } from '../../lib/call-words.ts'
import { useAwaySince } from '../../lib/connection.ts'
import { useNow } from '../../lib/now.ts'
import { useTitle } from '../../lib/title.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton, SkeletonRows, SkeletonText } from '../../ui/skeleton.tsx'
import { allCandidaciesQuery } from '../candidacies/queries.ts'
import { sessionQuery } from '../session/queries.ts'
import { dueOf } from './agenda.ts'
import { AwayNotice } from './away-notice.tsx'
import { Boards } from './boards.tsx'
import { DueList } from './due-list.tsx'
import { FirstStep, NothingForRole } from './first-step.tsx'
import { NextUp } from './next-up.tsx'
import { agendaQuery } from './queries.ts'
import { Today } from './today.tsx'
import styles from './home.module.css'

export function HomePage() {
  useTitle('Home')
  const session = useQuery(sessionQuery)
  return <Page>{session.data && <Home session={session.data} />}</Page>
}

const none: never[] = []

/** Each minute somebody else may have scheduled, ended or opened something. */
const renewMs = 60_000

function Home({ session }: { session: Session }) {
  const now = useNow()
  const agenda = useQuery({ ...agendaQuery, refetchInterval: renewMs })
  const candidacies = useQuery({ ...allCandidaciesQuery({ state: 'active' }), refetchInterval: renewMs })
  const awaySince = useAwaySince()
  // Without the server one's own interviews are what this device can open: they were kept for that.
  const isKept = awaySince !== null && agenda.data !== undefined && candidacies.data === undefined
  const failed = isKept ? null : [agenda, candidacies].find(({ error, data }) => error !== null && data === undefined)
  if (failed?.error)
    return (
      <>
        <h1 className="vh">Home</h1>
        <ErrorState
          {...failureOf(failed.error, 'What is due')}
          onRetry={() => void Promise.all([agenda.refetch(), candidacies.refetch()])}
        />
      </>
    )
  const followable = candidacies.data ?? (isKept ? none : undefined)
  if (!agenda.data || !followable) return <Loading />
  const isRecruiter = session.abilities.includes('recruit')
  const due = dueOf(agenda.data, followable, now)
  const followed = followable.filter(
    ({ myRelations }) => myRelations.includes('recruiter') || myRelations.includes('hiring_manager'),
  )
  const isInterviewer = isKept || agenda.data.length > 0 || session.user.roles.includes('interviewer')
  const hasNothing = !isInterviewer && due.length === 0 && followed.length === 0 && !isRecruiter
  const shared = { agenda: agenda.data, userId: session.user.id, now }
  return (
    <>
      {isKept && <AwayNotice since={awaySince} agenda={agenda.data} />}
      <NextUp {...shared} name={session.user.name} candidacies={followed} due={due} isRecruiter={isRecruiter} />
      {!isKept && <FirstStep session={session} hasCandidacies={followed.length > 0} />}
      {hasNothing && <NothingForRole session={session} />}
      {isInterviewer && (
        <div className={styles.two}>
          <Today {...shared} />
          <DueList due={due} mayRehearse now={now} />
        </div>
      )}
      {!isInterviewer && due.length > 0 && <DueList due={due} now={now} />}
      {!isKept && <Boards candidacies={followed} isRecruiter={isRecruiter} now={now} />}
    </>
  )
}

const Loading = () => (
  <Skeleton label="Loading what is due" isPage>
    <SkeletonText width="short" />
    <SkeletonText size="t5" width="half" />
    <SkeletonText width="half" />
    <div className={styles.two}>
      <SkeletonRows count={3} />
      <SkeletonRows count={3} />
    </div>
  </Skeleton>
)
