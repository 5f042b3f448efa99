import type { Debrief } from '#contract/debriefs.ts'

type Round = Pick<
  Debrief['rounds'][number],
  'isTracked' | 'plannedMinutes' | 'actualMinutes' | 'isMarked' | 'coreAsked' | 'coreTotal'
>

type Compared = Round & Pick<Debrief['rounds'][number], 'title' | 'notAsked' | 'withdrawn'>

/** A tenth more or less than planned, and not by a minute or two. */
const isFarOff = (planned: number, actual: number) => Math.abs(actual - planned) >= Math.max(4, planned / 10)

/** Where this candidate did not have the same questions and the same time as the plan gives everybody. */
export function unlikeWords(rounds: readonly Compared[]): string[] {
  return rounds.flatMap(({ title, isTracked, plannedMinutes, actualMinutes, isMarked, coreTotal, notAsked }) => {
    const said = [
      !isTracked && 'was not timed',
      actualMinutes !== null &&
        isFarOff(plannedMinutes, actualMinutes) &&
        `took ${Math.round(actualMinutes)} of ${plannedMinutes} minutes`,
      notAsked.length > 0 && `left out ${notAsked.length} of ${coreTotal} core prompts`,
      coreTotal > 0 && !isMarked && 'has no word of what was asked',
    ].filter((words) => words !== false)
    return said.length > 0 ? [`${title} ${said.join(' and ')}`] : []
  })
}

/** Planned against actual. What was not tracked is said, and never shown as zero. */
export function roundWords({ isTracked, plannedMinutes, actualMinutes, isMarked, coreAsked, coreTotal }: Round) {
  const actual = actualMinutes === null ? null : Math.round(actualMinutes)
  const minutes = !isTracked
    ? `${plannedMinutes} planned, not tracked`
    : actual === null
      ? `${plannedMinutes} planned, under way`
      : `${actual} of ${plannedMinutes}`
  const prompts = coreTotal === 0 ? 'none in this kit' : isMarked ? `${coreAsked} of ${coreTotal} asked` : 'not tracked'
  return { minutes, prompts }
}
