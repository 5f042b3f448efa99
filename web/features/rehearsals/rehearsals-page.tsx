import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { failureOf } from '../../lib/call-words.ts'
import { useTitle } from '../../lib/title.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton, SkeletonRows, SkeletonText } from '../../ui/skeleton.tsx'
import { kitsQuery } from '../kits/queries.ts'
import { sessionQuery } from '../session/queries.ts'
import { AddRehearsal } from './add-rehearsal.tsx'
import { DraftsList } from './drafts-list.tsx'
import { NewDraft } from './new-draft.tsx'
import { OwnAttempts } from './own-attempts.tsx'
import { rehearsalsQuery } from './queries.ts'
import { RehearsalRow } from './rehearsal-row.tsx'
import { WithColleague } from './with-colleague.tsx'

/**
 * What can be rehearsed, and one's own rehearsals. With `?kit=` what there is of that kit, with `write` a made-up candidate
 * for it is begun.
 */
export function RehearsalsPage() {
  useTitle('Rehearsals')
  const [search, setSearch] = useSearchParams()
  const session = useQuery(sessionQuery)
  const mayWrite = session.data?.abilities.includes('write_kits') ?? false
  const kitSlug = search.get('kit')
  const isWriting = search.has('write')
  const setIsWriting = (is: boolean) =>
    setSearch({ ...(kitSlug === null ? {} : { kit: kitSlug }), ...(is ? { write: '' } : {}) }, { replace: true })
  const kits = useQuery(kitsQuery)
  const kit = kits.data?.items.find(({ slug }) => slug === kitSlug)
  // What is of other kits is not shown for a moment and then gone; a kit that is not there is no reason to show nothing.
  const shownSlug = kits.data ? (kit?.slug ?? null) : kitSlug
  return (
    <Page>
      <PageHeader
        title={kit ? `Rehearse ${kit.title}` : 'Rehearsals'}
        lead="Lead an interview with somebody made up, whose answers appear on the clock. Take notes, tag, score; then put your notes beside a careful reading of the same words. Nothing of it enters real figures, and nobody else reads it."
        actions={
          <>
            {kit && <LinkButton href="/rehearsals">All rehearsals</LinkButton>}
            {mayWrite && (
              <>
                <AddRehearsal />
                <Button variant="primary" icon="edit" onClick={() => setIsWriting(true)}>
                  Write a made-up candidate
                </Button>
              </>
            )}
          </>
        }
      />
      {isWriting && mayWrite && kits.data && (
        <NewDraft kits={kits.data.items} kitSlug={kit?.slug ?? null} onClose={() => setIsWriting(false)} />
      )}
      <OwnAttempts kitSlug={shownSlug} />
      {mayWrite && <DraftsList kitSlug={shownSlug} />}
      <MadeUp kitSlug={shownSlug} mayWrite={mayWrite} />
      {kits.data && kits.data.items.length > 0 && (
        <WithColleague key={kit?.slug} kits={kits.data.items} chosenSlug={kit?.slug ?? null} />
      )}
    </Page>
  )
}

function MadeUp({ kitSlug, mayWrite }: { kitSlug: string | null; mayWrite: boolean }) {
  const { data, error, refetch } = useQuery(rehearsalsQuery)
  if (error && !data) return <ErrorState {...failureOf(error, 'The rehearsals')} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Skeleton label="Loading the rehearsals">
        <SkeletonText size="t3" width="short" />
        <SkeletonRows count={3} lines={2} />
      </Skeleton>
    )
  const shown = data.items.filter((item) => kitSlug === null || item.kitSlug === kitSlug)
  return (
    <Section title="With somebody made up">
      {shown.length === 0 ? (
        <Nothing isOfKit={kitSlug !== null} mayWrite={mayWrite} />
      ) : (
        <Card isFlush as="div">
          <Rows>
            {shown.map((item) => (
              <RehearsalRow key={item.slug} item={item} mayWrite={mayWrite} />
            ))}
          </Rows>
        </Card>
      )}
    </Section>
  )
}

type NothingProps = { isOfKit: boolean; mayWrite: boolean }

/** No machine invents a candidate: where nobody has written one, that is said. */
const Nothing = ({ isOfKit, mayWrite }: NothingProps) => (
  <p className="muted">
    Nobody has written a candidate for {isOfKit ? 'this kit' : 'any kit'} yet.{' '}
    {mayWrite ? 'You can: eight minutes of it are a few answers, and what each is evidence for.' : 'A kit author can.'}{' '}
    Until then a colleague can answer, as below.
  </p>
)
