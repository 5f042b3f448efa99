import type { Interview } from '#contract/interviews.ts'
import { dayAndTime } from '../../lib/local-time.ts'
import { useNow } from '../../lib/now.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { HandedOn } from './handed-on.tsx'
import { useKeyLabel } from './key-bindings.ts'
import styles from './prompts.module.css'

type Props = {
  interview: Interview
  mayMove: boolean
  problemId: string | null
  onProblem: (id: string) => void
  onStart: () => void
  onHeld: () => void
}

/** Before the clock runs: who starts it, and what to do about an interview that nobody timed. */
export function StartCard({ interview, mayMove, problemId, onProblem, onStart, onHeld }: Props) {
  const { candidate, panel, scheduledAt, kit } = interview
  const lead = panel.find(({ seat }) => seat === 'lead')?.name ?? 'the lead'
  const { problems = [] } = kit.content
  const now = useNow()
  const keyOf = useKeyLabel()
  return (
    <section className={styles.prompts} aria-label="Start">
      <article className={styles.goal}>
        <p className="over">
          {kit.durationMinutes} min{scheduledAt && ` · planned for ${dayAndTime(scheduledAt, now)}`}
        </p>
        <h2 className={styles.ask}>
          {mayMove ? `Start when ${candidate.name} is here` : `${lead} starts the clock; you follow along`}
        </h2>
        {candidate.pronunciation && <p>Say it: {candidate.pronunciation}</p>}
        {problems.length === 1 && (
          <p>
            Problem: <b>{problems[0]?.title}</b>
          </p>
        )}
        {mayMove && problems.length > 1 && (
          <SelectField
            label="Problem of this interview"
            value={problemId ?? ''}
            onChange={(event) => onProblem(event.target.value)}
          >
            {problems.map(({ id, title, difficulty }) => (
              <option key={id} value={id}>
                {title} ({difficulty})
              </option>
            ))}
          </SelectField>
        )}
        {interview.handedOn.length > 0 && (
          <div>
            <h3>To probe, from earlier rounds</h3>
            <HandedOn handedOn={interview.handedOn} />
          </div>
        )}
        <div className="row">
          {mayMove && (
            <Button variant="primary" icon="play" kbd={keyOf('pause')} onClick={onStart}>
              Start the interview
            </Button>
          )}
          <LinkButton href={`/interviews/${interview.id}/prepare`}>Prepare</LinkButton>
          {interview.meetingUrl && (
            <LinkButton href={interview.meetingUrl} icon="link" target="_blank" rel="noreferrer">
              Open the meeting
            </LinkButton>
          )}
          {mayMove && (
            <Button variant="quiet" onClick={onHeld}>
              Record as held
            </Button>
          )}
        </div>
        <p className="muted">Notes that you write now are kept as notes from before.</p>
      </article>
    </section>
  )
}
