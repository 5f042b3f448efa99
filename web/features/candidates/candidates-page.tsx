import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import type { Candidate } from '#contract/candidates.ts'
import { failureOf, wordsOf } from '../../lib/call-words.ts'
import { cityOf } from '../../lib/local-time.ts'
import { useTitle } from '../../lib/title.ts'
import { candidacyStateNames } from '../../lib/vocabulary.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx'
import { sessionQuery } from '../session/queries.ts'
import { CandidateSheet, EditCandidate } from './candidate-sheet.tsx'
import { candidatesQuery } from './queries.ts'
import { StartCandidacy } from './start-candidacy.tsx'
import styles from './candidates.module.css'

/** What is searched for and what is open are in the address, so that other pages can lead straight to it. */
function usePlace() {
  const [search, setSearch] = useSearchParams()
  const q = search.get('q') ?? ''
  const jobId = search.get('job')
  const kept = { ...(q === '' ? {} : { q }), ...(jobId ? { job: jobId } : {}) }
  return {
    q,
    jobId,
    isAdding: search.get('add') === '1',
    editId: search.get('edit'),
    startId: search.get('start'),
    find: (text: string) => {
      const { q: _, ...rest } = kept
      setSearch(text === '' ? rest : { ...rest, q: text }, { replace: true })
    },
    open: (what: { add: '1' } | { edit: string } | { start: string }) => setSearch({ ...kept, ...what }),
    close: () => setSearch(kept, { replace: true }),
  }
}

export function CandidatesPage() {
  useTitle('Candidates')
  const place = usePlace()
  const session = useQuery(sessionQuery)
  const candidates = useInfiniteQuery({ ...candidatesQuery(place.q), placeholderData: keepPreviousData })
  const items = candidates.data?.pages.flatMap((page) => page.items) ?? []
  const isRecruiter = session.data?.abilities.includes('recruit') ?? true
  if (!isRecruiter)
    return (
      <Page>
        <PageHeader title="Candidates are kept by recruiters" lead="You see those on whose panel you sit." />
      </Page>
    )
  return (
    <Page>
      <PageHeader
        title="Candidates"
        lead={place.jobId ? 'Choose whom to start a candidacy for.' : undefined}
        actions={
          <Button variant="primary" icon="plus" onClick={() => place.open({ add: '1' })}>
            Add a candidate
          </Button>
        }
      />
      <SearchField
        label="Search candidates"
        placeholder="Name or email"
        maxLength={200}
        className={styles.search}
        value={place.q}
        onSearch={place.find}
      />
      {candidates.isPending && (
        <Skeleton label="Loading the candidates">
          <SkeletonRows count={6} />
        </Skeleton>
      )}
      {candidates.error && !candidates.data && (
        <ErrorState {...failureOf(candidates.error, 'The candidates')} onRetry={() => void candidates.refetch()} />
      )}
      {candidates.data && items.length === 0 && (
        <EmptyState
          title={place.q === '' ? 'No candidates yet' : `Nobody is called “${place.q}”`}
          action={place.q === '' ? undefined : <Button onClick={() => place.find('')}>Show all candidates</Button>}
        >
          {place.q === ''
            ? 'Add the first one by name. A candidacy then takes them through a job’s loop.'
            : 'The search looks at names and email addresses.'}
        </EmptyState>
      )}
      {items.length > 0 && (
        <Card isFlush as="div">
          <Rows aria-label="Candidates, newest first">
            {items.map((candidate) => (
              <CandidateRow
                key={candidate.id}
                candidate={candidate}
                isChoosing={place.jobId !== null}
                onEdit={() => place.open({ edit: candidate.id })}
                onStart={() => place.open({ start: candidate.id })}
              />
            ))}
          </Rows>
        </Card>
      )}
      {candidates.hasNextPage && (
        <div className="row">
          <Button
            busy={candidates.isFetchingNextPage && 'Loading more'}
            onClick={() => void candidates.fetchNextPage()}
          >
            Show more
          </Button>
          {candidates.isFetchNextPageError && <Notice tone="refused">{wordsOf(candidates.error)}</Notice>}
        </div>
      )}
      {place.isAdding && (
        <CandidateSheet
          candidate={null}
          onClose={place.close}
          onSaved={(candidate) => place.open({ start: candidate.id })}
        />
      )}
      {place.editId !== null && <EditCandidate id={place.editId} onClose={place.close} />}
      {place.startId !== null && (
        <StartCandidacy candidateId={place.startId} jobId={place.jobId} onClose={place.close} />
      )}
    </Page>
  )
}

type RowProps = { candidate: Candidate; isChoosing: boolean; onEdit: () => void; onStart: () => void }

function CandidateRow({ candidate, isChoosing, onEdit, onStart }: RowProps) {
  const { name, email, timeZone, pronunciation, links, candidacies } = candidate
  const facts = [email, pronunciation && `say ${pronunciation}`, timeZone && cityOf(timeZone)].filter(Boolean)
  return (
    <Row
      className={styles.row}
      title={name}
      detail={facts.join(' · ')}
      end={
        <span className="row">
          <Button variant="quiet" onClick={onEdit}>
            Edit<span className="vh"> {name}</span>
          </Button>
          <Button variant={isChoosing ? 'plain' : 'quiet'} onClick={onStart}>
            Start a candidacy<span className="vh"> for {name}</span>
          </Button>
        </span>
      }
    >
      {(candidacies.length > 0 || links.length > 0) && (
        <ul className={styles.links}>
          {candidacies.map(({ id, jobTitle, state }) => (
            <li key={id}>
              <Anchor href={`/candidacies/${id}`}>{jobTitle}</Anchor>{' '}
              <span className="muted">{candidacyStateNames[state].toLowerCase()}</span>
            </li>
          ))}
          {links.map(({ label, url }) => (
            <li key={url}>
              <Anchor href={url} target="_blank" rel="noreferrer">
                {label}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </Row>
  )
}
