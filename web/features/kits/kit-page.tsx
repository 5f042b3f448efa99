import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { KitVersion } from '#contract/kits.ts'
import { failureOf, isRefusedAs } from '../../lib/call-words.ts'
import { roleName } from '../../lib/role-names.ts'
import { useTitle } from '../../lib/title.ts'
import { interviewTypeNames, kitDifficulty } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton, SkeletonRows, SkeletonText } from '../../ui/skeleton.tsx'
import { sessionQuery } from '../session/queries.ts'
import { ExportKit } from './export-kit.tsx'
import { KitReading } from './kit-reading.tsx'
import { rehearsalsQuery } from '../rehearsals/queries.ts'
import { kitQuery } from './queries.ts'
import { WithdrawPrompt } from './withdraw-prompt.tsx'

export function KitPage({ params }: { params: { slug?: string | undefined } }) {
  const slug = params.slug ?? ''
  const kit = useQuery(kitQuery(slug))
  useTitle(kit.data?.title ?? 'Kit')
  return (
    <Page>
      {kit.isPending && (
        <Skeleton label="Loading the kit" isPage>
          <SkeletonText size="t5" width="half" />
          <SkeletonText width="half" />
          <SkeletonText size="t3" width="short" />
          <SkeletonRows count={5} />
        </Skeleton>
      )}
      {kit.error && !kit.data && <NoKit error={kit.error} onRetry={() => void kit.refetch()} />}
      {kit.data && <Kit kit={kit.data} />}
    </Page>
  )
}

const NoKit = ({ error, onRetry }: { error: Error; onRetry: () => void }) =>
  isRefusedAs(error, 'not_found', 'invalid_input') ? (
    <PageHeader
      title="There is no such kit"
      lead="It may have another short name now."
      actions={<LinkButton href="/kits">All kits</LinkButton>}
    />
  ) : (
    <>
      <h1 className="vh">Kit</h1>
      <ErrorState {...failureOf(error, 'The kit')} onRetry={onRetry} />
    </>
  )

function Kit({ kit }: { kit: KitVersion }) {
  return (
    <>
      <PageHeader
        over={roleName(kit.role)}
        title={kit.title}
        lead={[
          interviewTypeNames[kit.interviewType],
          `${kit.durationMinutes} min`,
          kitDifficulty(kit.difficulty),
          `version ${kit.version}`,
        ].join(' · ')}
        actions={<KitActions kit={kit} />}
      >
        <p className="muted">{kit.conductedBy}</p>
      </PageHeader>
      <KitReading kit={kit} />
    </>
  )
}

function KitActions({ kit }: { kit: KitVersion }) {
  const session = useQuery(sessionQuery)
  const mayWrite = session.data?.abilities.includes('write_kits') ?? false
  const [isWithdrawing, setIsWithdrawing] = useState(false)
  return (
    <>
      <LinkButton href={`/rehearsals?kit=${kit.slug}`}>Rehearse</LinkButton>
      <LinkButton href={`/kits/${kit.slug}/versions`}>Versions</LinkButton>
      <ExportKit slug={kit.slug} version={kit.version} />
      {mayWrite && (
        <>
          <WriteCandidate slug={kit.slug} />
          <Button onClick={() => setIsWithdrawing(true)}>Withdraw a prompt</Button>
          <LinkButton href={`/kits/${kit.slug}/edit`} variant="primary" icon="edit">
            Edit
          </LinkButton>
          {isWithdrawing && <WithdrawPrompt kit={kit} onClose={() => setIsWithdrawing(false)} />}
        </>
      )}
    </>
  )
}

/** A kit that nobody can be rehearsed for yet. */
function WriteCandidate({ slug }: { slug: string }) {
  const rehearsals = useQuery(rehearsalsQuery)
  if (!rehearsals.data || rehearsals.data.items.some(({ kitSlug }) => kitSlug === slug)) return null
  return <LinkButton href={`/rehearsals?kit=${slug}&write=`}>Write a made-up candidate</LinkButton>
}
