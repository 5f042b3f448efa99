import { describe, expect, it } from 'vitest'
import { noteTextLimit, refuseNoteText } from '#domain/note-text.ts'

describe('a text that can be kept', () => {
  it.each(['', 'a', '\u200b\u202e', '👩‍👩‍👧‍👦', 'שלום', 'a\tb\r\nc', 'a'.repeat(noteTextLimit), '\u0001'])(
    '%j',
    (text) => {
      expect(refuseNoteText(text)).toBeNull()
    },
  )
})

it.each([
  ['Led it.\0And more', 'It holds a NUL character, which cannot be stored, behind “Led it.”: take it out.'],
  ['\0', 'It holds a NUL character, which cannot be stored, at its beginning: take it out.'],
  ['👍 is \ud83d half', 'It holds half a character, which cannot be stored, behind “👍 is”: take it out.'],
  ['\udc4d', 'It holds half a character, which cannot be stored, at its beginning: take it out.'],
  ['a'.repeat(noteTextLimit + 1), 'A note holds 100,000 characters, and this has 100,001: make two of it.'],
])('is told why not: %#', (text, expected) => {
  expect(refuseNoteText(text)).toBe(expected)
})
