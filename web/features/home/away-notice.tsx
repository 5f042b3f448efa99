import type { InterviewItem } from '#contract/interviews.ts'
import { timeOfDay } from '../../lib/format.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row, Rows } from '../../ui/rows.tsx'

type Props = { since: Date; agenda: readonly InterviewItem[] }

/**
 * Without the server: the interviews that can be opened here, whatever their time. One that was started on this device
 * meanwhile stands in the agenda as it was before.
 */
export const AwayNotice = ({ since, agenda }: Props) => (
  <>
    <Notice tone="warn" title={`Offline since ${timeOfDay(since)}.`}>
      These are your interviews as this device kept them. You can open and run them; the rest comes back with the
      network.
    </Notice>
    <Rows aria-label="Interviews on this device">
      {agenda.map(({ id, candidate, title }) => (
        <Row
          key={id}
          title={candidate.name}
          detail={title}
          end={
            <LinkButton href={`/interviews/${id}`}>
              Open<span className="vh"> the interview with {candidate.name}</span>
            </LinkButton>
          }
        />
      ))}
    </Rows>
  </>
)
