import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { KitSummary } from '#contract/kits.ts'
import { failureOf } from '../../lib/call-words.ts'
import { count } from '../../lib/format.ts'
import { dayName, exactTime } from '../../lib/format-day.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { When } from '../../ui/when.tsx'
import { NewKit } from './new-kit.tsx'
import { kitDraftsQuery } from './queries.ts'
import styles from './kits.module.css'

/** For those who write kits: a new one, and what is being written. */
export function NewKitButton({ kits }: { kits: readonly KitSummary[] }) {
  const [isOpen, setIsOpen] = useState(false)
  const drafts = useQuery(kitDraftsQuery)
  const slugs = [...kits, ...(drafts.data?.items ?? [])].map(({ slug }) => slug)
  return (
    <>
      <Button icon="plus" variant="primary" onClick={() => setIsOpen(true)}>
        New kit
      </Button>
      {isOpen && <NewKit slugs={slugs} onClose={() => setIsOpen(false)} />}
    </>
  )
}

export function KitDrafts() {
  const drafts = useQuery(kitDraftsQuery)
  if (drafts.error && !drafts.data)
    return <ErrorState {...failureOf(drafts.error, 'The drafts')} onRetry={() => void drafts.refetch()} />
  if (!drafts.data || drafts.data.items.length === 0) return null
  return (
    <Section title="Drafts">
      <Card isFlush as="div">
        <Rows>
          {drafts.data.items.map(({ slug, title, basedOn, issueCount, updatedAt, updatedBy }) => (
            <Row
              key={slug}
              className={styles.row}
              title={<Anchor href={`/kits/${slug}/edit${issueCount > 0 ? '?part=check' : ''}`}>{title || slug}</Anchor>}
              detail={[
                basedOn === null ? 'never published' : `goes on from version ${basedOn}`,
                issueCount === 0 ? 'can be published' : `${count(issueCount, 'rule')} to keep before it is published`,
              ].join(' · ')}
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
