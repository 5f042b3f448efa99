import type { MarkedContent } from './withdrawal.ts'

/** Minutes with the extra time that was granted for an accommodation, in whole percent of the kit's. */
export const withExtraTime = (minutes: number, percent: number): number => Math.round((minutes * (100 + percent)) / 100)

/**
 * A kit's content as an interview with extra time runs it: sections and prompts are longer, all else is the same, so
 * that nobody has to know why. The sections together are as long as the whole is.
 */
export function stretch(content: MarkedContent, percent: number): MarkedContent {
  if (percent === 0) return content
  let before = 0
  return {
    ...content,
    sections: content.sections.map((section) => {
      const fromMinutes = withExtraTime(before, percent)
      before += section.minutes
      return {
        ...section,
        minutes: withExtraTime(before, percent) - fromMinutes,
        prompts: section.prompts.map((prompt) => ({ ...prompt, minutes: withExtraTime(prompt.minutes, percent) })),
      }
    }),
  }
}
