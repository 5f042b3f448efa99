import { describe, expect, it } from 'vitest'
import { loopBalance, type WeighedKit } from '#domain/loop-balance.ts'

const kit = (slug: string, interviewType: WeighedKit['interviewType'], easy: number, medium: number, hard: number) => ({
  slug,
  interviewType,
  difficultyCounts: { easy, medium, hard },
})
const kits = [kit('talk', 'behavioral', 1, 5, 1), kit('values', 'behavioral', 0, 2, 0), kit('code', 'coding', 2, 4, 1)]

describe('the balance of a loop', () => {
  it.each([
    ['of nothing is nothing', [], []],
    ['is that of its kit', ['code'], [['coding', 1, 2, 4, 1]]],
    [
      'adds up kits of a type, in the order of the rounds',
      ['code', 'talk', 'values'],
      [
        ['coding', 1, 2, 4, 1],
        ['behavioral', 2, 1, 7, 1],
      ],
    ],
    ['counts a kit once that two rounds use', ['talk', 'talk'], [['behavioral', 2, 1, 5, 1]]],
    ['leaves a kit out that is not there', ['gone', 'code'], [['coding', 1, 2, 4, 1]]],
  ])('%s', (_what, slugs, expected) => {
    const rows = loopBalance(
      slugs.map((kitSlug) => ({ kitSlug })),
      kits,
    )
    expect(
      rows.map(({ interviewType, rounds, counts }) => [interviewType, rounds, counts.easy, counts.medium, counts.hard]),
    ).toEqual(expected)
  })
})
