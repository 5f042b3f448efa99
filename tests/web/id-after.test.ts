import * as fc from 'fast-check'
import { v7, validate, version } from 'uuid'
import { expect, it } from 'vitest'
import { idAfter } from '#web/lib/id-after.ts'

it('stands between its neighbours, however often', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (picks) => {
      const ids = [v7(), v7(), v7()]
      for (const pick of picks) {
        const index = pick % ids.length
        const made = idAfter(ids[index] ?? '', ids[index + 1])
        expect([validate(made), version(made)]).toEqual([true, 7])
        ids.splice(index + 1, 0, made)
        // Where there is no room any more it is a new one, and new ones come last.
        if (ids.toSorted().join() !== ids.join()) expect(made > (ids[index + 2] ?? '')).toBe(true)
        ids.sort()
      }
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

it('is another one where there is no room', () => {
  const last = '0198f0a0-0000-7000-8000-0000ffffffff'
  expect(idAfter(last, undefined) > last).toBe(true)
  const before = '0198f0a0-0000-7000-8000-000000000001'
  const behind = '0198f0a0-0000-7000-8000-000000000002'
  expect([before, behind]).not.toContain(idAfter(before, behind))
})

it('is tight between neighbours of one moment', () => {
  const before = '0198f0a0-0000-7000-8000-000000000001'
  expect(idAfter(before, '0198f0a0-0000-7000-8000-000000000003')).toBe('0198f0a0-0000-7000-8000-000000000002')
})
