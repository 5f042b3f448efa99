import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import type { Candidacy } from '#contract/candidates.ts'
import { failureOf, wordsOf } from '../../lib/call-words.ts'
import { useNow } from '../../lib/now.ts'
import { useTitle } from '../../lib/title.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { SelectField } from '../../ui/field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Rows } from '../../ui/rows.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx'
import { jobsQuery } from '../jobs/queries.ts'
import { sessionQuery } from '../session/queries.ts'
import { CandidacyRow } from './candidacy-row.tsx'
import { candidaciesQuery } from './queries.ts'
import styles from './candidacies.module.css'

const states = ['active', 'decided', 'closed', 'all'] as const
type State = (typeof states)[number]
const stateOptions = [
  { value: 'active', label: 'Active' },
  { value: 'decided', label: 'Decided' },
  { value: 'closed', label: 'Closed' },
  { value: 'all', label: 'All' },
] as const

/** What is shown is in the address: it can be sent, and the way back finds it again. */
function useFilter() {
  const [search, setSearch] = useSearchParams()
  const state: State = states.find((one) => one === search.get('state')) ?? 'active'
  const jobId = search.get('job')
  const set = (change: { state?: State; jobId?: string | null }) => {
    const next = { state, jobId, ...change }
    setSearch(
      {
        ...(next.state === 'active' ? {} : { state: next.state }),
        ...(next.jobId ? { job: next.jobId } : {}),
      },
      { replace: true },
    )
  }
  return { state, jobId, set }
}

export function CandidaciesPage() {
  useTitle('Candidacies')
  const { state, jobId, set } = useFilter()
  const session = useQuery(sessionQuery)
  const isRecruiter = session.data?.abilities.includes('recruit') ?? false
  const candidacies = useInfiniteQuery(
    candidaciesQuery({
      ...(state === 'all' ? {} : { state }),
      ...(jobId === null ? {} : { jobId }),
    }),
  )
  const items = candidacies.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page>
      <PageHeader
        title="Candidacies"
        lead={
          isRecruiter
            ? 'Progress only, until a debrief opens.'
            : 'Those on whose panel you sit, and those that you read or decide.'
        }
        actions={isRecruiter && <LinkButton href="/candidates">Start a candidacy</LinkButton>}
      />
      <div className={styles.filters}>
        <Segmented
          legend="State"
          isLegendHidden
          options={stateOptions}
          value={state}
          onChange={(value) => set({ state: value })}
        />
        <JobFilter jobId={jobId} onChange={(id) => set({ jobId: id })} />
      </div>
      {candidacies.isPending && (
        <Skeleton label="Loading the candidacies">
          <SkeletonRows count={6} />
        </Skeleton>
      )}
      {candidacies.error && !candidacies.data && (
        <ErrorState {...failureOf(candidacies.error, 'The candidacies')} onRetry={() => void candidacies.refetch()} />
      )}
      {candidacies.data && items.length === 0 && (
        <NoCandidacies
          isRecruiter={isRecruiter}
          isFiltered={state !== 'active' || jobId !== null}
          onShowAll={() => set({ state: 'all', jobId: null })}
        />
      )}
      {items.length > 0 && <CandidacyRows items={items} />}
      {candidacies.hasNextPage && (
        <div className="row">
          <Button
            busy={candidacies.isFetchingNextPage && 'Loading more'}
            onClick={() => void candidacies.fetchNextPage()}
          >
            Show more
          </Button>
          {candidacies.isFetchNextPageError && <Notice tone="refused">{wordsOf(candidacies.error)}</Notice>}
        </div>
      )}
    </Page>
  )
}

function CandidacyRows({ items }: { items: Candidacy[] }) {
  const now = useNow()
  return (
    <Card isFlush as="div">
      <Rows aria-label="Candidacies, newest first">
        {items.map((candidacy) => (
          <CandidacyRow key={candidacy.id} candidacy={candidacy} now={now} />
        ))}
      </Rows>
    </Card>
  )
}

function JobFilter({ jobId, onChange }: { jobId: string | null; onChange: (jobId: string | null) => void }) {
  const jobs = useQuery(jobsQuery)
  return (
    <SelectField
      label="Job"
      isLabelHidden
      value={jobId ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">All jobs</option>
      {(jobs.data ?? []).map((job) => (
        <option key={job.id} value={job.id}>
          {job.title}
          {job.level !== '' && `, ${job.level}`}
        </option>
      ))}
    </SelectField>
  )
}

type NoneProps = { isRecruiter: boolean; isFiltered: boolean; onShowAll: () => void }

function NoCandidacies({ isRecruiter, isFiltered, onShowAll }: NoneProps) {
  if (isFiltered)
    return (
      <EmptyState title="Nothing here with this filter" action={<Button onClick={onShowAll}>Show all</Button>}>
        Candidacies of the other states and jobs are not shown.
      </EmptyState>
    )
  if (isRecruiter)
    return (
      <EmptyState
        title="No active candidacies"
        action={
          <LinkButton href="/candidates" variant="primary">
            Choose a candidate
          </LinkButton>
        }
      >
        A candidacy is a candidate on the way through a job’s loop. Starting one makes its interviews, to be given a
        time and a panel.
      </EmptyState>
    )
  return (
    <EmptyState title="No active candidacies" action={<LinkButton href="/kits">Read a kit meanwhile</LinkButton>}>
      A candidacy is listed here once you have a seat in one of its interviews, or its packet to read.
    </EmptyState>
  )
}
