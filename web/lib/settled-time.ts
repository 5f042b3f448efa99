import type { Timed } from './outbox-store.ts'
import { leapMs, type Outcome, outcomeOf, reckonedNow } from './server-time.ts'

/** When it was done, as known when it is first sent: guessed time that did not pass is taken back, and nothing is to come. */
export function settledTime({ at, guessedMs, reckonedFrom }: Timed): string {
  const outcome = outcomeOf(reckonedFrom)
  const wrongMs = outcome ? takenBack(outcome, guessedMs) : 0
  return new Date(Math.min(Date.parse(at) - wrongMs, reckonedNow())).toISOString()
}

/**
 * How much of a time did not pass. Sleep that accounts for the whole difference was none: the time of day was set.
 * Else the guess that it all rested on was wrong, ahead or behind; where it was no guess, no more is than was slept.
 */
export function takenBack({ aheadMs, sleptMs, isGuess }: Outcome, guessedMs: number): number {
  if (sleptMs > 0 && Math.abs(aheadMs - sleptMs) <= leapMs) return guessedMs
  return isGuess ? aheadMs : Math.min(Math.max(0, aheadMs), guessedMs)
}
