/** What stands selected in a field of code, and what stands there afterwards. */
export type Edit = {
  /** Of the text as it was: what is written over, and with what. */
  from: number
  to: number
  text: string
  /** The selection afterwards. */
  start: number
  end: number
}

type Field = { value: string; selectionStart: number; selectionEnd: number }

/** Fewer spaces than most would use cost the least room on half a screen; Go has its own mind. */
const indentOf = (language: string) => (language === 'Go' ? '\t' : language === 'Python' ? '    ' : '  ')

const startOfLine = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1

/** Tab: within one line a step to the right at the caret, over several lines each of them. */
export function indented(field: Field, language: string): Edit {
  const { value, selectionStart: start, selectionEnd: end } = field
  const step = indentOf(language)
  if (!value.slice(start, end).includes('\n'))
    return { from: start, to: end, text: step, start: start + step.length, end: start + step.length }
  const from = startOfLine(value, start)
  const text = value.slice(from, end).replace(/^(?=.)/gm, step)
  return { from, to: end, text, start: start + step.length, end: from + text.length }
}

/** Shift and Tab: every line that is selected, or the caret's, a step to the left, as far as it has one. */
export function outdented(field: Field, language: string): Edit {
  const { value, selectionStart: start, selectionEnd: end } = field
  const from = startOfLine(value, start)
  const width = indentOf(language).length
  const text = value.slice(from, end).replace(new RegExp(`^(\\t| {1,${width}})`, 'gm'), '')
  const first = /^(\t| *)/.exec(value.slice(from))?.[0] ?? ''
  const taken = first === '\t' ? 1 : Math.min(first.length, width)
  // Of the caret's line only the part before the caret is looked at, so an indent behind it stays.
  const gone = Math.min(taken, start - from)
  return { from, to: end, text, start: start - gone, end: from + text.length }
}

/** Enter: a new line that begins where this one began. */
export function newLine({ value, selectionStart: start, selectionEnd: end }: Field): Edit {
  const line = value.slice(startOfLine(value, start), start)
  const text = `\n${/^[ \t]*/.exec(line)?.[0] ?? ''}`
  return { from: start, to: end, text, start: start + text.length, end: start + text.length }
}
