import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { type BankFilter, bankItemsOf, searchBank } from '#domain/bank.ts'
import { smallKit } from '../support/small-kit.ts'

const bank = kits.flatMap(bankItemsOf)
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0)

describe('the question bank', () => {
  it('has every prompt and problem of a kit once, and neither probes nor hints', () => {
    expect(bankItemsOf(smallKit()).map(({ id, kind, core }) => [id, kind, core])).toEqual([
      ['small:p-story', 'question', true],
      ['small:p-start', 'fact', false],
      ['small:x-queue', 'problem', false],
    ])
    expect(new Set(bank.map(({ id }) => id)).size).toBe(bank.length)
  })

  // The guide's own figures: content of the DevOps kits keeps its difficulty and tags one to one.
  it.each<[NonNullable<BankFilter['type']>, number, { easy?: number; medium?: number; hard?: number }]>([
    ['behavioral', 7, { easy: 1, medium: 5, hard: 1 }],
    ['coding', 7, { easy: 2, medium: 4, hard: 1 }],
    ['system_design', 7, { medium: 2, hard: 5 }],
    ['technical', 14, { easy: 1, medium: 8, hard: 5 }],
  ])('has %s for devops: %i', (type, total, difficulties) => {
    const { found, facets } = searchBank(bank, { role: 'devops', type })
    expect(found).toHaveLength(total)
    expect(facets.difficulty).toEqual(difficulties)
    expect(facets.type[type]).toBe(total)
  })

  it('has 135 tag uses for devops over the four types', () => {
    const types = ['behavioral', 'coding', 'system_design', 'technical'] as const
    const uses = types.map((type) => sum(searchBank(bank, { role: 'devops', type }).facets.tag))
    expect(uses.reduce((total, count) => total + count, 0)).toBe(135)
  })

  it('counts each facet under all filters but its own', () => {
    const items = [
      ...bankItemsOf(smallKit()),
      ...bankItemsOf(smallKit({ slug: 'other', role: 'driver', interviewType: 'technical' })),
    ]
    const { found, facets } = searchBank(items, { role: 'tester', difficulty: 'easy' })
    expect(found.map(({ id }) => id)).toEqual(['small:p-story', 'small:p-start'])
    expect(facets).toEqual({
      role: { driver: 2, tester: 2 },
      type: { coding: 2 },
      difficulty: { easy: 2, hard: 1 },
      tag: { change: 1, notice: 1 },
      competency: { ownership: 1 },
    })
  })

  it('keeps to what a search for words found, the best first, and counts facets among those alone', () => {
    const ranks = new Map([
      ['small:p-start', 0.2],
      ['small:x-queue', 0.9],
    ])
    const { found, facets } = searchBank(bankItemsOf(smallKit()), {}, ranks)
    expect(found.map(({ id }) => id)).toEqual(['small:x-queue', 'small:p-start'])
    expect(Object.values(facets.role)).toEqual([2])
    expect(searchBank(bankItemsOf(smallKit()), {}, new Map()).found).toEqual([])
  })

  it('keeps tags apart that are names of an object’s own keys', () => {
    const kit = smallKit()
    const items = bankItemsOf(kit).map((item) => ({ ...item, tags: ['__proto__', 'constructor'] }))
    expect(Object.entries(searchBank(items, {}).facets.tag)).toEqual([
      ['__proto__', 3],
      ['constructor', 3],
    ])
  })
})
