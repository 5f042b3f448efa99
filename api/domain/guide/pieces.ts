import { furnitureAt } from './furniture.ts'

/** A line of the guide, or a part of one that holds several: a bullet, a numbered item, a tag line, anything else. */
export type Piece = {
  /** From 1. */
  line: number
  text: string
  mark: 'bullet' | 'number' | 'tag' | 'heading' | 'dot' | 'furniture' | 'plain'
}

/** Lines shorter than this hold one thing each. */
const longLine = 160
/** How far a heading may begin before the first item under it. */
const headingReach = 120

/**
 * Cuts a guide into its pieces. Every step looks at a bounded stretch around a place and moves on, so the work grows
 * with the text and no faster. `text` of a piece is a stretch of the guide as it stands there.
 */
export function piecesOf(guide: string): Piece[] {
  const pieces: Piece[] = []
  let line = 0
  for (const whole of guide.split(/\r\n|\n|\r/)) {
    line++
    for (const part of partsOf(whole)) {
      const piece = pieceOf(part.text, line, part.isFurniture)
      if (piece) pieces.push(piece)
    }
  }
  return pieces
}

type Part = { text: string; isFurniture: boolean }

function* partsOf(line: string): Generator<Part> {
  let from = skipSpace(line, 0)
  // Pages glue their links to the next line of the text when they are copied.
  for (let length = furnitureAt(line, from); length > 0; length = furnitureAt(line, from)) {
    yield { text: line.slice(from, from + length), isFurniture: true }
    from = skipSpace(line, from + length)
  }
  if (line.length - from <= longLine) {
    yield { text: line.slice(from), isFurniture: false }
    return
  }
  for (const cut of cutsOf(line, from)) {
    yield { text: line.slice(from, cut), isFurniture: false }
    from = cut
  }
  yield { text: line.slice(from), isFurniture: false }
}

/** Where in a long line the next heading, bullet, numbered item or timed section begins. */
function* cutsOf(line: string, start: number): Generator<number> {
  let last = start
  for (let at = start + 1; at < line.length; at++) {
    if (!itemStarts(line, at)) continue
    if (charBefore(line, at) === ':') {
      const heading = sentenceStart(line, at, last)
      if (heading > last) {
        yield heading
        last = heading
      }
    }
    yield at
    last = at
  }
}

const bulletInside = /[-•*▪◦] (?=["“‘'(\p{Lu}\d])/uy
const numberInside = /\d{1,2}[.)] (?=["“\p{Lu}])/uy
const rangeInside = /\d{1,3} ?[-–—‐‑] ?\d{1,3}(?: ?min(?:utes|s)?)? ?:/y

function itemStarts(line: string, at: number): boolean {
  if (line[at - 1] !== ' ' || !/[.:;?!"”’')]/.test(charBefore(line, at))) return false
  return [bulletInside, numberInside, rangeInside].some((pattern) => {
    pattern.lastIndex = at
    return pattern.test(line)
  })
}

const charBefore = (line: string, at: number) => (line[at - 1] === ' ' ? (line[at - 2] ?? '') : (line[at - 1] ?? ''))

/** The beginning of the sentence that ends right before `at`. */
function sentenceStart(line: string, at: number, from: number): number {
  const nearest = Math.max(from, at - headingReach)
  for (let i = at - 2; i > nearest; i--)
    if (line[i] === ' ' && /[.?!"”]/.test(line[i - 1] ?? '') && i < at - 2) return i + 1
  return from
}

function skipSpace(line: string, from: number): number {
  let at = from
  while (at < line.length && /\s/.test(line[at] ?? '')) at++
  return at
}

const bulletStart = /^[-•*–—▪◦·] +/
const numberStart = /^(?:\d{1,3}[.)]|Q\d{1,3}[.:)]) +/
const headingStart = /^#{1,6} +/

function pieceOf(part: string, line: number, isFurniture: boolean): Piece | undefined {
  const text = part.trim()
  if (text === '') return undefined
  if (isFurniture) return { line, text, mark: 'furniture' }
  if (/^[•·|]$/.test(text)) return { line, text, mark: 'dot' }
  if (/^#[^\s#]/.test(text)) return { line, text, mark: 'tag' }
  const mark = headingStart.test(text)
    ? 'heading'
    : bulletStart.test(text)
      ? 'bullet'
      : numberStart.test(text)
        ? 'number'
        : 'plain'
  const inner = text
    .replace(mark === 'heading' ? headingStart : mark === 'bullet' ? bulletStart : numberStart, '')
    .trim()
  if (inner === '') return undefined
  const bold = boldInside(inner)
  if (bold !== undefined) return { line, text: bold, mark: mark === 'plain' ? 'heading' : mark }
  return { line, text: inner, mark }
}

/** `**Heading**` is marked as a heading by whoever wrote it. */
function boldInside(text: string): string | undefined {
  const isBold = text.length > 4 && text.length < 200 && text.startsWith('**') && text.endsWith('**')
  return isBold && !text.slice(2, -2).includes('**') ? text.slice(2, -2).trim() : undefined
}
