import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AttemptItem } from '#contract/rehearsal-attempts.ts'
import { failureOf, wordsOf } from '../../lib/call-words.ts'
import { clockTime } from '../../lib/format.ts'
import { dayName, exactTime } from '../../lib/format-day.ts'
import { useOutbox } from '../../lib/outbox-provider.tsx'
import { forgetHere } from '../../lib/use-rehearsal-work.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { When } from '../../ui/when.tsx'
import { attemptsQuery, deleteAttemptMutation } from './queries.ts'
import styles from './rehearsals.module.css'

/** One's own rehearsals: those to go on with, then those to read again. Nothing, where there is none. */
export function OwnAttempts({ kitSlug }: { kitSlug: string | null }) {
  const { data, error, refetch } = useQuery(attemptsQuery)
  const [toDelete, setToDelete] = useState<AttemptItem | null>(null)
  if (error && !data) return <ErrorState {...failureOf(error, 'Your rehearsals')} onRetry={() => void refetch()} />
  const own = (data ?? []).filter((item) => kitSlug === null || item.kitSlug === kitSlug)
  const open = own.filter(({ state }) => state === 'open')
  const done = own.filter(({ state }) => state === 'submitted')
  return (
    <>
      {open.length > 0 && <Attempts title="Go on with" items={open} onDelete={setToDelete} />}
      {done.length > 0 && <Attempts title="Compare again" items={done} onDelete={setToDelete} />}
      {toDelete && <DeleteAttempt item={toDelete} onClose={() => setToDelete(null)} />}
    </>
  )
}

type AttemptsProps = { title: string; items: readonly AttemptItem[]; onDelete: (item: AttemptItem) => void }

const Attempts = ({ title, items, onDelete }: AttemptsProps) => (
  <Section title={title}>
    <Card isFlush as="div">
      <Rows isDense>
        {items.map((item) => (
          <Attempt key={item.id} item={item} onDelete={() => onDelete(item)} />
        ))}
      </Rows>
    </Card>
  </Section>
)

const titleOf = ({ rehearsal, kitTitle }: AttemptItem) => rehearsal?.title ?? `${kitTitle}, with a colleague`

function Attempt({ item, onDelete }: { item: AttemptItem; onDelete: () => void }) {
  const { id, form, state, clock, updatedAt } = item
  const at = `/rehearsals/${id}`
  const [href, act] =
    state === 'submitted'
      ? [`${at}/comparison`, 'Compare']
      : clock === 'ended'
        ? [`${at}/scorecard`, 'Score']
        : [at, clock === 'not_started' ? 'Start' : 'Go on']
  const title = titleOf(item)
  return (
    <Row
      className={styles.row}
      title={<Anchor href={href}>{title}</Anchor>}
      detail={
        <>
          {form === 'short' ? 'Eight minutes' : 'Full length'} · {stateWords(item)} ·{' '}
          <When at={new Date(updatedAt)} exact={exactTime(updatedAt)}>
            {dayName(updatedAt)}
          </When>
        </>
      }
      end={
        <>
          <LinkButton href={href} variant="quiet">
            {act}
            <span className="vh">: {title}</span>
          </LinkButton>
          <IconButton icon="bin" variant="quiet" label={`Delete: ${title}`} onClick={onDelete} />
        </>
      }
    />
  )
}

function stateWords({ state, clock, offsetMs }: AttemptItem): string {
  if (state === 'submitted') return 'submitted'
  if (clock === 'ended') return 'ended, not scored yet'
  return clock === 'not_started' ? 'not started' : `paused at ${clockTime(offsetMs)}`
}

function DeleteAttempt({ item, onClose }: { item: AttemptItem; onClose: () => void }) {
  const deleting = useMutation(deleteAttemptMutation)
  const { outbox } = useOutbox()
  return (
    <Dialog
      isOpen
      size="small"
      title="Delete this rehearsal?"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            variant="primary"
            busy={deleting.isPending && 'Deleting'}
            onClick={() =>
              deleting.mutate(item.id, {
                onSuccess: () => {
                  void forgetHere(outbox, item.id)
                  onClose()
                },
              })
            }
          >
            Delete it
          </Button>
        </>
      }
    >
      <p>“{titleOf(item)}”, with its notes and its scorecard. This cannot be undone.</p>
      {deleting.error && <Notice tone="refused">{wordsOf(deleting.error)}</Notice>}
    </Dialog>
  )
}
