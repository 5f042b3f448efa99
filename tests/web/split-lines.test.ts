import { describe, expect, it } from 'vitest'
import { splitLines } from '#web/features/interviews/split-lines.ts'

describe('splitLines', () => {
  it.each<[string, string, string[]]>([
    ['a line is a note', 'one\ntwo', ['one', 'two']],
    ['of any system', 'one\r\ntwo\rthree', ['one', 'two', 'three']],
    ['lines without a word are none', '\none\n \t\n\ntwo\n', ['one', 'two']],
    ['bullets and indents stay as written', '- one\n  - two', ['- one', '  - two']],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(splitLines(text)).toEqual(expected)
  })
})
