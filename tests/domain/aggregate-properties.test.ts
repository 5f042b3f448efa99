import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregate, labelOf, type PacketCard } from '#domain/aggregate.ts'
import type { Rating } from '#domain/scorecard.ts'
import { card, rate, round } from '../support/packet.ts'

const anyCards = fc.array(
  fc.record({
    ownership: fc.constantFrom(1, 2, 3, 4, null),
    communication: fc.constantFrom(1, 2, 3, 4, null),
    growth: fc.constantFrom(1, 2, 3, 4, null),
    recommendation: fc.constantFrom('strong_no', 'no', 'yes', 'strong_yes', null),
  }),
  { maxLength: 6 },
)
type Any = {
  ownership: Rating['rating']
  communication: Rating['rating']
  growth: Rating['rating']
  recommendation: PacketCard['recommendation']
}
const cardsOf = (any: Any[]) =>
  any.map(({ recommendation, ...ratings }, index) =>
    card(
      labelOf(index),
      Object.entries(ratings).map(([id, rating]) => rate(id, rating)),
      { recommendation },
    ),
  )

const figures = (cards: PacketCard[]) => {
  const { spread, coverage } = aggregate([round()], cards)
  return { spread, coverage }
}

describe('for any scorecards', () => {
  it('the distribution adds up to n, and figures lie within their ends', () => {
    fc.assert(
      fc.property(anyCards, (any) => {
        for (const { n, distribution, min, max, median, range } of aggregate([round()], cardsOf(any)).spread) {
          expect(distribution.reduce((total, count) => total + count, 0)).toBe(n)
          if (min === null || max === null || median === null) expect(n).toBe(0)
          else {
            expect(min <= median && median <= max).toBe(true)
            expect(range).toBe(max - min)
          }
        }
      }),
    )
  })
  it('the order in which scorecards came in changes no figure', () => {
    fc.assert(
      fc.property(anyCards, (any) => {
        expect(figures(cardsOf(any).toReversed())).toEqual(figures(cardsOf(any)))
      }),
    )
  })
  it('every label of a conflict is a rater, and matrix, spread and coverage have the same rows', () => {
    fc.assert(
      fc.property(anyCards, (any) => {
        const cards = cardsOf(any)
        const { matrix, spread, coverage, conflicts } = aggregate([round()], cards)
        const rows = matrix.map(({ competencyId }) => competencyId)
        expect(spread.map(({ competencyId }) => competencyId)).toEqual(rows)
        expect(coverage.map(({ competencyId }) => competencyId)).toEqual(rows)
        for (const { labels } of conflicts)
          expect(labels.every((label) => cards.some((rater) => rater.label === label))).toBe(true)
      }),
    )
  })
})
