import { useQuery } from '@tanstack/react-query'
import { useLocation, useSearchParams } from 'wouter'
import type { Job } from '#contract/jobs.ts'
import { failureOf } from '../../lib/call-words.ts'
import { useTitle } from '../../lib/title.ts'
import { decisionWays } from '../../lib/vocabulary.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton, SkeletonRows, SkeletonText } from '../../ui/skeleton.tsx'
import { sessionQuery } from '../session/queries.ts'
import { JobSheet } from './job-sheet.tsx'
import { jobsQuery } from './queries.ts'
import styles from './jobs.module.css'

export function JobsPage() {
  useTitle('Jobs')
  const jobs = useQuery(jobsQuery)
  const session = useQuery(sessionQuery)
  const [, navigate] = useLocation()
  const [search, setSearch] = useSearchParams()
  const isRecruiter = session.data?.abilities.includes('recruit') ?? false
  const add = () => setSearch({ add: '1' })
  const open = jobs.data?.filter(({ isOpen }) => isOpen) ?? []
  const closed = jobs.data?.filter(({ isOpen }) => !isOpen) ?? []
  return (
    <Page>
      <PageHeader
        title="Jobs"
        lead="A job has a loop, the people who decide, and a board of its candidacies."
        actions={
          isRecruiter && (
            <>
              <LinkButton href="/loops">Loops</LinkButton>
              <Button variant={jobs.data?.length === 0 ? 'plain' : 'primary'} icon="plus" onClick={add}>
                Open a job
              </Button>
            </>
          )
        }
      />
      {jobs.isPending && (
        <Skeleton label="Loading the jobs">
          <SkeletonText size="t3" width="short" />
          <SkeletonRows count={4} />
        </Skeleton>
      )}
      {jobs.error && !jobs.data && (
        <ErrorState {...failureOf(jobs.error, 'The jobs')} onRetry={() => void jobs.refetch()} />
      )}
      {jobs.data?.length === 0 && (
        <EmptyState
          title="No jobs yet"
          action={
            isRecruiter && (
              <Button variant="primary" onClick={add}>
                Open the first job
              </Button>
            )
          }
        >
          Each job is listed here with how many candidacies it has.
        </EmptyState>
      )}
      {open.length > 0 && <Jobs title="Open" jobs={open} />}
      {closed.length > 0 && <Jobs title="Closed" jobs={closed} />}
      {isRecruiter && search.get('add') === '1' && (
        <JobSheet
          job={null}
          onClose={() => setSearch({}, { replace: true })}
          onSaved={(job) => navigate(`/jobs/${job.id}`)}
        />
      )}
    </Page>
  )
}

const Jobs = ({ title, jobs }: { title: string; jobs: Job[] }) => (
  <Section title={title}>
    <Card isFlush as="div">
      <Rows>
        {jobs.map((job) => (
          <Row
            key={job.id}
            className={styles.row}
            title={
              <Anchor href={`/jobs/${job.id}`}>
                {job.title}
                {job.level !== '' && `, ${job.level}`}
              </Anchor>
            }
            detail={`${job.loopTitle} · ${job.hiringManager?.name ?? 'no hiring manager'} · way: ${decisionWays[job.decisionWay].name.toLowerCase()}`}
            end={<Counts counts={job.candidacyCounts} />}
          />
        ))}
      </Rows>
    </Card>
  </Section>
)

function Counts({ counts }: { counts: Job['candidacyCounts'] }) {
  if (!counts) return null
  const words = [
    `${counts.active} active`,
    ...(counts.decided > 0 ? [`${counts.decided} decided`] : []),
    ...(counts.closed > 0 ? [`${counts.closed} closed`] : []),
  ]
  return <span className="muted nowrap">{words.join(' · ')}</span>
}
