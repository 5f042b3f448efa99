import { describe, expect, it } from 'vitest'
import { countWords, isCounted, runOf } from '#web/ui/evidence-words.ts'
import { saveWords, type Saving } from '#web/ui/save-words.ts'
import { box, dotsOf, pointX, spreadWords } from '#web/ui/spread-words.ts'

describe('evidence in glyphs and words', () => {
  it.each([
    ['+', 0, ''],
    ['+', 3, '+++'],
    ['−', 5, '−−−−−'],
    ['+', 6, '6+'],
    ['−', -1, ''],
  ])('draws %s times %i as "%s"', (glyph, count, drawn) => {
    expect(runOf(glyph, count)).toBe(drawn)
  })

  it.each([
    [{ signals: 0, antiPatterns: 0 }, 'no evidence'],
    [{ signals: 1, antiPatterns: 0 }, '1 signal'],
    [{ signals: 2, antiPatterns: 1 }, '2 signals, 1 anti-pattern'],
    [{ signals: 0, antiPatterns: 3, serious: 1 }, '3 anti-patterns, 1 serious'],
  ])('says %o as "%s"', (figures, words) => {
    expect(countWords(figures)).toBe(words)
  })

  it('knows when a figure stands in for glyphs', () => {
    expect(isCounted({ signals: 5, antiPatterns: 5 })).toBe(false)
    expect(isCounted({ signals: 0, antiPatterns: 6 })).toBe(true)
  })
})

describe('where the work is kept', () => {
  it.each<[Saving, string, string]>([
    [{ kind: 'saved' }, 'Saved', ' on the server'],
    [{ kind: 'saved', words: 'Draft saved', at: '15:06' }, 'Draft saved', ' 15:06'],
    [{ kind: 'saved', words: 'Kit ready offline' }, 'Kit ready offline', ''],
    [{ kind: 'saving' }, 'Saving', ''],
    [{ kind: 'device' }, 'Saved on this device', ''],
    [{ kind: 'device', sending: '1 picture' }, 'Saved on this device', ', 1 picture to send'],
    [{ kind: 'offline', since: '23:12', waiting: '' }, 'Offline since 23:12', ''],
    [{ kind: 'offline', since: '23:12', waiting: '1 note' }, 'Offline since 23:12', ', 1 note kept on this device'],
    [{ kind: 'offline', since: '23:12', waiting: '2 notes' }, 'Offline since 23:12', ', 2 notes kept on this device'],
    [{ kind: 'refused', reason: 'the interview ended' }, 'Not saved', ': the interview ended'],
  ])('%o', (state, short, rest) => {
    expect(saveWords(state)).toEqual({ short, rest })
  })
})

describe('how far ratings lie apart', () => {
  it.each([
    [[], 'not rated'],
    [[3], 'one rater'],
    [[3, 3, 3], 'agreed'],
    [[2, 3, 4], '2 apart'],
    [[4, 1], '3 apart'],
  ])('%j is "%s"', (ratings, words) => {
    expect(spreadWords(ratings)).toBe(words)
  })

  it('puts the points of the scale at equal distances inside the drawing', () => {
    expect([1, 2, 3, 4].map((point) => pointX(point, 4))).toEqual([9, 27, 45, 63])
  })

  it.each([1, 2, 3, 4, 6, 9, 12])('keeps %i equal ratings apart and inside the drawing', (raters) => {
    const { dots, radius } = dotsOf(
      Array.from({ length: raters }, () => 3),
      4,
    )
    expect(dots).toHaveLength(raters)
    for (const [index, dot] of dots.entries()) {
      expect(dot.y).toBeGreaterThanOrEqual(radius)
      expect(dot.y).toBeLessThanOrEqual(box.base - radius)
      const nearest = dots
        .filter((_, other) => other !== index)
        .map((other) => Math.hypot(dot.x - other.x, dot.y - other.y))
      expect(Math.min(...nearest)).toBeGreaterThan(2 * radius)
    }
  })

  it('stacks a rating that was given twice and leaves the others on the ground', () => {
    const { dots } = dotsOf([3, 2, 3], 4)
    expect(dots.map((dot) => dot.x)).toEqual([27, 45, 45])
    expect(dots[0]?.y).toBe(dots[1]?.y)
    expect(dots[2]?.y).toBeLessThan(dots[1]?.y ?? 0)
  })
})
