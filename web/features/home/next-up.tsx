import type { Candidacy } from '#contract/candidates.ts'
import type { InterviewItem } from '#contract/interviews.ts'
import type { Step } from '../../lib/candidacy-progress.ts'
import { progressOf } from '../../lib/candidacy-progress.ts'
import { timeOfDay } from '../../lib/format.ts'
import { exactTime, fromNow } from '../../lib/format-day.ts'
import { cityOf, daysFrom, dayAndTime, ownTimeZone, timeThere } from '../../lib/local-time.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { When } from '../../ui/when.tsx'
import { type Due, endOf, liveNow, nextOf } from './agenda.ts'
import { dueTime, dueWords } from './due-words.ts'
import { seatWords } from './interview-words.ts'

type Props = {
  agenda: readonly InterviewItem[]
  candidacies: readonly Candidacy[]
  due: readonly Due[]
  userId: string
  name: string
  isRecruiter: boolean
  now: Date
}

/** The page's one sentence: what is next for this person, and the way to it. */
export function NextUp(props: Props) {
  const { agenda, candidacies, due, isRecruiter, name, now } = props
  const live = liveNow(agenda)
  const next = nextOf(agenda, now)
  const isSoon = next?.scheduledAt && daysFrom(now, next.scheduledAt) === 0
  const [first] = due
  if (live) return <InterviewNext {...props} interview={live} />
  if (next && isSoon) return <InterviewNext {...props} interview={next} />
  if (first) return <DueNext due={first} now={now} />
  const waiting = isRecruiter ? pressingOf(candidacies, now) : null
  if (waiting)
    return (
      <PageHeader
        over="Next"
        title={waiting.title}
        actions={
          waiting.href !== null && (
            <LinkButton href={waiting.href} variant="primary">
              Open the candidacy
            </LinkButton>
          )
        }
      />
    )
  if (next) return <InterviewNext {...props} interview={next} />
  const isNew = agenda.length === 0 && candidacies.length === 0
  return <PageHeader title={isNew ? `Welcome, ${name}` : 'Nothing is due'} />
}

function InterviewNext({ interview, userId, now }: Props & { interview: InterviewItem }) {
  const { title, candidate, job, scheduledAt, meetingUrl, state } = interview
  const at = `/interviews/${interview.id}`
  const isLive = state === 'live'
  const isStarted = scheduledAt !== null && new Date(scheduledAt) < now
  const end = endOf(interview)
  // The time has come, and it is this person who begins.
  const mayStart = isStarted && !isLive && (interview.mySeat === 'lead' || interview.mySeat === 'co')
  return (
    <PageHeader
      over={isLive ? 'Now' : isStarted ? 'Not started yet' : 'Next'}
      title={
        <>
          {title} with {candidate.name}
          {isLive && ' is live'}
          {!isLive && scheduledAt && (
            <>
              ,{' '}
              <When at={new Date(scheduledAt)} exact={exactTime(scheduledAt)}>
                {daysFrom(now, scheduledAt) === 0 ? fromNow(scheduledAt, now) : dayAndTime(scheduledAt, now)}
              </When>
            </>
          )}
        </>
      }
      lead={[
        ...(scheduledAt && end ? [`${timeOfDay(scheduledAt)}–${timeOfDay(end)}`] : []),
        job.level === '' ? job.title : `${job.title}, ${job.level}`,
        seatWords(interview, userId),
        ...(candidate.timeZone && scheduledAt && candidate.timeZone !== ownTimeZone()
          ? [`${cityOf(candidate.timeZone)}, ${timeThere(scheduledAt, candidate.timeZone)} there`]
          : []),
      ].join(' · ')}
      actions={
        <>
          {meetingUrl && (
            <LinkButton href={meetingUrl} icon="link" target="_blank" rel="noreferrer">
              Open meeting
            </LinkButton>
          )}
          {!isLive && (
            <LinkButton href={`${at}/prepare`} variant={mayStart ? 'plain' : 'primary'}>
              Prepare, 2 min
            </LinkButton>
          )}
          {(isLive || mayStart) && (
            <LinkButton href={at} variant="primary">
              {isLive ? 'Go to the interview' : 'Start'}
            </LinkButton>
          )}
        </>
      }
    />
  )
}

function sentenceOf(due: Due, now: Date): string {
  if (due.kind === 'scorecard') return `The scorecard for ${due.interview.candidate.name} is ${dueTime(due, now)}`
  const { name } = due.candidacy.candidate
  if (due.kind === 'decision') return `The decision on ${name} is next`
  if (due.kind === 'gate') return `${name} waits for you to advance or close`
  return `The packet of ${name} ${due.kind === 'vote' ? 'waits for your vote' : 'is there to read'}`
}

function DueNext({ due, now }: { due: Due; now: Date }) {
  const { action, href } = dueWords(due)
  return (
    <PageHeader
      over="Next"
      title={sentenceOf(due, now)}
      actions={
        <LinkButton href={href} variant="primary">
          {action}
        </LinkButton>
      }
    />
  )
}

const pressing: { step: Step; one: string; many: string }[] = [
  { step: 'late', one: 'is late', many: 'candidacies are late' },
  { step: 'gate', one: 'waits at the gate', many: 'candidacies wait at their gate' },
  { step: 'debrief_ready', one: 'is ready for the debrief', many: 'debriefs are ready to open' },
  { step: 'unscheduled', one: 'waits for a time', many: 'candidacies wait for a time' },
  { step: 'unstaffed', one: 'waits for a lead', many: 'candidacies wait for a lead' },
]

/** What has to be seen to, in the order in which it holds up a decision. */
function pressingOf(candidacies: readonly Candidacy[], now: Date): { title: string; href: string | null } | null {
  const placed = candidacies.map((candidacy) => ({ candidacy, step: progressOf(candidacy, now).step }))
  for (const { step, one, many } of pressing) {
    const [first, ...more] = placed.filter((each) => each.step === step)
    if (first && more.length > 0) return { title: `${more.length + 1} ${many}`, href: null }
    if (first) return { title: `${first.candidacy.candidate.name} ${one}`, href: `/candidacies/${first.candidacy.id}` }
  }
  return null
}
