import type { Leftover } from './kit-draft.ts'

type Left = Omit<Leftover, 'id'>

const maxLeftovers = 400
const maxText = 20_000

/**
 * What could not be placed, as a list that a person can go through: past a few hundred entries the rest is kept in
 * blocks, so that nothing is lost and the list still ends.
 */
export function leftoverList(all: readonly Left[]): Leftover[] {
  const fitting = all.flatMap(inParts)
  const single = fitting.slice(0, maxLeftovers)
  return [...single, ...blocks(fitting.slice(maxLeftovers))].map((left, index) => ({
    id: `left-${index + 1}`,
    ...left,
  }))
}

function inParts(left: Left): Left[] {
  if (left.text.length <= maxText) return [left]
  const parts: Left[] = []
  for (let from = 0; from < left.text.length; ) {
    let to = Math.min(from + maxText, left.text.length)
    // Half of a surrogate pair cannot be stored.
    if (to < left.text.length && /[\uD800-\uDBFF]/.test(left.text[to - 1] ?? '')) to--
    parts.push({ ...left, text: left.text.slice(from, to) })
    from = to
  }
  return parts
}

function blocks(rest: readonly Left[]): Left[] {
  const found: Left[] = []
  let texts: string[] = []
  let size = 0
  let line: number | null = null
  const close = () => {
    if (texts.length > 0) found.push({ text: texts.join('\n'), why: 'More that was left over, kept together.', line })
    texts = []
    size = 0
  }
  for (const left of rest) {
    if (size + left.text.length + 1 > maxText) close()
    if (texts.length === 0) line = left.line
    texts.push(left.text)
    size += left.text.length + 1
  }
  close()
  return found
}
