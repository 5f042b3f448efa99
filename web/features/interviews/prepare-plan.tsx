import { useState } from 'react'
import type { Interview } from '#contract/interviews.ts'
import { plan } from '#domain/plan.ts'
import { timeOfDay } from '../../lib/format.ts'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Fold } from '../../ui/fold.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Section } from '../../ui/section.tsx'
import { TimelineBar } from '../../ui/timeline-bar.tsx'
import { leadsOf } from './panel-words.ts'
import { OfflineReady } from './offline-ready.tsx'
import styles from './prepare.module.css'
import { SectionLeads } from './section-leads.tsx'

const checksOf = (mayRecord: boolean) => [
  mayRecord ? 'Told them: notes; asked them before it is recorded' : 'Told them: notes, no recording',
  'Camera, sound, second screen',
  'Minutes kept for their questions',
]

/** The plan of the hour, the way in, what may not be asked, and the last look at the room. */
export function PreparePlan({ interview }: { interview: Interview }) {
  const { kit, hardStopAt, meetingUrl } = interview
  const { sections, guardrails, briefing } = kit.content
  const spans = plan(sections)
  const leads = leadsOf(interview, interview.sectionLeads)
  const mayAssign = interview.mySeat === 'lead' || interview.mySeat === 'co'
  return (
    <>
      <Card className="stack">
        <Section title={hardStopAt ? `Plan, hard stop ${timeOfDay(hardStopAt)}` : 'Plan'}>
          <TimelineBar
            label="Sections"
            layout="column"
            sections={sections.map(({ id: sectionId, title, shortTitle, minutes }, index) => ({
              id: sectionId,
              name: shortTitle || title,
              fromMin: (spans[index]?.fromMs ?? 0) / 60_000,
              minutes,
              done: 0,
              state: 'next' as const,
              note: [leads.get(sectionId), `${minutes} min`].filter(Boolean).join(' · '),
            }))}
          />
        </Section>
        {interview.panel.length > 1 && (
          <Fold summary="Who leads which section">
            <SectionLeads interview={interview} sectionLeads={interview.sectionLeads} mayAssign={mayAssign} />
          </Fold>
        )}
        <StartLink interview={interview} />
        {interview.mySeat && <OfflineReady interviewId={interview.id} />}
        {meetingUrl && (
          <LinkButton href={meetingUrl} icon="link" target="_blank" rel="noreferrer" full>
            Open the meeting
          </LinkButton>
        )}
        {interview.mySeat !== null && interview.scheduledAt !== null && (
          <LinkButton href={`/api/v1/interviews/${interview.id}/calendar.ics`} variant="quiet" download full>
            Add to your calendar
          </LinkButton>
        )}
      </Card>
      {guardrails.length > 0 && (
        <Card>
          <Section title="Do not ask">
            <dl className={styles.guardrails}>
              {guardrails.map(({ id: guardrailId, avoid, instead }) => (
                <div key={guardrailId}>
                  <dt>{avoid}</dt>
                  <dd>{instead}</dd>
                </div>
              ))}
            </dl>
          </Section>
        </Card>
      )}
      <Card>
        <Checklist mayRecord={interview.transcript !== 'off' && interview.transcript !== null} />
      </Card>
      {briefing.length > 0 && (
        <details>
          <summary>What the candidate was told</summary>
          <ul className={styles.briefing}>
            {briefing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** The way in: by it the lead starts the clock, everybody else follows along. */
export function StartLink({ interview: { id, mySeat, state } }: { interview: Interview }) {
  const isWaiting = state === 'planned' || state === 'scheduled'
  if (mySeat === null || state === 'cancelled' || state === 'no_show') return null
  const mayStart = isWaiting && (mySeat === 'lead' || mySeat === 'co')
  return (
    <LinkButton href={`/interviews/${id}${mayStart ? '?start' : ''}`} variant="primary" full>
      {mayStart ? 'Start the interview' : isWaiting ? 'Follow along' : 'Open the interview'}
    </LinkButton>
  )
}

/** For oneself, and gone with the page. */
function Checklist({ mayRecord }: { mayRecord: boolean }) {
  const [done, setDone] = useState<readonly string[]>([])
  const toggle = (check: string) =>
    setDone(done.includes(check) ? done.filter((one) => one !== check) : [...done, check])
  return (
    <fieldset>
      <legend className={styles.legend}>Before you start</legend>
      {checksOf(mayRecord).map((check) => (
        <Checkbox key={check} label={check} checked={done.includes(check)} onChange={() => toggle(check)} />
      ))}
    </fieldset>
  )
}
