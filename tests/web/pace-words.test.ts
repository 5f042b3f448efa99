import { describe, expect, it } from 'vitest'
import { driftWords, goneShare, leftWords, pastHardStop } from '#web/features/interviews/pace-words.ts'

const pace = (leftMin: number, driftMin = 0) => ({ leftMs: leftMin * 60_000, driftMs: driftMin * 60_000, endsAtMs: 0 })

describe('leftWords', () => {
  it.each<[number, string]>([
    [6.3, '6 min left'],
    [1, '1 min left'],
    [0.9, 'under a minute left'],
    [0, 'under a minute left'],
    [-0.5, 'time is up'],
    [-1, '1 min over'],
    [-12.9, '12 min over'],
  ])('%d minutes: %s', (left, words) => {
    expect(leftWords(pace(left))).toBe(words)
  })
})

describe('driftWords', () => {
  it.each<[left: number, drift: number, string | null]>([
    [6, 0, null],
    [6, 0.9, null],
    [6, 2.4, '2 min behind'],
    [6, -3.5, '3 min ahead'],
    [-2, 2, null],
    [-2, 7, '7 min behind'],
  ])('%d left, %d behind: %s', (left, drift, words) => {
    expect(driftWords(pace(left, drift))).toBe(words)
  })
})

describe('goneShare', () => {
  it.each<[number, number, number]>([
    [15, 15, 0],
    [6, 15, 0.6],
    [0, 15, 1],
    [-4, 15, 1],
    [3, 0, 1],
  ])('%d of %d left: %d', (left, minutes, share) => {
    expect(goneShare(pace(left), minutes)).toBeCloseTo(share)
  })
})

const at = (time: string) => Date.parse(`2026-05-04T${time}:00Z`)

describe('pastHardStop', () => {
  it.each<[string, string | null, number]>([
    ['15:02', '2026-05-04T15:00:00.000Z', 2],
    ['15:00', '2026-05-04T15:00:00.000Z', 0],
    ['14:50', '2026-05-04T15:00:00.000Z', 0],
    ['15:30', null, 0],
  ])('ends %s, hard stop %s: %d', (ends, stop, minutes) => {
    expect(pastHardStop(at(ends), stop)).toBe(minutes)
  })
})
