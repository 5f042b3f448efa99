import type { ComparedInterview, ComparedRound } from '#contract/comparability.ts'
import { count } from '../../lib/format.ts'

/** "57", "6.5"; a tenth only where a section is short. */
export const minutesText = (minutes: number): string =>
  minutes < 10 ? String(Math.round(minutes * 2) / 2) : String(Math.round(minutes))

/** A quarter more or less than planned, and not by a minute or two. */
export const isFarOff = (planned: number, actual: number): boolean =>
  Math.abs(actual - planned) >= Math.max(3, planned / 4)

/** What one sees of a round at once: how many, how long, what was asked. What nobody tracked is said. */
export function roundSentence({ interviews }: ComparedRound): string {
  return [timeSentence(interviews), promptSentence(interviews)].filter((sentence) => sentence !== '').join(' ')
}

function timeSentence(interviews: readonly ComparedInterview[]): string {
  const all = count(interviews.length, 'interview')
  const actual = interviews.flatMap(({ actualMinutes }) => actualMinutes ?? [])
  if (actual.length === 0) return `${all}, none with a clock.`
  const [least, most] = [Math.round(Math.min(...actual)), Math.round(Math.max(...actual))]
  const plans = [...new Set(interviews.map(({ plannedMinutes }) => plannedMinutes))]
  const span = least === most ? `${least}` : `${least} to ${most}`
  const timed = actual.length === interviews.length ? all : `${all}, ${actual.length} with a clock`
  return `${timed}: ${span} of ${plans.map(String).join(' or ')} planned minutes.`
}

function promptSentence(interviews: readonly ComparedInterview[]): string {
  const withCore = interviews.filter(({ coreTotal }) => coreTotal > 0)
  if (withCore.length === 0) return 'The kit has no core prompts.'
  const marked = withCore.filter(({ isMarked }) => isMarked)
  if (marked.length === 0) return 'What was asked, nobody marked.'
  const whole = marked.filter(({ coreAsked, coreTotal }) => coreAsked === coreTotal).length
  const rest = withCore.length - marked.length
  const asked =
    whole === marked.length
      ? `All core prompts were asked in ${marked.length === 1 ? 'it' : `each of ${marked.length}`}`
      : `All core prompts were asked in ${whole} of ${marked.length}`
  return `${asked}${rest > 0 ? `; ${rest} ${rest === 1 ? 'was' : 'were'} not tracked` : ''}.`
}

/** How often a core prompt was asked, among the interviews that had it and were marked. */
export function askedOf({ interviews }: ComparedRound, promptId: string): { asked: number; of: number } {
  const statuses = interviews.flatMap(({ prompts }) => prompts.filter((prompt) => prompt.promptId === promptId))
  const known = statuses.filter(({ status }) => status !== 'not_tracked')
  return { asked: known.filter(({ status }) => status === 'asked').length, of: known.length }
}
