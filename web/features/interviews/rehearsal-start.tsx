import type { RehearsalAttempt } from '#contract/rehearsal-attempts.ts'
import { firstName } from '../../lib/rehearsal-interview.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import promptStyles from './prompts.module.css'
import styles from './rehearsal.module.css'

type Props = { attempt: RehearsalAttempt; onStart: () => void }

/** Before a rehearsal: who is in the candidate's place, and how it goes. */
export function RehearsalStart({ attempt, onStart }: Props) {
  const { rehearsal, kit, form } = attempt
  return (
    <section className={promptStyles.prompts} aria-label="Start">
      <article className={promptStyles.goal}>
        <p className="over">
          {kit.title} · {form === 'short' ? 'eight minutes' : `${kit.durationMinutes} min`}
        </p>
        <h2 className={promptStyles.ask}>{rehearsal ? rehearsal.candidate.name : 'With a colleague'}</h2>
        {rehearsal ? <MadeUp {...rehearsal.candidate} /> : <Colleague />}
        <p className="muted">Only you can read what you write here, and it enters no figure of real interviews.</p>
        <div className="row">
          <Button variant="primary" icon="play" kbd="Esc p" onClick={onStart}>
            Start the clock
          </Button>
          <LinkButton href="/rehearsals">Not now</LinkButton>
        </div>
      </article>
    </section>
  )
}

function MadeUp({ name, background }: NonNullable<RehearsalAttempt['rehearsal']>['candidate']) {
  const first = firstName(name)
  return (
    <>
      <p className="read">{background} Made up, all of it.</p>
      <ul className={styles.how}>
        <li>
          Ask the prompt, aloud if you can, then mark it asked <Kbd keys="Esc a" />: {first}’s words appear on the
          clock.
        </li>
        <li>
          A follow-up that you use <Kbd keys="Esc 1" /> gets its own answer. Ask while {first} talks, and {first} stops.
        </li>
        <li>
          Pausing <Kbd keys="Esc p" /> pauses the words. Go on to the next section when you have heard enough.
        </li>
      </ul>
    </>
  )
}

const Colleague = () => (
  <p className="read">
    Nobody has written a candidate for this: a colleague answers in their place, in the room or on a call. You take
    notes, tag and score as in an interview; there is no reference to compare with, so talk it over with your colleague.
  </p>
)
