import type { Candidacy } from '#contract/candidates.ts'
import { count } from './format.ts'
import { daysFrom } from './local-time.ts'

/** Three weeks, or as long as the plan is. */
const usualDays = 21

export type RoundPlace = {
  id: string
  title: string
  /** Where the loop wants it. */
  planned: number
  /** When it took place, or is to; null where it has no time yet. */
  day: number | null
  state: 'done' | 'next' | 'open' | 'called_off'
  /** Days behind the plan; 0 on time. */
  lateBy: number
  words: string
}

export type LoopPlace = {
  days: number
  /** Days since the candidacy began; null where it is over. */
  today: number | null
  rounds: RoundPlace[]
  /** The whole in one line. */
  words: string
}

/** Where a candidacy stands on its loop's days, counted on this device's calendar from the day on which it began. */
export function placeOnLoop({ createdAt, interviews, state }: Candidacy, now: Date): LoopPlace {
  const begun = new Date(createdAt)
  const today = state === 'active' ? daysFrom(begun, now) : null
  const rounds = interviews.map((interview) => roundPlace(interview, begun, today))
  const days = Math.max(usualDays, today ?? 0, ...rounds.flatMap(({ planned, day }) => [planned, day ?? 0]))
  return { days, today, rounds, words: wordsOf(rounds, today, days) }
}

function roundPlace(interview: Candidacy['interviews'][number], begun: Date, today: number | null): RoundPlace {
  const { id, title, targetDay, scheduledAt, endedAt } = interview
  const at = endedAt ?? scheduledAt
  const day = at === null ? null : daysFrom(begun, at)
  const state = stateOf(interview.state, day)
  const known = state === 'open' ? today : day
  const lateBy = state === 'called_off' || known === null ? 0 : Math.max(0, known - targetDay)
  return { id, title, planned: targetDay, day, state, lateBy, words: roundWords({ state, day, lateBy, targetDay }) }
}

function stateOf(state: Candidacy['interviews'][number]['state'], day: number | null): RoundPlace['state'] {
  if (state === 'cancelled' || state === 'no_show') return 'called_off'
  if (state === 'ended' || state === 'live') return 'done'
  return day === null ? 'open' : 'next'
}

type Said = Pick<RoundPlace, 'state' | 'day' | 'lateBy'> & { targetDay: number }

function roundWords({ state, day, lateBy, targetDay }: Said): string {
  const late = lateBy > 0 ? `, ${count(lateBy, 'day')} behind` : ''
  if (state === 'called_off') return 'called off'
  if (state === 'open') return `no time yet, planned for day ${targetDay}${late}`
  const plan = day === targetDay ? '' : `, planned for day ${targetDay}`
  return `${state === 'done' ? 'held' : 'to be held'} on day ${day}${lateBy > 0 ? late : plan}`
}

function wordsOf(rounds: readonly RoundPlace[], today: number | null, days: number): string {
  const held = rounds.filter(({ state }) => state === 'done').length
  const total = rounds.filter(({ state }) => state !== 'called_off').length
  const behind = rounds.filter(({ state }) => state === 'open' || state === 'next')
  const worst = behind.toSorted((a, b) => b.lateBy - a.lateBy)[0]
  return [
    ...(today === null ? [] : [`day ${today} of ${days}`]),
    `${held} of ${total} held`,
    ...(worst && worst.lateBy > 0 ? [`${worst.title} is ${count(worst.lateBy, 'day')} behind`] : []),
  ].join(' · ')
}
