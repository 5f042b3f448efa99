import { useQuery } from '@tanstack/react-query'
import type { Interview } from '#contract/interviews.ts'
import { seatNames } from '../../lib/vocabulary.ts'
import { Row, Rows } from '../../ui/rows.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { sessionQuery } from '../session/queries.ts'
import styles from './panel.module.css'
import { SectionLeads } from './section-leads.tsx'
import type { Live } from './use-live.ts'

type Props = { interview: Interview; live: Live; onClose: () => void }

const seatDoes: Record<Interview['panel'][number]['seat'], string> = {
  lead: 'moves the clock',
  co: 'moves the clock too',
  shadow: 'follows along',
  reverse_shadow: 'leads in training',
}

/** The panel: who of it is connected, what each does, and who leads which section. */
export function WhoSheet({ interview, live: { present, sectionLeads, mayMove }, onClose }: Props) {
  const { panel } = interview
  const { data: session } = useQuery(sessionQuery)
  return (
    <Sheet isOpen title="Who is here" onClose={onClose}>
      <Rows>
        {panel.map(({ userId, name, seat }) => {
          const isMe = userId === session?.user.id
          const isHere = isMe || present.includes(userId)
          return (
            <Row
              key={userId}
              title={isMe ? `${name} (you)` : name}
              detail={`${seatNames[seat]}, ${seatDoes[seat]}`}
              end={<span className={isHere ? styles.here : styles.away}>{isHere ? 'here' : 'not here'}</span>}
            />
          )
        })}
      </Rows>
      <p className="small muted">
        Here means: has this interview open. What anybody notes is theirs until they submit.
      </p>
      {panel.length > 1 && (
        <section className="stack" aria-labelledby="leads">
          <h3 id="leads">Who leads which section</h3>
          <SectionLeads interview={interview} sectionLeads={sectionLeads} mayAssign={mayMove} />
        </section>
      )}
    </Sheet>
  )
}
