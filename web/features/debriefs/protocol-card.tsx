import type { Debrief } from '#contract/debriefs.ts'
import { timeOfDay } from '../../lib/format.ts'
import { exactTime, fromNow } from '../../lib/format-day.ts'
import { useNow } from '../../lib/now.ts'
import { debriefStateNames } from '../../lib/vocabulary.ts'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { Notice } from '../../ui/notice.tsx'
import { ProgressSteps } from '../../ui/progress-steps.tsx'
import { When } from '../../ui/when.tsx'
import { protocolSteps } from './protocol-steps.ts'
import styles from './packet.module.css'

type Props = {
  debrief: Debrief
  /** When the debrief was last heard of; null while the server answers. */
  unheardSince: Date | null
}

export function ProtocolCard({ debrief, unheardSince }: Props) {
  const now = useNow()
  const { state, openedAt, barRaiser } = debrief
  return (
    <Card aria-labelledby="protocol" className={classes(styles.card, 'no-print')}>
      <div className="row apart">
        <h2 id="protocol">{debriefStateNames[state]}</h2>
        {openedAt && (
          <When className="small muted" at={new Date(openedAt)} exact={exactTime(openedAt)}>
            {`opened ${fromNow(openedAt, now)}`}
          </When>
        )}
      </div>
      <ProgressSteps label="Protocol" steps={protocolSteps(debrief)} />
      {unheardSince && (
        <Notice tone="warn">The server cannot be reached. This is how it stood at {timeOfDay(unheardSince)}.</Notice>
      )}
      {barRaiser && <p className="small muted">{barRaiser.name} leads as bar raiser.</p>}
    </Card>
  )
}
