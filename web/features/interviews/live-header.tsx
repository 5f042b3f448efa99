import { useQuery } from '@tanstack/react-query'
import { memo, type ReactNode, Suspense, useEffect } from 'react'
import type { Interview } from '#contract/interviews.ts'
import { currentPlan, endOf, pace } from '#domain/timeline.ts'
import { clockTime, timeOfDay } from '../../lib/format.ts'
import type { HeardClock } from '../../lib/server-clock.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { fetchedLater } from './fetched-later.ts'
import styles from './live-header.module.css'
import { driftWords, leftWords, pastHardStop } from './pace-words.ts'
import { SaveStatus } from './save-status.tsx'
import { domainClock } from './shared-clock.ts'
import { useOffset, useServerTime } from './ticking.ts'
import type { ClockMove } from '../../lib/outbox-store.ts'
import { sessionQuery } from '../session/queries.ts'
import { companyWords, leadWords } from './panel-words.ts'
import type { Live } from './use-live.ts'

const Planned = fetchedLater(async () => (await import('./live-planned.tsx')).LivePlanned)

const noItems: readonly MenuItem[] = []

type Props = {
  interview: Interview
  live: Pick<Live, 'clock' | 'mayMove' | 'present' | 'sectionLeads'>
  onMove: (move: ClockMove) => void
  onEnd: () => void
  onOpenWaiting: () => void
  /** Left out until its code is here. */
  menu?: readonly MenuItem[] | undefined
  /** The tab's title names nobody. */
  isBlank: boolean
  /** Where the work is, if not in the outbox. */
  saving?: ReactNode
}

/** Who, when and where in the plan; the acts of the clock; where the notes are. */
export const LiveHeader = memo(function LiveHeader(props: Props) {
  const { interview, live, onMove, onEnd, onOpenWaiting, menu = noItems, isBlank, saving } = props
  const { clock, mayMove, present, sectionLeads } = live
  const myId = useQuery(sessionQuery).data?.user.id
  const company = companyWords(interview.panel, present, myId)
  const { sections } = interview.kit.content
  const isLast = sections.at(-1)?.id === clock.sectionId
  const isStarted = clock.state === 'running' || clock.state === 'paused'
  return (
    <div className={styles.header}>
      <div className={styles.line}>
        <div className={styles.who}>
          <h1 className="clip">{interview.candidate.name}</h1>{' '}
          <span className="clip">
            {interview.job.title} · {interview.title}
          </span>
          {company && <span className={styles.company}> · {company}</span>}
        </div>
        {saving === undefined ? (
          <SaveStatus interviewId={interview.id} className={styles.state} onOpen={onOpenWaiting} />
        ) : (
          <div className={styles.state}>{saving}</div>
        )}
      </div>
      <div className={styles.line}>
        <div className={styles.now}>
          <ClockReading
            clock={clock}
            totalMs={endOf(currentPlan(clock, sections))}
            name={isBlank ? null : interview.candidate.name}
          />
          {isStarted ? (
            <SectionWords
              interview={interview}
              clock={clock}
              leader={leadWords(interview, sectionLeads, clock.sectionId, myId)}
            />
          ) : (
            <Suspense>
              <Planned interview={interview} isUntimed={saving !== undefined} />
            </Suspense>
          )}
        </div>
        <div className={styles.acts}>
          {mayMove && isStarted && (
            <>
              {isLast ? (
                <Button onClick={onEnd}>End</Button>
              ) : (
                <Button className="no-phone" onClick={() => onMove({ action: 'next' })}>
                  Next section
                </Button>
              )}
              <IconButton
                icon={clock.state === 'paused' ? 'play' : 'pause'}
                label={clock.state === 'paused' ? 'Let the clock run' : 'Pause the clock'}
                pressed={clock.state === 'paused'}
                onClick={() => onMove({ action: clock.state === 'paused' ? 'resume' : 'pause' })}
              />
            </>
          )}
          <Menu label="More of this interview" iconOnly items={menu} />
        </div>
      </div>
    </div>
  )
})

function ClockReading({ clock, totalMs, name }: { clock: HeardClock; totalMs: number; name: string | null }) {
  const seconds = useOffset(clock, (offsetMs) => Math.floor(offsetMs / 1000))
  const reading = clockTime(seconds * 1000)
  useEffect(() => {
    document.title =
      name === null ? 'Evenloop' : `${clock.state === 'paused' ? 'Paused ' : ''}${reading} · ${name} · Evenloop`
    return () => {
      document.title = 'Evenloop'
    }
  }, [reading, clock.state, name])
  return (
    // A timer role would be read aloud every second: it is there to be asked for.
    <p className={clock.state === 'paused' ? styles.paused : styles.clock}>
      <span className="vh">Clock{clock.state === 'paused' ? ', paused' : ''}: </span>
      {reading}
      <span className={styles.total}> / {clockTime(totalMs)}</span>
    </p>
  )
}

function SectionWords({ interview, clock, leader }: { interview: Interview; clock: HeardClock; leader: string }) {
  const { sections } = interview.kit.content
  const section = sections.find(({ id }) => id === clock.sectionId)
  const planned = currentPlan(clock, sections).find(({ sectionId }) => sectionId === clock.sectionId)
  const paceAt = (offsetMs: number) => pace(domainClock(clock), sections, offsetMs)
  const left = useOffset(clock, (offsetMs) => leftWords(paceAt(offsetMs)))
  const drift = useOffset(clock, (offsetMs) => driftWords(paceAt(offsetMs)) ?? '')
  const aheadMs = useOffset(clock, (offsetMs) => {
    const toGo = paceAt(offsetMs).endsAtMs - offsetMs
    return Math.ceil(toGo / 15_000) * 15_000
  })
  const minute = useServerTime(clock, (ms) => Math.floor(ms / 30_000) * 30_000)
  const endsAt = minute + aheadMs
  const { hardStopAt } = interview
  const past = pastHardStop(endsAt, hardStopAt)
  if (!section || !planned) return null
  return (
    <div className={styles.section}>
      <p className={styles.title}>
        <span className="no-phone">{section.title}</span>
        <span className="only-phone">{section.shortTitle}</span>
        {leader && <span className={styles.leader}> · {leader}</span>}
      </p>
      <p className={styles.pace}>
        <span className={left.endsWith('over') ? 'warn' : undefined}>
          {clock.state === 'paused' ? <b className="warn">paused</b> : left}
        </span>
        {drift !== '' && (
          <span>
            {' · '}
            <span className={drift.endsWith('behind') ? 'warn' : undefined}>
              <span className="no-phone">{drift}</span>
              <span className="only-phone">{drift.replace(' min', '')}</span>
            </span>
          </span>
        )}
        <span className="no-phone">
          {' · '}
          {past > 0 ? (
            <span className="warn">{past} min past the hard stop</span>
          ) : (
            `ends ${timeOfDay(new Date(endsAt))}`
          )}
        </span>
        {hardStopAt && <span className="no-phone"> · hard stop {timeOfDay(hardStopAt)}</span>}
        <span className="no-phone">
          {` · ${Math.round(planned.fromMs / 60_000)}–${Math.round(planned.toMs / 60_000)}`}
        </span>
      </p>
    </div>
  )
}
