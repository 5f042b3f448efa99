import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import type { KitSummary } from '#contract/kits.ts'
import { competencyTitles } from '#domain/competency.ts'
import { failureOf } from '../../lib/call-words.ts'
import { count } from '../../lib/format.ts'
import { roleName } from '../../lib/role-names.ts'
import { useTitle } from '../../lib/title.ts'
import { interviewTypeNames, kitDifficulty } from '../../lib/vocabulary.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Card } from '../../ui/card.tsx'
import { ChipButton } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton, SkeletonRows, SkeletonText } from '../../ui/skeleton.tsx'
import { sessionQuery } from '../session/queries.ts'
import { KitDrafts, NewKitButton } from './kit-drafts.tsx'
import { kitsQuery } from './queries.ts'
import styles from './kits.module.css'

export function KitsPage() {
  useTitle('Kits')
  const kits = useQuery(kitsQuery)
  const session = useQuery(sessionQuery)
  const mayWrite = session.data?.abilities.includes('write_kits') ?? false
  return (
    <Page>
      <PageHeader
        title="Kits"
        lead="A kit leads one interview: timed sections, prompts with follow-ups, and anchors for every rating."
        actions={
          <>
            <LinkButton href="/rehearsals">Rehearse</LinkButton>
            {mayWrite && (
              <>
                <LinkButton href="/kits/import">Import</LinkButton>
                <NewKitButton kits={kits.data?.items ?? []} />
              </>
            )}
          </>
        }
      />
      {mayWrite && <KitDrafts />}
      {kits.isPending && (
        <Skeleton label="Loading the kits">
          <SkeletonText size="t3" width="short" />
          <SkeletonRows count={4} lines={2} />
          <SkeletonText size="t3" width="short" />
          <SkeletonRows count={4} lines={2} />
        </Skeleton>
      )}
      {kits.error && !kits.data && (
        <ErrorState {...failureOf(kits.error, 'The kits')} onRetry={() => void kits.refetch()} />
      )}
      {kits.data?.items.length === 0 && (
        <EmptyState title="No kits yet">
          The library holds the kits of your organization. Whoever runs Evenloop for you can load those that come with
          it by starting it again.
        </EmptyState>
      )}
      {kits.data && kits.data.items.length > 0 && <Library kits={kits.data.items} />}
    </Page>
  )
}

function Library({ kits }: { kits: KitSummary[] }) {
  const [search, setSearch] = useSearchParams()
  const roles = [...new Set(kits.map(({ role }) => role))]
  const chosen = roles.find((role) => role === search.get('role')) ?? null
  const choose = (role: string | null) => setSearch(role === null ? {} : { role }, { replace: true })
  return (
    <>
      <ul className="row" aria-label="Show the kits for">
        <li>
          <ChipButton isPressed={chosen === null} onClick={() => choose(null)}>
            All {kits.length}
          </ChipButton>
        </li>
        {roles.map((role) => (
          <li key={role}>
            <ChipButton isPressed={chosen === role} onClick={() => choose(role)}>
              {roleName(role)} {kits.filter((kit) => kit.role === role).length}
            </ChipButton>
          </li>
        ))}
      </ul>
      {roles
        .filter((role) => chosen === null || role === chosen)
        .map((role) => (
          <Section key={role} title={roleName(role)}>
            <Card isFlush as="div">
              <Rows>
                {kits
                  .filter((kit) => kit.role === role)
                  .map((kit) => (
                    <KitRow key={kit.slug} kit={kit} />
                  ))}
              </Rows>
            </Card>
          </Section>
        ))}
    </>
  )
}

function KitRow({ kit }: { kit: KitSummary }) {
  const facts = [
    interviewTypeNames[kit.interviewType],
    `${kit.durationMinutes} min`,
    kitDifficulty(kit.difficulty),
    count(kit.sectionCount, 'section'),
    count(kit.promptCount, 'prompt'),
  ]
  return (
    <Row
      className={styles.row}
      title={<Anchor href={`/kits/${kit.slug}`}>{kit.title}</Anchor>}
      detail={facts.join(' · ')}
      end={
        <ul className={styles.competencies} aria-label={`Competencies of ${kit.title}`}>
          {kit.competencyIds.map((id) => (
            <li key={id}>{competencyTitles[id]}</li>
          ))}
        </ul>
      }
    />
  )
}
