import { useQuery } from '@tanstack/react-query'
import { failureOf, isRefusedAs } from '../../lib/call-words.ts'
import { useTitle } from '../../lib/title.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx'
import { candidacyQuery } from '../candidacies/queries.ts'
import { sharedScorecardsQuery } from './queries.ts'
import { SharedScorecards } from './shared-scorecards.tsx'

/** What a gate's readers read before they advance or close: the scorecards of the stage that is over. */
export function StageScorecardsPage({ params }: { params: { candidacyId?: string | undefined } }) {
  const candidacyId = params.candidacyId ?? ''
  const candidacy = useQuery(candidacyQuery(candidacyId))
  const shared = useQuery(sharedScorecardsQuery(candidacyId))
  useTitle(candidacy.data ? `Scorecards, ${candidacy.data.candidate.name}` : 'Scorecards')
  const back = <LinkButton href={`/candidacies/${candidacyId}`}>Back to the candidacy</LinkButton>
  if (isRefusedAs(candidacy.error, 'not_found', 'invalid_input'))
    return (
      <Page>
        <PageHeader title="There is no such candidacy" lead="It is gone, or it is not yours to see." />
      </Page>
    )
  if (isRefusedAs(shared.error, 'debrief_not_open', 'forbidden'))
    return (
      <Page>
        <PageHeader
          title="These scorecards are not open yet"
          lead="The readers of a gate read them once the interviews of its stage are over, everybody else once the debrief is open."
          actions={back}
        />
      </Page>
    )
  return (
    <Page>
      {candidacy.isPending && (
        <Skeleton label="Loading the scorecards" isPage>
          <SkeletonRows count={3} />
        </Skeleton>
      )}
      {candidacy.error && !candidacy.data && (
        <>
          <h1 className="vh">Scorecards</h1>
          <ErrorState {...failureOf(candidacy.error, 'The candidacy')} onRetry={() => void candidacy.refetch()} />
        </>
      )}
      {candidacy.data && (
        <>
          <PageHeader
            over={candidacy.data.job.title}
            title={`Scorecards of ${candidacy.data.candidate.name}`}
            lead="What is submitted and yours to read now. That you read it is in the audit trail."
            actions={back}
          />
          <h2 className="vh">Submitted</h2>
          <SharedScorecards candidacyId={candidacyId} ownId="" />
        </>
      )}
    </Page>
  )
}
