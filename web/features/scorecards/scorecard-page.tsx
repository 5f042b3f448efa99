import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Interview } from '#contract/interviews.ts'
import type { Scorecard } from '#contract/scorecards.ts'
import { failureOf, isRefusedAs } from '../../lib/call-words.ts'
import { useTitle } from '../../lib/title.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { interviewQuery, sharedQuery } from '../interviews/queries.ts'
import { keepScorecard } from './queries.ts'
import { scorecardQuery } from './scorecard-query.ts'
import { ScorecardCrumb } from './scorecard-crumb.tsx'
import { ScorecardForm } from './scorecard-form.tsx'
import { ScorecardLoading } from './scorecard-loading.tsx'
import { SubmittedCard } from './submitted-card.tsx'
import { useDraftSaver } from './use-draft.ts'
import { useOwnNotes } from './use-own-notes.ts'
import { useSubmit } from './use-submit.ts'

export function ScorecardPage({ params }: { params: { interviewId?: string | undefined } }) {
  const interviewId = params.interviewId ?? ''
  const interview = useQuery(interviewQuery(interviewId))
  const scorecard = useQuery(scorecardQuery(interviewId))
  useTitle(interview.data ? `Scorecard, ${interview.data.candidate.name}` : 'Scorecard')
  const error = scorecard.error ?? interview.error
  if (scorecard.data && interview.data) return <OwnScorecard interview={interview.data} scorecard={scorecard.data} />
  if (isRefusedAs(error, 'forbidden'))
    return (
      <Nothing title="This scorecard is not yours to write">
        Scorecards are written by the people on the interview’s panel, each their own.
      </Nothing>
    )
  if (isRefusedAs(error, 'not_found', 'invalid_input'))
    return <Nothing title="There is no such interview">It was moved, or it is not yours to see.</Nothing>
  if (error)
    return (
      <Page crumb="Scorecard">
        <h1 className="vh">Scorecard</h1>
        <ErrorState
          {...failureOf(error, 'The scorecard')}
          kept="What you wrote on this device is kept."
          onRetry={() => {
            void interview.refetch()
            void scorecard.refetch()
          }}
        />
      </Page>
    )
  return <ScorecardLoading />
}

function OwnScorecard({ interview, scorecard }: { interview: Interview; scorecard: Scorecard }) {
  const own = useOwnNotes(interview.id)
  const [wasOpen] = useState(scorecard.state === 'draft')
  if (scorecard.state === 'released')
    return (
      <Nothing crumb={<ScorecardCrumb interview={interview} />} title="You were released from this scorecard">
        It is no longer owed, and the debrief goes on without it. Your notes stay yours.
      </Nothing>
    )
  if (interview.state === 'cancelled' || interview.state === 'no_show')
    return (
      <Nothing crumb={<ScorecardCrumb interview={interview} />} title="This interview did not take place">
        So there is nothing to score.
      </Nothing>
    )
  if (own.error)
    return (
      <Page crumb={<ScorecardCrumb interview={interview} />}>
        <h1 className="vh">Scorecard</h1>
        <ErrorState {...failureOf(own.error, 'Your notes')} onRetry={own.retry} />
      </Page>
    )
  if (own.isPending) return <ScorecardLoading />
  if (scorecard.state === 'submitted')
    return <SubmittedCard interview={interview} scorecard={scorecard} notes={own.notes} isFresh={wasOpen} />
  return <OpenScorecard interview={interview} scorecard={scorecard} own={own} />
}

type OpenProps = { interview: Interview; scorecard: Scorecard; own: ReturnType<typeof useOwnNotes> }

function OpenScorecard({ interview, scorecard, own }: OpenProps) {
  const saver = useDraftSaver(interview.id, scorecard, own.knownNoteIds)
  const shared = useQuery({
    ...sharedQuery(interview.id),
    refetchInterval: ({ state }) => (state.data?.state === 'ended' ? false : 15_000),
  })
  if (!saver) return <ScorecardLoading />
  return <Form interview={interview} shared={shared.data ?? interview} saver={saver} own={own} />
}

type FormProps = Pick<Parameters<typeof ScorecardForm>[0], 'interview' | 'shared' | 'saver' | 'own'>

function Form(props: FormProps) {
  const { id, mySeat } = props.interview
  return (
    <ScorecardForm
      {...props}
      submission={useSubmit(id, props.saver)}
      onShowStored={(stored) => keepScorecard(id, stored)}
      purpose={mySeat === 'shadow' || mySeat === 'reverse_shadow' ? 'shadow' : 'debrief'}
      interviewHref={`/interviews/${id}`}
    />
  )
}

const Nothing = ({ title, crumb, children }: { title: string; crumb?: ReactNode; children: ReactNode }) => (
  <Page crumb={crumb}>
    <PageHeader title={title} />
    <EmptyState title="Nothing is due from you here" action={<LinkButton href="/">Go home</LinkButton>}>
      {children}
    </EmptyState>
  </Page>
)
