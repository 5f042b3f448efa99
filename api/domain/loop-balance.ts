import type { InterviewType, PromptDifficulty } from './kit.ts'
import type { Round } from './loop.ts'

/** A kit as far as a loop's balance needs it. */
export type WeighedKit = {
  slug: string
  interviewType: InterviewType
  difficultyCounts: Readonly<Record<PromptDifficulty, number>>
}

export type BalanceRow = {
  interviewType: InterviewType
  /** Rounds of that type. */
  rounds: number
  counts: Record<PromptDifficulty, number>
}

/**
 * Interview type x difficulty of the prompts and problems that a loop's kits hold, in the order of the rounds. A kit
 * that two rounds use counts once: it is the same prompts.
 */
export function loopBalance(rounds: readonly Pick<Round, 'kitSlug'>[], kits: readonly WeighedKit[]): BalanceRow[] {
  const used = rounds.flatMap(({ kitSlug }) => kits.find(({ slug }) => slug === kitSlug) ?? [])
  return [...new Set(used.map(({ interviewType }) => interviewType))].map((interviewType) => {
    const own = used.filter((kit) => kit.interviewType === interviewType)
    const counts = { easy: 0, medium: 0, hard: 0 }
    for (const { difficultyCounts } of new Set(own)) {
      counts.easy += difficultyCounts.easy
      counts.medium += difficultyCounts.medium
      counts.hard += difficultyCounts.hard
    }
    return { interviewType, rounds: own.length, counts }
  })
}
