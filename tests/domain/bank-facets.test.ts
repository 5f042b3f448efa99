import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { type BankFilter, type BankItem, bankItemsOf, searchBank } from '#domain/bank.ts'

const bank = kits.flatMap(bankItemsOf)
const values = {
  role: [...new Set(bank.map(({ role }) => role)), 'nobody'],
  type: [...new Set(bank.map(({ interviewType }) => interviewType))],
  difficulty: ['easy', 'medium', 'hard'] as const,
  tag: [...new Set(bank.flatMap(({ tags }) => tags)), 'no such tag'],
  competency: [...new Set(bank.flatMap(({ competencyIds }) => competencyIds))],
}
const filters: fc.Arbitrary<BankFilter> = fc.record(
  {
    role: fc.constantFrom(...values.role),
    type: fc.constantFrom(...values.type),
    difficulty: fc.constantFrom(...values.difficulty),
    tag: fc.constantFrom(...values.tag),
    competency: fc.constantFrom(...values.competency),
  },
  { requiredKeys: [] },
)

/** Item by item, with no table of facets. */
const fits = (item: BankItem, { role, type, difficulty, tag, competency }: BankFilter) =>
  (role === undefined || item.role === role) &&
  (type === undefined || item.interviewType === type) &&
  (difficulty === undefined || item.difficulty === difficulty) &&
  (tag === undefined || item.tags.includes(tag)) &&
  (competency === undefined || item.competencyIds.includes(competency))

it('under any filters each facet says what choosing each of its values would find', () => {
  fc.assert(
    fc.property(filters, fc.boolean(), (filter, isSearched) => {
      const ranks = isSearched ? new Map(bank.filter((_, index) => index % 3 === 0).map(({ id }) => [id, 1])) : null
      const readable = bank.filter(({ id }) => ranks === null || ranks.has(id))
      const { found, facets } = searchBank(bank, filter, ranks)
      expect(new Set(found)).toEqual(new Set(readable.filter((item) => fits(item, filter))))
      for (const name of ['role', 'type', 'difficulty', 'tag', 'competency'] as const)
        for (const value of values[name]) {
          const chosen = readable.filter((item) => fits(item, { ...filter, [name]: value })).length
          expect([name, value, facets[name][value] ?? 0]).toEqual([name, value, chosen])
        }
    }),
    { numRuns: 60 },
  )
})
