import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReferenceTag } from '#domain/rehearsal/rehearsal.ts'
import { linesOf, readLine, rewritten, spokenOf, writeLine, type WrittenAnswer } from '#domain/rehearsal/spoken-text.ts'

describe('a line as it is typed', () => {
  it.each<[written: string, said: object]>([
    ['Well.', { text: 'Well.' }],
    ['  Well.  ', { text: 'Well.' }],
    ['(2 s) Well.', { text: 'Well.', pause: 2 }],
    ['(1,5s)Well.', { text: 'Well.', pause: 1.5 }],
    ['(full) Well.', { text: 'Well.', isLong: true }],
    ['(Full) (3 s) Well.', { text: 'Well.', isLong: true, pause: 3 }],
    ['(3 s) (full) Well.', { text: 'Well.', isLong: true, pause: 3 }],
    ['(2 s)', { text: '', pause: 2 }],
    ['(2 sheep) Well.', { text: '(2 sheep) Well.' }],
    ['We had (2 s) of it.', { text: 'We had (2 s) of it.' }],
  ])('%j', (written, said) => {
    expect(readLine(written)).toEqual(said)
  })

  it('is written as it is read', () => {
    for (const line of [
      { text: 'Yes.' },
      { text: 'Yes.', pause: 0 },
      { text: 'Yes.', pause: 1.5 },
      { text: 'Yes.', isLong: true, pause: 2 },
    ])
      expect(readLine(writeLine(line))).toEqual(line)
  })
})

const tag: ReferenceTag = { competencyId: 'ownership', polarity: 'signal', why: 'Own part.' }
const nothing: WrittenAnswer = { to: 'p', text: '', lines: [], gone: [] }
const counting = () => {
  let next = 0
  return () => `n${next++}`
}

/** What stands behind each line after one text after the other was typed; of the first text the line with B is evidence. */
function typed(...texts: string[]) {
  const newId = counting()
  const [first = '', ...rest] = texts
  const begun = rewritten(nothing, first, newId)
  const lines = begun.lines.map((line, index) =>
    linesOf(first)[index]?.includes('B') ? { ...line, evidence: [tag] } : line,
  )
  return rest.reduce((answer, text) => rewritten(answer, text, newId), { ...begun, lines })
}
const behind = (...texts: string[]) =>
  typed(...texts).lines.map(({ id, evidence }) => id + (evidence.length > 0 ? '+' : ''))

describe('rewritten', () => {
  it.each<[what: string, texts: string[], lines: string[]]>([
    ['the same text', ['A\nB\nC', 'A\nB\nC'], ['n0', 'n1+', 'n2']],
    ['a word more', ['A\nB\nC', 'A\nB more\nC'], ['n0', 'n1+', 'n2']],
    ['a line more at the end', ['A\nB', 'A\nB\n', 'A\nB\nC'], ['n0', 'n1+', 'n2']],
    ['a line more at the beginning', ['A\nB', 'X\nA\nB'], ['n2', 'n0', 'n1+']],
    ['empty lines between', ['A\nB', 'A\n\n\nB'], ['n0', 'n1+']],
    ['a line taken out', ['A\nB\nC', 'B\nC'], ['n1+', 'n2']],
    ['two lines that change places', ['A\nB', 'B\nA'], ['n1+', 'n0']],
    ['a line broken in two', ['A\nB and more\nC', 'A\nB\nand more\nC'], ['n0', 'n1+', 'n3', 'n2']],
    ['evidence taken out and written again', ['A\nB\nC', 'A\nC', 'A\nB\nC'], ['n0', 'n1+', 'n2']],
    ['two lines joined and parted again', ['A\nB', 'AB', 'A\nB'], ['n0', 'n1+']],
    ['all deleted and brought back', ['A\nB', '', 'A\nB'], ['n2', 'n1+']],
  ])('%s', (_what, texts, lines) => {
    expect(behind(...texts)).toEqual(lines)
  })

  it('has one id and one line of its own behind each line, whatever is typed', () => {
    const text = fc.array(fc.constantFrom('A', 'B', 'C', '', ' ', 'AB')).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const answer = typed(...texts)
        expect(answer.lines).toHaveLength(linesOf(answer.text).length)
        expect(new Set(answer.lines.map(({ id }) => id)).size).toBe(answer.lines.length)
        expect(spokenOf(answer).map(({ text: said }) => said)).toEqual(linesOf(answer.text))
      }),
    )
  })
})
