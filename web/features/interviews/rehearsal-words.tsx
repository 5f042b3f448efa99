import { memo, useMemo } from 'react'
import type { RehearsalAttempt } from '#contract/rehearsal-attempts.ts'
import { drawsOf, speech } from '#domain/rehearsal/speech.ts'
import type { RehearsalWork } from '#domain/rehearsal/work.ts'
import type { HeardClock } from '../../lib/server-clock.ts'
import { classes } from '../../ui/classes.ts'
import styles from './rehearsal.module.css'
import { useOffset } from './ticking.ts'

type Props = {
  name: string
  answers: RehearsalAttempt['answers']
  asked: RehearsalWork['asked']
  clock: HeardClock
}

/** What the made-up candidate says, line by line on the clock: the answer that is being given, and no earlier one. */
export const RehearsalWords = memo(function RehearsalWords({ name, answers, asked, clock }: Props) {
  const { visits, state } = clock
  const spoken = useMemo(() => speech(answers, drawsOf({ visits, asked })), [answers, visits, asked])
  const heard = useOffset(clock, (offsetMs) => spoken.filter(({ fromMs }) => fromMs <= offsetMs).length)
  const isTalking = useOffset(clock, (offsetMs) => (spoken.at(-1)?.toMs ?? 0) > offsetMs)
  const lines = spoken.slice(0, heard)
  const now = lines.at(-1)
  // Of an answer that is given twice the last time counts.
  const first = lines.findLastIndex(({ to }, index) => to === now?.to && lines[index - 1]?.to !== now.to)
  const shown = now ? lines.slice(first) : []

  return (
    <section className={styles.words} aria-label={`What ${name} says`}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard */}
      <div className={styles.log} tabIndex={0}>
        <div role="log" aria-label={`${name}’s words`}>
          {shown.map(({ lineId, fromMs, text }, index) => (
            <p key={`${lineId} ${fromMs}`} className={index === shown.length - 1 ? styles.saying : undefined}>
              {text}
            </p>
          ))}
        </div>
      </div>
      <p className={classes(styles.silence, isTalking && styles.talking)}>
        {silenceOf({ name, isTalking, isPaused: state === 'paused', hasSpoken: heard > 0 })}
      </p>
    </section>
  )
})

type Silence = { name: string; isTalking: boolean; isPaused: boolean; hasSpoken: boolean }

function silenceOf({ name, isTalking, isPaused, hasSpoken }: Silence): string {
  if (isPaused) return isTalking ? `Paused: ${name} goes on with the clock` : 'Paused'
  if (isTalking) return hasSpoken ? `${name} is speaking` : ''
  return `${name} waits. Ask a prompt and mark it asked, or use a follow-up.`
}
