import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import type { KitSummary, Loop } from '#contract/kits.ts'
import { failureOf } from '../../lib/call-words.ts'
import { useTitle } from '../../lib/title.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton, SkeletonBlock } from '../../ui/skeleton.tsx'
import { kitsQuery } from '../kits/queries.ts'
import { sessionQuery } from '../session/queries.ts'
import { LoopCard } from './loop-card.tsx'
import { LoopEditor } from './loop-editor.tsx'
import { loopsQuery } from './queries.ts'
import styles from './loops.module.css'

export function LoopsPage() {
  useTitle('Loops')
  const loops = useQuery(loopsQuery)
  const kits = useQuery(kitsQuery)
  const failed = loops.error ?? kits.error
  return (
    <Page>
      {loops.data && kits.data ? (
        <Loops loops={loops.data.items} kits={kits.data.items} />
      ) : failed ? (
        <>
          <h1 className="vh">Loops</h1>
          <ErrorState
            {...failureOf(failed, 'The loops')}
            onRetry={() => void Promise.all([loops.refetch(), kits.refetch()])}
          />
        </>
      ) : (
        <>
          <PageHeader title="Loops" />
          <Skeleton label="Loading the loops" className={styles.loading}>
            <SkeletonBlock />
            <SkeletonBlock />
            <SkeletonBlock />
          </Skeleton>
        </>
      )}
    </Page>
  )
}

function Loops({ loops, kits }: { loops: Loop[]; kits: KitSummary[] }) {
  const session = useQuery(sessionQuery)
  const [search] = useSearchParams()
  const mayChange = session.data?.abilities.includes('recruit') ?? false
  const edited = loops.find(({ slug }) => slug === search.get('edit'))
  const copied = loops.find(({ slug }) => slug === search.get('copy'))
  if (mayChange && edited) return <LoopEditor key={edited.slug} loop={edited} isCopy={false} kits={kits} />
  if (mayChange && copied) return <LoopEditor key={copied.slug} loop={copied} isCopy kits={kits} />
  if (mayChange && search.get('make') === '1') return <LoopEditor loop={null} isCopy={false} kits={kits} />
  const make = (
    <LinkButton href="/loops?make=1" variant="primary" icon="plus">
      Make a loop
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title="Loops"
        lead="A loop is the plan of a job’s rounds. A candidacy copies it when it starts."
        actions={mayChange && loops.length > 0 && make}
      />
      {loops.length === 0 ? (
        <EmptyState title="No loops yet" action={mayChange && make}>
          A loop strings kits together: which rounds, on which day, how long, and which competencies each looks at.
        </EmptyState>
      ) : (
        loops.map((loop) => <LoopCard key={loop.slug} loop={loop} kits={kits} mayChange={mayChange} />)
      )}
    </>
  )
}
