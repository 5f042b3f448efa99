import { describe, expect, it } from 'vitest'
import { type Edit, indented, newLine, outdented } from '#web/features/interviews/code-keys.ts'

/** A text with its selection between two bars, or its caret at one. */
function field(marked: string) {
  const [before = '', inside = '', ...more] = marked.split('|')
  const isCaret = more.length === 0
  return {
    value: isCaret ? before + inside : before + inside + more.join(''),
    selectionStart: before.length,
    selectionEnd: isCaret ? before.length : before.length + inside.length,
  }
}
function written(marked: string, { from, to, text, start, end }: Edit): string {
  const { value } = field(marked)
  const now = value.slice(0, from) + text + value.slice(to)
  return start === end
    ? `${now.slice(0, start)}|${now.slice(start)}`
    : `${now.slice(0, start)}|${now.slice(start, end)}|${now.slice(end)}`
}

describe('Tab', () => {
  it.each([
    ['at the caret', 'Rust', 'let |x', 'let   |x'],
    ['as wide as the language has it', 'Python', '|x', '    |x'],
    ['as the language has it', 'Go', '|x', '\t|x'],
    ['over what is selected in a line', '', 'a |b| c', 'a   | c'],
    ['each of several lines, empty ones not', '', 'a\n  |b\n\nc|\nd', 'a\n    |b\n\n  c|\nd'],
    ['from the middle of the first line on', '', 'on|e\ntwo|', '  on|e\n  two|'],
  ])('%s', (_, language, marked, expected) => {
    expect(written(marked, indented(field(marked), language))).toBe(expected)
  })
})

describe('Shift and Tab', () => {
  it.each([
    ['takes a step back', '', '    x|', '  x|'],
    ['takes what there is', 'Python', '  x|', 'x|'],
    ['takes a tab', 'Python', '\tx|', 'x|'],
    ['takes nothing where there is none', '', 'x|', 'x|'],
    ['in each of several lines', '', '|  a\n    b\nc|', '|a\n  b\nc|'],
    ['of the caret’s line alone', '', '  a\n  b|\n  c', '  a\nb|\n  c'],
    ['with the caret within the indent', '', ' |   x', '|   x'],
  ])('%s', (_, language, marked, expected) => {
    expect(written(marked, outdented(field(marked), language))).toBe(expected)
  })
})

describe('Enter', () => {
  it.each([
    ['makes a line', 'a|b', 'a\n|b'],
    ['that begins where this one began', '  if a:\n    b|', '  if a:\n    b\n    |'],
    ['with tabs too', '\t\tb|', '\t\tb\n\t\t|'],
    ['no further in than the caret', '  |  a', '  \n  |  a'],
    ['in place of what is selected', 'a|bc|d', 'a\n|d'],
  ])('%s', (_, marked, expected) => {
    expect(written(marked, newLine(field(marked)))).toBe(expected)
  })
})
