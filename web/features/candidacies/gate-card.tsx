import type { Candidacy, Gate } from '#contract/candidates.ts'
import { exactTime, fromNow } from '../../lib/format-day.ts'
import { gateStateNames, outcomeNames } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { When } from '../../ui/when.tsx'
import type { GateAct } from './gate-dialog.tsx'
import styles from './candidacies.module.css'

type Props = { gate: Gate; candidacy: Candidacy; now: Date; onAct: (act: GateAct) => void }

/** The pass between two stages: what it still waits for, what was decided there, and by whom. */
export function GateCard({ gate, candidacy, now, onAct }: Props) {
  const { stage, state, may, mayRead, decision } = gate
  const mayAdvance = may.includes('advance')
  const id = `gate-${stage}`
  return (
    <Card as="article" className="stack" isQuiet aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id}>{stage === 'screen' ? 'Gate after the screens' : 'Before the debrief'}</h3>
        <Chip tone={state === 'open' ? 'accent' : 'plain'}>{gateStateNames[state]}</Chip>
      </div>
      {decision && <Decided decision={decision} now={now} />}
      {!decision && stage === 'screen' && <Waits gate={gate} candidacy={candidacy} />}
      {(may.length > 0 || (mayRead && stage === 'screen')) && (
        <div className="row">
          {mayAdvance && (
            <Button variant="primary" onClick={() => onAct({ stage, action: 'advance' })}>
              Advance to the onsite
            </Button>
          )}
          {mayRead && stage === 'screen' && (
            <LinkButton href={`/candidacies/${candidacy.id}/scorecards`}>Read the scorecards</LinkButton>
          )}
          {may.includes('close') && (
            <Button variant="quiet" onClick={() => onAct({ stage, action: 'close' })}>
              Close the candidacy
            </Button>
          )}
        </div>
      )}
    </Card>
  )
}

function Decided({ decision, now }: { decision: NonNullable<Gate['decision']>; now: Date }) {
  const { action, outcome, decidedBy, at, reason } = decision
  return (
    <>
      <p>
        {action === 'advance' ? 'Advanced' : 'Closed'} by {decidedBy.name}
        {outcome && `, ${outcomeNames[outcome].name.toLowerCase()}`}{' '}
        <span className="muted">
          ·{' '}
          <When at={new Date(at)} exact={exactTime(at)}>
            {fromNow(at, now)}
          </When>
        </span>
      </p>
      <p className="read">{reason}</p>
    </>
  )
}

function Waits({ gate, candidacy }: { gate: Gate; candidacy: Candidacy }) {
  if (gate.missing.length === 0)
    return <p>Nothing is missing. The hiring manager or a recruiter advances or closes the candidacy.</p>
  const words = gate.missing.map(({ interviewId, userId, what }) => {
    const interview = candidacy.interviews.find(({ id }) => id === interviewId)
    const title = interview?.title ?? 'an interview'
    if (what === 'interview') return `${title} has not ended`
    const name = interview?.panel.find((panelist) => panelist.userId === userId)?.name
    return name ? `${name} owes the scorecard of ${title}` : `${title} had no panel`
  })
  return (
    <>
      <p className="muted">Still missing:</p>
      <ul className={styles.missing}>
        {words.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  )
}
