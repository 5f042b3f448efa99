import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import type { Candidacy } from '#contract/candidates.ts'
import type { Job } from '#contract/jobs.ts'
import { failureOf, isRefusedAs, wordsOf } from '../../lib/call-words.ts'
import { boardOf } from '../../lib/candidacy-board.ts'
import { count } from '../../lib/format.ts'
import { useNow } from '../../lib/now.ts'
import { useTitle } from '../../lib/title.ts'
import { decisionNames, decisionWays } from '../../lib/vocabulary.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Board } from '../../ui/board.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Facts } from '../../ui/facts.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton, SkeletonBlock, SkeletonText } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { allCandidaciesQuery } from '../candidacies/queries.ts'
import { sessionQuery } from '../session/queries.ts'
import { Comparison } from './comparison.tsx'
import { JobSheet } from './job-sheet.tsx'
import { OnTheLoop } from './on-the-loop.tsx'
import { changeJobMutation, jobQuery } from './queries.ts'

export function JobPage({ params }: { params: { jobId?: string | undefined } }) {
  const job = useQuery(jobQuery(params.jobId ?? ''))
  useTitle(job.data?.title ?? 'Job')
  return (
    <Page>
      {job.isPending && (
        <Skeleton label="Loading the job" isPage>
          <SkeletonText size="t5" width="half" />
          <SkeletonText width="half" />
          <SkeletonBlock height="control" />
          <SkeletonBlock height="card" />
        </Skeleton>
      )}
      {job.error && !job.data && <NoJob error={job.error} onRetry={() => void job.refetch()} />}
      {job.data && <Shown job={job.data} />}
    </Page>
  )
}

const NoJob = ({ error, onRetry }: { error: Error; onRetry: () => void }) =>
  isRefusedAs(error, 'not_found', 'invalid_input') ? (
    <PageHeader
      title="There is no such job"
      lead="It is not one of your organization’s."
      actions={<LinkButton href="/jobs">All jobs</LinkButton>}
    />
  ) : (
    <>
      <h1 className="vh">Job</h1>
      <ErrorState {...failureOf(error, 'The job')} onRetry={onRetry} />
    </>
  )

function Shown({ job }: { job: Job }) {
  const session = useQuery(sessionQuery)
  const [search, setSearch] = useSearchParams()
  const isRecruiter = session.data?.abilities.includes('recruit') ?? false
  const way = decisionWays[job.decisionWay]
  return (
    <>
      <PageHeader
        title={`${job.title}${job.level === '' ? '' : `, ${job.level}`}`}
        lead={job.isOpen ? undefined : 'Closed: no candidacy can be started.'}
        actions={isRecruiter && <Acts job={job} onEdit={() => setSearch({ edit: '1' })} />}
      />
      <Facts
        items={[
          { term: 'Loop', value: <Anchor href={`/loops#${job.loopSlug}`}>{job.loopTitle}</Anchor> },
          { term: 'Hiring manager', value: job.hiringManager?.name ?? 'nobody yet' },
          {
            term: 'Committee',
            value:
              job.committee.length === 0
                ? 'none'
                : job.committee
                    .map(({ userId, name }) => (userId === job.chairId ? `${name} (chair)` : name))
                    .join(', '),
          },
          ...(job.problemIds.length > 0
            ? [{ term: 'Problems', value: `${count(job.problemIds.length, 'problem')} chosen` }]
            : []),
          { term: 'How it is decided', value: way.name },
        ]}
      />
      <p className="muted">{way.meaning}</p>
      <Candidacies job={job} isRecruiter={isRecruiter} />
      {(isRecruiter || job.hiringManagerId === session.data?.user.id) && <Comparison jobId={job.id} />}
      {isRecruiter && search.get('edit') === '1' && (
        <JobSheet job={job} onClose={() => setSearch({}, { replace: true })} />
      )}
    </>
  )
}

function Acts({ job, onEdit }: { job: Job; onEdit: () => void }) {
  const toast = useToast()
  const change = useMutation(changeJobMutation)
  const setOpen = (isOpen: boolean) =>
    change.mutate(
      { id: job.id, isOpen },
      {
        onSuccess: () =>
          toast(
            isOpen
              ? { text: `${job.title} is open again.` }
              : { text: `${job.title} is closed.`, undo: () => setOpen(true) },
          ),
        onError: (error) => toast({ text: wordsOf(error) }),
      },
    )
  return (
    <>
      <Button onClick={() => setOpen(!job.isOpen)} busy={change.isPending && 'Saving'}>
        {job.isOpen ? 'Close the job' : 'Open it again'}
      </Button>
      <Button icon="edit" onClick={onEdit}>
        Change
      </Button>
      {job.isOpen && (
        <LinkButton href={`/candidates?job=${job.id}`} variant="primary">
          Start a candidacy
        </LinkButton>
      )}
    </>
  )
}

function Candidacies({ job, isRecruiter }: { job: Job; isRecruiter: boolean }) {
  const now = useNow()
  const candidacies = useQuery(allCandidaciesQuery({ jobId: job.id }))
  if (candidacies.isPending)
    return (
      <Skeleton label="Loading the candidacies">
        <SkeletonText size="t3" width="short" />
        <SkeletonBlock height="card" />
      </Skeleton>
    )
  if (candidacies.error && !candidacies.data)
    return (
      <ErrorState {...failureOf(candidacies.error, 'The candidacies')} onRetry={() => void candidacies.refetch()} />
    )
  const active = candidacies.data.filter(({ state }) => state === 'active')
  const over = candidacies.data.filter(({ state }) => state !== 'active')
  return (
    <>
      <Section
        title={`${active.length === 0 ? 'No' : active.length} active ${active.length === 1 ? 'candidacy' : 'candidacies'}`}
        end={<span className="no-phone">Progress only until a debrief opens</span>}
      >
        {active.length === 0 ? (
          <EmptyState
            title="Nobody is on the way"
            action={
              isRecruiter &&
              job.isOpen && <LinkButton href={`/candidates?job=${job.id}`}>Choose a candidate</LinkButton>
            }
          >
            {isRecruiter
              ? 'A candidacy goes through the loop; the board shows what has no time, no lead, is late or ready.'
              : 'Candidacies that you may see are shown here.'}
          </EmptyState>
        ) : (
          <Board label={`Board of ${job.title}, scrolls sideways`} columns={boardOf(active, now, isRecruiter)} />
        )}
      </Section>
      {active.length > 0 && <OnTheLoop candidacies={active} now={now} />}
      {over.length > 0 && <Over candidacies={over} />}
    </>
  )
}

const Over = ({ candidacies }: { candidacies: readonly Candidacy[] }) => (
  <Section title={`${count(candidacies.length, 'candidacy', 'candidacies')} decided or closed`}>
    <Card isFlush as="div">
      <Rows isDense>
        {candidacies.map((candidacy) => (
          <Row
            key={candidacy.id}
            title={<Anchor href={`/candidacies/${candidacy.id}`}>{candidacy.candidate.name}</Anchor>}
            end={<Chip>{candidacy.debrief?.decision ? decisionNames[candidacy.debrief.decision] : 'Closed'}</Chip>}
          />
        ))}
      </Rows>
    </Card>
  </Section>
)
