import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { findIn, fold, piecesOf } from '#web/features/interviews/transcript/find-in-lines.ts'

const lines = ['I led it with Lucía.', 'LUCIA, why?', 'Straße', '']
it.each([
  ['lucia', [0, 1]],
  ['LUCÍA', [0, 1]],
  [' led ', [0]],
  ['ß', [2]],
  ['nobody', []],
  ['', []],
  ['  ', []],
])('“%s” is found in lines %j', (query, found) => {
  expect(findIn(lines.map(fold), query)).toEqual(found)
})

it('marks every place of a line', () => {
  expect(piecesOf('Ada asked adamantly', 'ADA')).toEqual([
    { text: 'Ada', isFound: true },
    { text: ' asked ', isFound: false },
    { text: 'ada', isFound: true },
    { text: 'mantly', isFound: false },
  ])
  expect(piecesOf('nothing', '')).toEqual([{ text: 'nothing', isFound: false }])
})

it('the pieces are the text, whatever is searched for', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 })
  fc.assert(
    fc.property(text, text, (whole, query) => {
      const pieces = piecesOf(whole, query)
      expect(pieces.map((piece) => piece.text).join('')).toBe(whole)
      for (const piece of pieces) if (piece.isFound) expect(fold(piece.text)).toBe(fold(query.trim()))
    }),
  )
})
