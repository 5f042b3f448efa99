import type { InterviewItem } from '#contract/interviews.ts'
import { timeOfDay } from '../../lib/format.ts'
import { dayName, exactTime } from '../../lib/format-day.ts'
import { daysFrom } from '../../lib/local-time.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { When } from '../../ui/when.tsx'
import { nextDay, nextOf, onDay, withoutTime } from './agenda.ts'
import { seatWords } from './interview-words.ts'

type Props = { agenda: readonly InterviewItem[]; userId: string; now: Date }

export function Today({ agenda, userId, now }: Props) {
  const today = onDay(agenda, 0, now)
  const next = nextOf(agenda, now)
  return (
    <Section title="Today">
      {today.length === 0 ? (
        <EmptyState title="No interviews today">{agenda.length === 0 && <NothingYet />}</EmptyState>
      ) : (
        <Card isFlush as="div">
          <Rows as="ol">
            {today.map((interview) => (
              <Row
                key={interview.id}
                lead={
                  interview.scheduledAt && (
                    <When at={new Date(interview.scheduledAt)} exact={exactTime(interview.scheduledAt)}>
                      {interview.id === next?.id ? (
                        <b>{timeOfDay(interview.scheduledAt)}</b>
                      ) : (
                        timeOfDay(interview.scheduledAt)
                      )}
                    </When>
                  )
                }
                title={interview.candidate.name}
                detail={`${interview.title}, ${interview.minutes} min · ${stateWords(interview, userId)}`}
                end={<WayOn interview={interview} isNext={interview.id === next?.id} />}
              />
            ))}
          </Rows>
        </Card>
      )}
      <Ahead agenda={agenda} now={now} />
    </Section>
  )
}

const NothingYet = () => (
  <p>Interviews appear here once a recruiter has given you a seat in one. A kit shows what will be asked.</p>
)

function stateWords(interview: InterviewItem, userId: string): string {
  if (interview.state === 'live') return 'live'
  if (interview.state !== 'ended') return seatWords(interview, userId)
  if (interview.myScorecard?.state === 'submitted') return 'ended, scorecard submitted'
  return interview.myScorecard?.state === 'released' ? 'ended, released' : 'ended, scorecard due'
}

function WayOn({ interview, isNext }: { interview: InterviewItem; isNext: boolean }) {
  const at = `/interviews/${interview.id}`
  const whom = <span className="vh"> {interview.candidate.name}</span>
  const movesClock = interview.mySeat === 'lead' || interview.mySeat === 'co'
  if (interview.state === 'ended')
    return interview.myScorecard?.state === 'draft' ? (
      <LinkButton href={`${at}/scorecard`} variant="quiet">
        Score{whom}
      </LinkButton>
    ) : null
  if (interview.state === 'live')
    return (
      <LinkButton href={at} variant="quiet">
        Go on{whom}
      </LinkButton>
    )
  return isNext && movesClock ? (
    <LinkButton href={at} variant="quiet">
      Start{whom}
    </LinkButton>
  ) : (
    <LinkButton href={`${at}/prepare`} variant="quiet">
      Prepare{whom}
    </LinkButton>
  )
}

/** "Tomorrow: two interviews, first at 10:00." and what still waits for a time. */
function Ahead({ agenda, now }: { agenda: readonly InterviewItem[]; now: Date }) {
  const day = nextDay(agenda, now)
  const [first] = day
  const waiting = withoutTime(agenda).length
  const words = [
    ...(first?.scheduledAt
      ? [
          `${daysFrom(now, first.scheduledAt) === 1 ? 'Tomorrow' : dayName(first.scheduledAt)}: ${
            day.length === 1
              ? `${first.title} with ${first.candidate.name} at ${timeOfDay(first.scheduledAt)}.`
              : `${day.length} interviews, the first at ${timeOfDay(first.scheduledAt)}.`
          }`,
        ]
      : []),
    ...(waiting > 0 ? [`${waiting === 1 ? 'One has' : `${waiting} have`} no time yet.`] : []),
  ]
  return words.length > 0 ? <p className="muted">{words.join(' ')}</p> : null
}
