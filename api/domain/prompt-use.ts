/** Askings under which a prompt's figures would say more about who was asked than about the prompt. */
export const leastAskings = 5

/** A figure with how sure it is: the bounds of its 95 % interval and the observations that it is made of. */
export type Estimate = { value: number; low: number; high: number; n: number }

const z = 1.96

/** A share of `n` with Wilson's score interval (1927), which holds near 0 and 1 and for few observations. */
export function shareOf(hits: number, n: number): Estimate {
  const p = hits / n
  const scale = 1 + z ** 2 / n
  const middle = (p + z ** 2 / (2 * n)) / scale
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))
  return { value: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half), n }
}

/** The mean of counts, never below none, with the interval of its standard error. */
export function meanOf(counts: readonly number[]): Estimate {
  const n = counts.length
  const mean = counts.reduce((sum, count) => sum + count, 0) / n
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / Math.max(1, n - 1)
  const half = z * Math.sqrt(variance / n)
  return { value: mean, low: Math.max(0, mean - half), high: mean + half, n }
}

export type PromptFacts = {
  asked: number
  skipped: number
  /** Tagged notes under the prompt, one figure for each asking. */
  notes: readonly number[]
  /** Of submitted scorecards that cite the prompt or a note under it. */
  ratings: readonly number[]
}

export type PromptUse = {
  asked: number
  skipped: number
  /** Askings that are missing until the figures are shown. */
  needed: number
  askedShare: Estimate | null
  notesPerAsking: Estimate | null
  /** How often each scale point was given, from 1 to 4; null where too few ratings cite it. */
  ratings: { counts: [number, number, number, number]; n: number } | null
}

export function promptUse({ asked, skipped, notes, ratings }: PromptFacts): PromptUse {
  const isEnough = asked >= leastAskings
  const times = (rating: number) => ratings.filter((one) => one === rating).length
  return {
    asked,
    skipped,
    needed: Math.max(0, leastAskings - asked),
    askedShare: isEnough ? shareOf(asked, asked + skipped) : null,
    notesPerAsking: isEnough ? meanOf(notes) : null,
    ratings:
      isEnough && ratings.length >= leastAskings
        ? { counts: [times(1), times(2), times(3), times(4)], n: ratings.length }
        : null,
  }
}
