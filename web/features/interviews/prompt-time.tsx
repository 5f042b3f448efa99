import type { HeardClock } from '../../lib/server-clock.ts'
import { useOffset } from './ticking.ts'

type Props = { clock: HeardClock; askedAtMs: number; minutes: number }

/** How long the answer has taken, beside what the kit gives it. */
export function PromptTime({ clock, askedAtMs, minutes }: Props) {
  const gone = useOffset(clock, (offsetMs) => Math.max(0, Math.floor((offsetMs - askedAtMs) / 60_000)))
  return (
    <>
      {' · '}
      <span className={gone > minutes ? 'warn' : undefined}>
        {gone} of {minutes} min
      </span>
    </>
  )
}
