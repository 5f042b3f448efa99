import { useQuery } from '@tanstack/react-query'
import { Card } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx'
import { ownOpenQuery } from './queries.ts'

/** For a panelist who still owes: nothing of the others, and the way to one's own. */
export function OwnFirst({ candidacyId }: { candidacyId: string }) {
  const own = useQuery(ownOpenQuery(candidacyId))
  return (
    <Page crumb="Debrief">
      <PageHeader
        title="Your scorecard first"
        lead="You sat on this panel. What the others saw opens to you when your own view is written down, so that it stays yours."
      />
      {own.isPending && (
        <Skeleton label="Loading your interviews">
          <SkeletonRows count={1} />
        </Skeleton>
      )}
      {own.data && own.data.length > 0 && (
        <Card isFlush as="div">
          <Rows>
            {own.data.map(({ id, candidate, title, state, myScorecard }, index) => (
              <Row
                key={id}
                title={`${candidate.name}, ${title}`}
                detail={
                  state === 'ended'
                    ? `${myScorecard?.unanswered ?? 0} competencies still open`
                    : 'The interview has not ended yet'
                }
                end={
                  <LinkButton href={`/interviews/${id}/scorecard`} variant={index === 0 ? 'primary' : 'plain'}>
                    Write your scorecard
                  </LinkButton>
                }
              />
            ))}
          </Rows>
        </Card>
      )}
      {(own.isError || own.data?.length === 0) && (
        <div className="row">
          <LinkButton href="/">See what is due on Home</LinkButton>
        </div>
      )}
    </Page>
  )
}
