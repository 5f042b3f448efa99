/** A sign at the start of a word, as it is being typed: what may become a tag, and only when something is picked. */
export type Trigger = {
  /** Where the sign stands in the text, and where the caret is behind it. */
  start: number
  end: number
  sign: TriggerSign
  /** What was typed behind the sign. */
  query: string
}
export type TriggerSign = '#' | '+' | '-'

const signs: ReadonlySet<string> = new Set(['#', '+', '-'])
const isSign = (char: string | undefined): char is TriggerSign => char !== undefined && signs.has(char)
const isSpace = (char: string | undefined) => char === undefined || /\s/.test(char)

/** No competency and no word of a catalogue is longer, so what is longer is text. */
const longest = 30

/**
 * The sign that the caret stands in, or null. It starts a word, and nothing but white space follows the caret: "C#" and
 * the inside of a word offer nothing.
 */
export function findTrigger(text: string, caret: number): Trigger | null {
  if (!isSpace(text[caret])) return null
  let start = caret
  while (start > 0 && !isSpace(text[start - 1])) {
    start--
    if (caret - start > longest) return null
  }
  const sign = text[start]
  return start < caret && isSign(sign) ? { start, end: caret, sign, query: text.slice(start + 1, caret) } : null
}

/** The text without the sign and what was typed behind it; of two spaces that then meet, one goes. */
export function withoutTrigger(text: string, { start, end }: Trigger): { text: string; caret: number } {
  const hasGap = text[end] === ' ' && (start === 0 || text[start - 1] === ' ')
  return { text: text.slice(0, start) + text.slice(hasGap ? end + 1 : end), caret: start }
}
