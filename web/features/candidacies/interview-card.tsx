import type { Candidacy } from '#contract/candidates.ts'
import { dueAt } from '../../lib/candidacy-progress.ts'
import { timeOfDay } from '../../lib/format.ts'
import { dayName, exactTime, fromNow } from '../../lib/format-day.ts'
import { dayAndTime } from '../../lib/local-time.ts'
import { interviewStateNames, seatNames, stageNames } from '../../lib/vocabulary.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { When } from '../../ui/when.tsx'
import type { Act, Interview } from './interview-acts.tsx'
import styles from './candidacies.module.css'

type Props = {
  interview: Interview
  candidacy: Candidacy
  userId: string
  isRecruiter: boolean
  now: Date
  onAct: (act: Act) => void
}

const isAhead = ({ state }: Interview) => state === 'planned' || state === 'scheduled'
const isCalledOff = ({ state }: Interview) => state === 'cancelled' || state === 'no_show'

/** One round: when, who sits in it, how far its scorecards are where the reader may see it, and what can be done. */
export function InterviewCard({ interview, candidacy, userId, isRecruiter, now, onAct }: Props) {
  const mySeat = interview.panel.find((panelist) => panelist.userId === userId)
  const isPlanned = isRecruiter && (isAhead(interview) || interview.state === 'live')
  const isMine = mySeat !== undefined && !isCalledOff(interview)
  const begin = (kind: Act['kind'], scorecardId: string | null = null) =>
    onAct({ kind, interviewId: interview.id, scorecardId })
  return (
    <Card as="article" className="stack" aria-labelledby={`${interview.id}-title`}>
      <div className={styles.head}>
        <div>
          <h3 id={`${interview.id}-title`}>{interview.title}</h3>
          <p className="muted">
            {stageNames[interview.stage]} · {interview.minutes} min ·{' '}
            <Anchor href={`/kits/${interview.kitSlug}`}>kit</Anchor>
            {interview.isOptional && ' · optional'}
          </p>
        </div>
        <Chip tone={interview.state === 'live' ? 'accent' : 'plain'}>{interviewStateNames[interview.state]}</Chip>
      </div>
      <Time interview={interview} startedAt={candidacy.createdAt} now={now} />
      <Panel interview={interview} now={now} isRecruiter={isRecruiter} onRelease={(id) => begin('release', id)} />
      {(isMine || isPlanned) && (
        <div className="row">
          {isMine && <OwnPart interview={interview} />}
          {isPlanned && <Planning interview={interview} onAct={begin} />}
        </div>
      )}
    </Card>
  )
}

const dayMs = 86_400_000

function Time({ interview, startedAt, now }: { interview: Interview; startedAt: string; now: Date }) {
  const { scheduledAt, endedAt, minutes, targetDay, state } = interview
  if (scheduledAt === null) {
    if (state !== 'planned') return null
    const target = new Date(Date.parse(startedAt) + targetDay * dayMs)
    return (
      <p>
        No time yet <span className="muted">· planned for {dayName(target)}</span>
      </p>
    )
  }
  const end = new Date(Date.parse(scheduledAt) + minutes * 60_000)
  const isPast = endedAt !== null
  return (
    <p>
      <When at={new Date(scheduledAt)} exact={exactTime(scheduledAt)}>
        {capital(dayAndTime(scheduledAt, now))}–{timeOfDay(end)}
      </When>{' '}
      <span className={state === 'scheduled' && end < now ? 'warn' : 'muted'}>
        · {isPast ? `ended ${fromNow(endedAt, now)}` : fromNow(scheduledAt, now)}
        {state === 'scheduled' && end < now && ', not recorded as held'}
      </span>
    </p>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

type PanelProps = { interview: Interview; now: Date; isRecruiter: boolean; onRelease: (scorecardId: string) => void }

function Panel({ interview, now, isRecruiter, onRelease }: PanelProps) {
  const hasLead = interview.panel.some(({ seat }) => seat === 'lead')
  return (
    <>
      {!hasLead && isAhead(interview) && <p className="warn">Nobody leads it yet.</p>}
      {interview.panel.length > 0 && (
        <ul className={styles.panel} aria-label={`Panel of ${interview.title}`}>
          {interview.panel.map((panelist) => {
            const { scorecard } = panelist
            const mayRelease = isRecruiter && scorecard?.isOwed && scorecard.state === 'draft'
            return (
              <li key={panelist.userId}>
                <span>{panelist.name}</span>
                <span className="muted">{seatNames[panelist.seat]}</span>
                <span className={styles.progress}>
                  {scorecard && <ScorecardProgress interview={interview} scorecard={scorecard} now={now} />}
                  {mayRelease && interview.state === 'ended' && (
                    <Button size="small" variant="quiet" onClick={() => onRelease(scorecard.id)}>
                      Release<span className="vh"> {panelist.name} from the scorecard</span>
                    </Button>
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

type Scorecard = NonNullable<Interview['panel'][number]['scorecard']>

/** Whether it is in: never what is in it. */
function ScorecardProgress({ interview, scorecard, now }: { interview: Interview; scorecard: Scorecard; now: Date }) {
  if (scorecard.state === 'submitted') return <Chip icon="check">Scorecard in</Chip>
  if (scorecard.state === 'released') return <Chip>Released</Chip>
  if (!scorecard.isOwed) return null
  if (scorecard.waivedReason !== null)
    return (
      <Chip>
        Waived<span className="vh">: {scorecard.waivedReason}</span>
      </Chip>
    )
  if (interview.state !== 'ended' || interview.endedAt === null) return null
  const due = dueAt(interview.endedAt)
  return due < now ? (
    <Chip tone="warn" icon="warn">
      Scorecard was due {fromNow(due, now)}
    </Chip>
  ) : (
    <Chip>Scorecard due {fromNow(due, now)}</Chip>
  )
}

/** One's own way on: prepare it, run it, score it. */
function OwnPart({ interview }: { interview: Interview }) {
  const at = `/interviews/${interview.id}`
  if (interview.state === 'ended')
    return (
      <LinkButton href={`${at}/scorecard`} variant="primary">
        Your scorecard
      </LinkButton>
    )
  if (interview.state === 'live')
    return (
      <LinkButton href={at} variant="primary">
        Go to the interview
      </LinkButton>
    )
  return (
    <>
      <LinkButton href={`${at}/prepare`}>Prepare</LinkButton>
      {interview.scheduledAt !== null && (
        <LinkButton href={`/api/v1${at}/calendar.ics`} variant="quiet" download>
          Add to your calendar<span className="vh">: {interview.title}</span>
        </LinkButton>
      )}
    </>
  )
}

function Planning({ interview, onAct }: { interview: Interview; onAct: (kind: Act['kind']) => void }) {
  const words = interview.title
  return (
    <>
      <Button onClick={() => onAct('schedule')}>
        {interview.scheduledAt === null ? 'Schedule' : 'Change the time'}
        <span className="vh"> of {words}</span>
      </Button>
      <Button onClick={() => onAct('panel')}>
        {interview.panel.length === 0 ? 'Seat the panel' : 'Change the panel'}
        <span className="vh"> of {words}</span>
      </Button>
      {isAhead(interview) && (
        <Menu
          label={`More for ${words}`}
          iconOnly
          variant="quiet"
          items={[
            { id: 'cancel', label: 'Cancel the interview', onSelect: () => onAct('cancel') },
            {
              id: 'no-show',
              label: 'The candidate did not come',
              isDisabled: interview.scheduledAt === null,
              onSelect: () => onAct('no-show'),
            },
          ]}
        />
      )}
    </>
  )
}
