import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { kitChanges } from '#domain/kit-diff.ts'
import { failureOf } from '../../lib/call-words.ts'
import { count } from '../../lib/format.ts'
import { dayName, exactTime } from '../../lib/format-day.ts'
import { useTitle } from '../../lib/title.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { SelectField } from '../../ui/field.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx'
import { When } from '../../ui/when.tsx'
import { KitChanges } from './kit-changes.tsx'
import { kitQuery, kitVersionQuery, kitVersionsQuery } from './queries.ts'
import styles from './editor.module.css'

/** Every version that was published, and two of them side by side. */
export function KitVersionsPage({ params }: { params: { slug?: string | undefined } }) {
  const slug = params.slug ?? ''
  const versions = useQuery(kitVersionsQuery(slug))
  const kit = useQuery(kitQuery(slug))
  const title = kit.data ? `Versions of ${kit.data.title}` : 'Versions'
  useTitle(title)
  const items = versions.data?.items ?? []
  return (
    <Page>
      <PageHeader
        title={title}
        lead="A published version never changes. An interview keeps the one that it began with."
        over={<Anchor href={`/kits/${slug}`}>{kit.data?.title ?? 'The kit'}</Anchor>}
      />
      {versions.isPending && (
        <Skeleton label="Loading the versions">
          <SkeletonRows count={3} lines={2} />
        </Skeleton>
      )}
      {versions.error && (
        <ErrorState {...failureOf(versions.error, 'The versions')} onRetry={() => void versions.refetch()} />
      )}
      {items.length > 0 && (
        <>
          <Card isFlush as="div">
            <Rows>
              {items.map(({ version, publishedAt, publishedBy, changeNote }) => (
                <Row
                  key={version}
                  title={`Version ${version}`}
                  detail={changeNote ?? 'Came with the product.'}
                  end={
                    <span className="muted small">
                      {publishedBy && `${publishedBy.name}, `}
                      <When at={new Date(publishedAt)} exact={exactTime(publishedAt)}>
                        {dayName(publishedAt)}
                      </When>
                    </span>
                  }
                />
              ))}
            </Rows>
          </Card>
          {items.length > 1 && <Compared slug={slug} versions={items.map(({ version }) => version)} />}
        </>
      )}
    </Page>
  )
}

/** The two versions are in the address, so that a comparison can be linked to. */
function Compared({ slug, versions }: { slug: string; versions: number[] }) {
  const [search, setSearch] = useSearchParams()
  const named = (key: string, otherwise: number | undefined) =>
    versions.find((version) => String(version) === search.get(key)) ?? otherwise ?? 1
  const from = named('from', versions[1])
  const to = named('to', versions[0])
  const choose = (key: 'from' | 'to') => (version: string) =>
    setSearch({ from: String(from), to: String(to), [key]: version }, { replace: true })
  const before = useQuery(kitVersionQuery(slug, from))
  const after = useQuery(kitVersionQuery(slug, to))
  const error = before.error ?? after.error
  const changes = before.data && after.data ? kitChanges(before.data, after.data) : null
  return (
    <Section title="What changed" end={changes && count(changes.length, 'change')}>
      <div className={styles.pair}>
        <VersionChoice label="From" versions={versions} value={from} onChange={choose('from')} />
        <VersionChoice label="To" versions={versions} value={to} onChange={choose('to')} />
      </div>
      {error && <ErrorState {...failureOf(error, 'A version')} />}
      {changes && <KitChanges changes={changes} before={`Version ${from}`} after={`Version ${to}`} />}
    </Section>
  )
}

type ChoiceProps = { label: string; versions: number[]; value: number; onChange: (version: string) => void }

const VersionChoice = ({ label, versions, value, onChange }: ChoiceProps) => (
  <SelectField label={label} value={value} onChange={({ target }) => onChange(target.value)}>
    {versions.map((version) => (
      <option key={version} value={version}>
        Version {version}
      </option>
    ))}
  </SelectField>
)
