import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Redirect } from 'wouter'
import type { RehearsalAttempt, RehearsalComparison } from '#contract/rehearsal-attempts.ts'
import { failureOf, isRefusedAs } from '../../lib/call-words.ts'
import { candidateOf } from '../../lib/rehearsal-interview.ts'
import { useTitle } from '../../lib/title.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { Crumb } from '../../ui/crumb.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Skeleton, SkeletonRows, SkeletonText } from '../../ui/skeleton.tsx'
import { ComparedCompetency } from './compared-competency.tsx'
import styles from './comparison.module.css'
import { attemptQuery, comparisonQuery } from './queries.ts'
import { Recommendations } from './recommendations.tsx'
import { Unasked } from './unasked.tsx'
import { useBegin } from './use-begin.ts'
import { useLinks } from './use-links.ts'

/** One's own notes and ratings beside the reference: competency by competency, line by line. */
export function ComparisonPage({ params }: { params: { attemptId?: string | undefined } }) {
  const id = params.attemptId ?? ''
  const attempt = useQuery(attemptQuery(id))
  const comparison = useQuery(comparisonQuery(id))
  useTitle('Comparison, rehearsal')
  const error = attempt.error ?? comparison.error
  if (isRefusedAs(comparison.error, 'scorecard_owed')) return <Redirect to={`/rehearsals/${id}/scorecard`} replace />
  if (attempt.data && comparison.data) return <Compared attempt={attempt.data} comparison={comparison.data} />
  if (isRefusedAs(error, 'not_found', 'invalid_input'))
    return (
      <Page>
        <PageHeader
          title="There is no such rehearsal"
          lead="It was deleted, or it is somebody else’s."
          actions={<LinkButton href="/rehearsals">All rehearsals</LinkButton>}
        />
      </Page>
    )
  if (error)
    return (
      <Page>
        <h1 className="vh">Comparison</h1>
        <ErrorState
          {...failureOf(error, 'The comparison')}
          onRetry={() => void Promise.all([attempt.refetch(), comparison.refetch()])}
        />
      </Page>
    )
  return (
    <Page>
      <Skeleton label="Loading the comparison" isPage>
        <SkeletonText size="t5" width="half" />
        <SkeletonRows count={4} lines={2} />
      </Skeleton>
    </Page>
  )
}

type Props = { attempt: RehearsalAttempt; comparison: RehearsalComparison }

function Compared({ attempt, comparison }: Props) {
  const { kit, form } = attempt
  const links = useLinks(attempt.id, comparison)
  const { reference } = comparison
  return (
    <Page
      crumb={
        <Crumb title={candidateOf(attempt)} details={[kit.title, form === 'short' ? 'Eight minutes' : 'Full length']} />
      }
    >
      <PageHeader
        title={reference ? 'Your reading beside another' : 'What you wrote down'}
        lead={
          reference
            ? 'The reference is one careful reading of the same words, not the truth. Where the two of you differ, look at the line that each rating leans on; you may well be right.'
            : 'There is no reference for this. Talk it over: which anchor would your colleague have chosen, and on which of your notes?'
        }
        actions={<Again attempt={attempt} />}
      />
      <div className={styles.page}>
        <Recommendations attempt={attempt} reference={reference} />
        {kit.content.competencies.map((competency) => (
          <ComparedCompetency
            key={competency.id}
            competency={competency}
            attempt={attempt}
            comparison={comparison}
            links={links}
          />
        ))}
        {comparison.unasked.length > 0 && <Unasked kit={kit.content} unasked={comparison.unasked} />}
      </div>
    </Page>
  )
}

function Again({ attempt }: { attempt: RehearsalAttempt }): ReactNode {
  const { rehearsal, form, kit } = attempt
  const { begin, isBeginning } = useBegin()
  return (
    <>
      <LinkButton href={`/rehearsals/${attempt.id}`}>Your notes</LinkButton>
      <Button
        busy={isBeginning && 'Opening'}
        onClick={() => begin(rehearsal ? { form, rehearsalSlug: rehearsal.slug } : { form, kitSlug: kit.slug })}
      >
        Once more
      </Button>
      <LinkButton href="/rehearsals" variant="primary">
        All rehearsals
      </LinkButton>
    </>
  )
}
