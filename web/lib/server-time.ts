import type { Timed } from './outbox-store.ts'

/** A difference that is no drift of two clocks: the device slept, or somebody set its time of day. */
export const leapMs = 3_000

let lead = Date.now() - performance.now()
let totalSleptMs = 0

/**
 * Milliseconds that only go forward and go on while the device sleeps. `performance.now` stands still meanwhile on most
 * systems; the time of day goes on, but may be set to anything. So a leap of the time of day is taken for sleep until
 * the server says otherwise (`contact`); a step back is nothing.
 */
export function steadyNow(): number {
  const running = performance.now()
  const now = Date.now() - running
  if (now - lead > leapMs) totalSleptMs += now - lead
  lead = now
  return running + totalSleptMs
}

/** The last word of the server's about its time of day, and when it came. */
type Word = {
  id: string
  serverMs: number
  steadyMs: number
  sleptMs: number
  /** Never heard in this page. */
  isGuess: boolean
}

let word: Word = { id: 'device', serverMs: Date.now(), steadyMs: steadyNow(), sleptMs: totalSleptMs, isGuess: true }
/** What a reckoning turned out to be when the server's next word came. */
export type Outcome = {
  /** By how much it was ahead of the server. */
  aheadMs: number
  /** How long the device seemed to have slept meanwhile. */
  sleptMs: number
  /** It rested on an earlier page's or this device's own time of day. */
  isGuess: boolean
}

/** Of those that were wrong, by the word that they were reckoned from. */
const outcomes = new Map<string, Outcome>()
export const outcomeOf = (reckonedFrom: string): Outcome | undefined => outcomes.get(reckonedFrom)

/** Within as long no device drifts by more than a travelling answer is late. */
const driftlessMs = 600_000
/** No answer travels longer. */
const longestTravelMs = 30_000
let heardMs: number | null = null

/**
 * The server said what time it is. An answer is late by as long as it travelled, never early: so of two words the one
 * that makes it later is the better, and what travelled slowly does not set the time back.
 */
export function contact(at: string): void {
  const heard = steadyNow()
  const serverMs = Date.parse(at)
  const aheadMs = reckon(heard) - serverMs
  heardMs = heard
  const isYoung = !word.isGuess && heard - word.steadyMs < driftlessMs && word.sleptMs === totalSleptMs
  if (isYoung && aheadMs >= 0 && aheadMs < longestTravelMs) return
  if (Math.abs(aheadMs) > leapMs)
    outcomes.set(word.id, { aheadMs, sleptMs: totalSleptMs - word.sleptMs, isGuess: word.isGuess })
  word = { id: at, serverMs, steadyMs: heard, sleptMs: totalSleptMs, isGuess: false }
}

/** The moment of this device at which the server said so, as far as it can be known: before it was heard. */
export const momentOfServer = (at: string): number =>
  Math.min(steadyNow(), word.steadyMs + Date.parse(at) - word.serverMs)

/** What an earlier page heard last, by the time of day that this device had then. Nothing, once the server has spoken. */
export function recallContact(at: string, heardAtTimeOfDay: number): void {
  if (!word.isGuess || word.id === at) return
  const sinceMs = Math.max(0, Date.now() - heardAtTimeOfDay)
  word = { id: at, serverMs: Date.parse(at) + sinceMs, steadyMs: steadyNow(), sleptMs: totalSleptMs, isGuess: true }
}

const reckon = (steadyMs: number) => word.serverMs + Math.max(0, steadyMs - word.steadyMs)

/** The server's time of day now, in milliseconds, as far as this device heard of it. */
export const reckonedNow = (): number => reckon(steadyNow())

/** Milliseconds since the server last said what time it is; null: not since the page was opened. */
export const sinceContactMs = (): number | null => (heardMs === null ? null : steadyNow() - heardMs)

/** When something is done now. Never before `after`, what this device did last. */
export function timedNow(after: string | null = null): Timed {
  const at = Math.max(reckonedNow(), after === null ? 0 : Date.parse(after))
  return { at: new Date(at).toISOString(), guessedMs: totalSleptMs - word.sleptMs, reckonedFrom: word.id }
}
