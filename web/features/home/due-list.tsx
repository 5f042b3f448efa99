import { exactTime } from '../../lib/format-day.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { debriefStateNames } from '../../lib/vocabulary.ts'
import type { Due } from './agenda.ts'
import { dueTime, dueWords, leftWords } from './due-words.ts'

/** What waits for this person, the longest overdue first. */
export function DueList({ due, mayRehearse, now }: { due: readonly Due[]; mayRehearse?: boolean; now: Date }) {
  return (
    <Section title={due.length === 0 ? 'Due' : `Due, ${due.length}`}>
      {due.length === 0 ? (
        <EmptyState
          title="Nothing waits for you"
          icon="check"
          action={mayRehearse && <LinkButton href="/rehearsals">Rehearse an interview</LinkButton>}
        >
          Scorecards, votes and packets to read are listed here.
          {mayRehearse &&
            ' In a quiet moment: eight minutes with somebody made up, then your notes beside another reading.'}
        </EmptyState>
      ) : (
        <Card isFlush as="div">
          <Rows>
            {due.map((one) => (
              <DueRow key={one.kind === 'scorecard' ? one.interview.id : one.candidacy.id} due={one} now={now} />
            ))}
          </Rows>
        </Card>
      )}
    </Section>
  )
}

function DueRow({ due, now }: { due: Due; now: Date }) {
  const { title, action, href } = dueWords(due)
  const isOverdue = due.kind === 'scorecard' && due.isOverdue
  return (
    <Row
      title={title}
      detail={<Detail due={due} now={now} />}
      end={
        <LinkButton href={href} variant={isOverdue ? 'plain' : 'quiet'}>
          {action}
          <span className="vh">: {title}</span>
        </LinkButton>
      }
    />
  )
}

function Detail({ due, now }: { due: Due; now: Date }) {
  if (due.kind !== 'scorecard') {
    const { job, debrief } = due.candidacy
    if (due.kind === 'gate') return `${job.title} · the screens are in`
    return `${job.title} · ${debrief ? debriefStateNames[debrief.state].toLowerCase() : ''}`
  }
  const time = dueTime(due, now)
  return (
    <>
      {due.isOverdue ? (
        <span className="warn" title={due.dueAt ? `was due ${exactTime(due.dueAt)}` : undefined}>
          <Icon name="warn" /> {time}
        </span>
      ) : (
        <span title={due.dueAt ? exactTime(due.dueAt) : undefined}>{time}</span>
      )}{' '}
      · {due.interview.title} · {leftWords(due)}
    </>
  )
}
