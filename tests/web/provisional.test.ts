import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseProvisional, type Provisional, withProvisional } from '#web/lib/provisional.ts'

const one = (some: Partial<Provisional> = {}): Provisional => ({
  competencyId: 'ownership',
  promptId: 'p-risky-release',
  rating: 3,
  offsetMs: 60_000,
  ...some,
})

describe('a provisional rating', () => {
  it.each<[string, Provisional[], Provisional, Provisional[]]>([
    ['is kept', [], one(), [one()]],
    ['takes the place of the one before', [one({ rating: 2 })], one(), [one()]],
    ['goes when it is given again', [one()], one({ offsetMs: 90_000 }), []],
    ['is one a prompt', [one({ promptId: 'p-other' })], one(), [one({ promptId: 'p-other' }), one()]],
    ['is one a competency', [one({ competencyId: 'growth' })], one(), [one({ competencyId: 'growth' }), one()]],
  ])('%s', (_, before, given, after) => {
    expect(withProvisional(before, given)).toEqual(after)
  })

  it.each(['', 'half a sentence', '{"competencyId": 1}', '[null, 3, {}]', 'null'])(
    'is none where %j was stored',
    (stored) => {
      expect(parseProvisional(stored)).toEqual([])
    },
  )

  it('comes back as it was kept', () => {
    const any = fc.record({
      competencyId: fc.constantFrom('ownership', 'growth'),
      promptId: fc.string(),
      rating: fc.integer({ min: 1, max: 4 }),
      offsetMs: fc.option(fc.nat()),
    })
    fc.assert(
      fc.property(fc.array(any), (given) => {
        const kept = given.reduce<Provisional[]>(withProvisional, [])
        expect(parseProvisional(JSON.stringify(kept))).toEqual(kept)
      }),
    )
  })
})
