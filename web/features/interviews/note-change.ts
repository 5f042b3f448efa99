import type { NoteContent } from '../../lib/outbox-store.ts'
import { splitLines } from './split-lines.ts'

export type NoteChange = Pick<NoteContent, 'text' | 'tags' | 'kind' | 'language' | 'star'>

/** A field knows one kind of line end, and gives back another text than it was given where there were others. */
const asInField = (text: string) => text.replaceAll(/\r\n?/g, '\n')

/**
 * The text after a note was in a field. Where nobody changed it, it is what it was, byte for byte, whatever the field
 * made of it; where a sign became a tag, the space before the sign belonged to the sign.
 */
export function textAfter(before: string, inField: string, { isTagged }: { isTagged: boolean }): string {
  const given = asInField(before)
  if (inField === given) return before
  if (!isTagged) return inField
  return inField.trimEnd() === given.trimEnd() ? before : inField.trimEnd()
}

/** The sign and the letters that were typed for a tag, where nothing else of the note was changed. */
export function wantedTag(before: string, inField: string): string | null {
  const given = asInField(before).trimEnd()
  return inField.startsWith(given) ? (/^\s*([#+-]\S*)$/.exec(inField.slice(given.length))?.[1] ?? null) : null
}

/**
 * What becomes of a note that is split: two at the caret, or one a line where the caret stands at either end. White
 * space at the cut goes, but for what indents a line.
 */
export function partsOf(text: string, caret: number): string[] {
  const gap = text[caret - 1] === '\n' ? /^\s*\n/ : /^\s*\n|^\s+/
  const [before, behind] = [text.slice(0, caret).trimEnd(), text.slice(caret).replace(gap, '')]
  return before.trim() !== '' && behind.trim() !== '' ? [before, behind] : splitLines(text)
}
