import { describe, expect, it } from 'vitest'
import { leastAskings, meanOf, promptUse, shareOf } from '#domain/prompt-use.ts'

const facts = (asked: number, ratings: number[] = []) => ({ asked, skipped: 1, notes: Array(asked).fill(2), ratings })

describe('the use of a prompt', () => {
  it.each([
    ['nothing yet', 0, leastAskings],
    ['one asking short', leastAskings - 1, 1],
  ])('says how many askings are missing: %s', (_what, asked, needed) => {
    expect(promptUse(facts(asked, [1, 2, 3, 4, 4, 4]))).toEqual({
      asked,
      skipped: 1,
      needed,
      askedShare: null,
      notesPerAsking: null,
      ratings: null,
    })
  })

  it('shows figures with their observations once there are enough', () => {
    const use = promptUse(facts(leastAskings, [1, 3, 3, 4, 2]))
    expect(use).toMatchObject({ needed: 0, askedShare: { n: 6 }, notesPerAsking: { value: 2, low: 2, high: 2, n: 5 } })
    expect(use.ratings).toEqual({ counts: [1, 1, 2, 1], n: 5 })
  })

  it('keeps ratings back while too few cite it', () => {
    expect(promptUse(facts(8, [1, 2, 3, 4])).ratings).toBeNull()
  })
})

describe('estimates', () => {
  // Newcombe 1998, table I: 81 of 263, and 0 of 20, by the score method without continuity correction.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [0, 20, 0, 0.1611],
    [20, 20, 0.8389, 1],
  ])('%i of %i lie between %f and %f', (hits, n, low, high) => {
    const share = shareOf(hits, n)
    expect(share.low).toBeCloseTo(low, 3)
    expect(share.high).toBeCloseTo(high, 3)
  })

  it('a mean of counts is never below none', () => {
    expect(meanOf([0, 0, 0, 0, 5])).toMatchObject({ value: 1, low: 0, n: 5 })
    expect(meanOf([1, 2, 3]).high).toBeCloseTo(2 + 1.96 / Math.sqrt(3), 10)
  })
})
