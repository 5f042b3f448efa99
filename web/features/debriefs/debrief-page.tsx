import { useQueries, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import type { Debrief } from '#contract/debriefs.ts'
import type { SharedScorecard } from '#contract/scorecards.ts'
import { failureOf, isRefusedAs } from '../../lib/call-words.ts'
import { useTitle } from '../../lib/title.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton, SkeletonBlock, SkeletonText } from '../../ui/skeleton.tsx'
import { SkeletonTable } from '../../ui/skeleton-table.tsx'
import { kitVersionQuery, sharedScorecardsQuery } from '../scorecards/queries.ts'
import { DebriefRoom } from './debrief-room.tsx'
import { OwnFirst } from './own-first.tsx'
import { debriefQuery } from './queries.ts'

export function DebriefPage({ params }: { params: { candidacyId?: string | undefined } }) {
  const candidacyId = params.candidacyId ?? ''
  const { data, error, refetch, isRefetchError, dataUpdatedAt } = useQuery(debriefQuery(candidacyId))
  useTitle(data ? `Debrief, ${data.candidate.name}` : 'Debrief')
  if (isRefusedAs(error, 'scorecard_owed')) return <OwnFirst candidacyId={candidacyId} />
  if (isRefusedAs(error, 'debrief_not_open'))
    return (
      <Plain title="The debrief is not open yet">
        <EmptyState title="Scorecards are still coming in" action={<LinkButton href="/">Go home</LinkButton>}>
          The packet can be read once every scorecard that is owed is in and the debrief was opened. It shows on your
          home page then.
        </EmptyState>
      </Plain>
    )
  if (isRefusedAs(error, 'not_found', 'forbidden', 'invalid_input'))
    return (
      <Plain title="There is no such debrief">
        <EmptyState title="Nothing to read here" action={<LinkButton href="/">Go home</LinkButton>}>
          It was moved, or it is not yours to see.
        </EmptyState>
      </Plain>
    )
  if (data) return <Loaded debrief={data} unheardSince={isRefetchError ? new Date(dataUpdatedAt) : null} />
  if (error)
    return (
      <Page crumb="Debrief">
        <h1 className="vh">Debrief</h1>
        <ErrorState
          {...failureOf(error, 'The debrief')}
          kept="What you typed on this device is kept."
          onRetry={() => void refetch()}
        />
      </Page>
    )
  return (
    <Page crumb="Debrief">
      <Skeleton label="Loading the debrief" isPage>
        <SkeletonText size="t5" width="most" />
        <SkeletonText width="half" />
        <SkeletonTable rows={5} columns={4} />
        <SkeletonBlock />
      </Skeleton>
    </Page>
  )
}

/** The figures come first; the notes behind them follow. */
function Loaded({ debrief, unheardSince }: { debrief: Debrief; unheardSince: Date | null }) {
  const { candidacyId, raters } = debrief
  const shared = useQuery({ ...sharedScorecardsQuery(candidacyId), enabled: raters.length > 0 })
  const cards = shared.data?.items ?? null
  const { refetch } = shared
  const lacking = cards === null ? '' : lackingOf(raters, cards)
  useEffect(() => {
    if (lacking !== '') void refetch()
  }, [lacking, refetch])

  const versions = [...new Set((cards ?? []).map((card) => versionKey(card)))]
  const kits = useQueries({
    queries: versions.map((key) => {
      const [slug = '', version = ''] = key.split(' ')
      return kitVersionQuery(slug, Number(version))
    }),
  })
  const kitOf = (card: SharedScorecard) => kits[versions.indexOf(versionKey(card))]?.data ?? null
  return <DebriefRoom debrief={debrief} cards={cards} kitOf={kitOf} unheardSince={unheardSince} />
}

/** Whose scorecard came in, or whose name was revealed, since the scorecards were read. */
const lackingOf = (raters: Debrief['raters'], cards: readonly SharedScorecard[]) =>
  raters
    .filter(({ label, name }) => !cards.some((card) => card.label === label && (name === null || card.author !== null)))
    .map(({ label }) => label)
    .join(' ')

const versionKey = ({ kitSlug, kitVersion }: SharedScorecard) => `${kitSlug} ${kitVersion}`

const Plain = ({ title, children }: { title: string; children: ReactNode }) => (
  <Page crumb="Debrief">
    <PageHeader title={title} />
    {children}
  </Page>
)
