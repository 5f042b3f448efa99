import { memo, Suspense, useMemo } from 'react'
import type { Interview } from '#contract/interviews.ts'
import { type Coverage } from '#domain/coverage.ts'
import type { HeardClock } from '../../lib/server-clock.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { Button } from '../../ui/button.tsx'
import { CoverageList } from '../../ui/coverage-marks.tsx'
import { fetchedLater } from './fetched-later.ts'
import { useKeyLabel } from './key-bindings.ts'
import styles from './live-rail.module.css'
import { LiveTimeline } from './live-timeline.tsx'
import { leadsOf } from './panel-words.ts'

const HandedOn = fetchedLater(async () => (await import('./handed-on.tsx')).HandedOn)

type Props = {
  interview: Interview
  clock: HeardClock
  sectionLeads: Interview['sectionLeads']
  covered: readonly Coverage[]
  onGoTo: ((sectionId: string) => void) | undefined
  onOpen: (what: 'sections' | 'doNotAsk' | 'find' | 'topics' | 'keys') => void
}

export const coverageItems = (covered: readonly Coverage[]) =>
  covered.map(({ competencyId, ...figures }) => ({ id: competencyId, name: competencyTitle(competencyId), ...figures }))

/** Where one is and what is covered: thin bars above the prompts, a rail beside them where there is room. */
export const LiveRail = memo(function LiveRail({ interview, clock, sectionLeads, covered, onGoTo, onOpen }: Props) {
  const keyOf = useKeyLabel()
  const leads = useMemo(() => leadsOf(interview, sectionLeads), [interview, sectionLeads])
  return (
    <div className={styles.rail}>
      <section aria-label="Timeline">
        <h2>Timeline</h2>
        <LiveTimeline
          clock={clock}
          sections={interview.kit.content.sections}
          leads={leads}
          onGoTo={onGoTo}
          onOpen={() => onOpen('sections')}
        />
      </section>
      <section aria-label="Coverage so far" className="no-phone">
        <h2>Coverage so far</h2>
        <CoverageList label="Evidence per competency" items={coverageItems(covered)} />
      </section>
      {/* before the start they stand large beside it */}
      {clock.state !== 'not_started' && interview.handedOn.length > 0 && (
        <section aria-label="To probe" className={styles.reach}>
          <h2>To probe</h2>
          <Suspense>
            <HandedOn handedOn={interview.handedOn} />
          </Suspense>
        </section>
      )}
      <section aria-label="In reach" className={styles.reach}>
        <h2>In reach</h2>
        <Button variant="quiet" size="small" icon="ban" kbd={keyOf('doNotAsk')} onClick={() => onOpen('doNotAsk')}>
          Do not ask
        </Button>
        <Button variant="quiet" size="small" icon="search" kbd={keyOf('find')} onClick={() => onOpen('find')}>
          Find a prompt
        </Button>
        {interview.panel.length > 0 && (
          <Button variant="quiet" size="small" icon="note" kbd={keyOf('topics')} onClick={() => onOpen('topics')}>
            Topics to probe
          </Button>
        )}
        <Button variant="quiet" size="small" kbd="Esc ?" onClick={() => onOpen('keys')}>
          All keys
        </Button>
      </section>
    </div>
  )
})
