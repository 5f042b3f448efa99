import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { stretch, withExtraTime } from '#domain/extra-time.ts'

describe('extra time', () => {
  it.each([
    [60, 0, 60],
    [60, 25, 75],
    [45, 25, 56],
    [30, 50, 45],
    [3, 100, 6],
  ])('%i minutes and %i %% are %i', (minutes, percent, expected) => {
    expect(withExtraTime(minutes, percent)).toBe(expected)
  })

  it.each(kits.map((kit) => [kit.slug, kit] as const))('stretches %s as a whole and each part of it', (_, kit) => {
    for (const percent of [0, 25, 33, 50, 100]) {
      const content = stretch(kit.content, percent)
      const total = content.sections.reduce((sum, { minutes }) => sum + minutes, 0)
      expect(total).toBe(
        withExtraTime(
          kit.content.sections.reduce((sum, { minutes }) => sum + minutes, 0),
          percent,
        ),
      )
      for (const [index, section] of content.sections.entries()) {
        const before = kit.content.sections[index]
        expect(Math.abs(section.minutes - ((before?.minutes ?? 0) * (100 + percent)) / 100)).toBeLessThanOrEqual(1)
        expect(section.prompts.map(({ id, text }) => [id, text])).toEqual(
          before?.prompts.map(({ id, text }) => [id, text]),
        )
      }
    }
  })
})
