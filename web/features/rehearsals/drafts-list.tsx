import { useQuery } from '@tanstack/react-query'
import { failureOf } from '../../lib/call-words.ts'
import { dayName, exactTime } from '../../lib/format-day.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { When } from '../../ui/when.tsx'
import { rehearsalDraftsQuery } from './queries.ts'

/** For those who write them: made-up candidates that are not on the list yet, or are being changed. */
export function DraftsList({ kitSlug }: { kitSlug: string | null }) {
  const { data, error, refetch } = useQuery(rehearsalDraftsQuery)
  if (error && !data) return <ErrorState {...failureOf(error, 'The drafts')} onRetry={() => void refetch()} />
  const shown = (data?.items ?? []).filter((item) => kitSlug === null || item.kitSlug === kitSlug)
  if (shown.length === 0) return null
  return (
    <Section title="Being written">
      <Card isFlush as="div">
        <Rows isDense>
          {shown.map(({ slug, name, kitTitle, basedOn, updatedAt, updatedBy }) => (
            <Row
              key={slug}
              title={<Anchor href={`/rehearsals/${slug}/write`}>{name || slug}</Anchor>}
              detail={[kitTitle, basedOn === null ? 'not on the list yet' : `goes on from version ${basedOn}`].join(
                ' · ',
              )}
              end={
                <span className="muted small">
                  {updatedBy.name},{' '}
                  <When at={new Date(updatedAt)} exact={exactTime(updatedAt)}>
                    {dayName(updatedAt)}
                  </When>
                </span>
              }
            />
          ))}
        </Rows>
      </Card>
    </Section>
  )
}
