import { describe, expect, it } from 'vitest'
import { partsOf, textAfter, wantedTag } from '#web/features/interviews/note-change.ts'

describe('the text after a note was in a field', () => {
  it.each<[string, string, string, boolean, string]>([
    ['nobody changed it', 'a\r\nb\rc \n', 'a\nb\nc \n', false, 'a\r\nb\rc \n'],
    ['it was tagged and nothing else', 'a\r\nb  ', 'a\nb   ', true, 'a\r\nb  '],
    ['a sign behind it became a tag', 'Led it', 'Led it ', true, 'Led it'],
    ['it was changed', 'a', 'b ', false, 'b '],
    ['it was changed and tagged', 'a', 'b ', true, 'b'],
    ['white space was taken away', 'a \n', 'a', false, 'a'],
  ])('%s', (_, before, inField, isTagged, expected) => {
    expect(textAfter(before, inField, { isTagged })).toBe(expected)
  })
})

describe('what was typed for a tag', () => {
  it.each<[string, string, string, string | null]>([
    ['a sign with letters', 'Led it', 'Led it #own', '#own'],
    ['another sign behind it', 'Led it \n', 'Led it #-own', '#-own'],
    ['a note without words', '', '#own', '#own'],
    ['nothing', 'Led it', 'Led it ', null],
    ['more than it', 'Led it', 'Led it all #own', null],
    ['a changed note', 'Led it', 'Led #own', null],
    ['a sign within a word', 'C', 'C# and', null],
  ])('%s', (_, before, inField, expected) => {
    expect(wantedTag(before, inField)).toBe(expected)
  })
})

describe('a note that is split', () => {
  it.each<[string, string, string[]]>([
    ['at the caret', 'Led it. |Blamed others.', ['Led it.', 'Blamed others.']],
    ['in the middle of its white space', 'a  |  b', ['a', 'b']],
    ['between two lines of code', 'def f():|\n    return 1', ['def f():', '    return 1']],
    ['before a line of code', 'def f():\n|    return 1', ['def f():', '    return 1']],
    ['by its lines, from its end', 'one\n\ntwo\nthree|', ['one', 'two', 'three']],
    ['by its lines, from its beginning', '|one\n two', ['one', ' two']],
    ['not at all, where there is but one', 'one|', ['one']],
    ['not at all, where there is nothing', '|', []],
  ])('%s', (_, marked, expected) => {
    expect(partsOf(marked.replace('|', ''), marked.indexOf('|'))).toEqual(expected)
  })
})
