import { expect, it } from 'vitest'
import { isBetween, lineAfter } from '#web/features/interviews/transcript/use-line-choice.ts'

it.each([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 29, 29],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 13],
  ['PageDown', 25, 29],
  ['PageUp', 25, 15],
  ['PageUp', 3, 0],
  ['Home', 9, 0],
  ['End', 9, 29],
  ['a', 9, null],
  ['Tab', 9, null],
])('%s leads from line %i to %s of thirty', (key, at, next) => {
  expect(lineAfter(key, at, 29)).toBe(next)
})

const chosen = (choice: { at: number; from: number }) => [1, 2, 3, 4].filter((index) => isBetween(choice, index))

it('what is chosen lies between where it began and where one is, either way', () => {
  expect(chosen({ from: 2, at: 3 })).toEqual([2, 3])
  expect(chosen({ from: 3, at: 1 })).toEqual([1, 2, 3])
  expect(chosen({ from: 4, at: 4 })).toEqual([4])
})
