/** Without accents and capitals, character by character, so that places stay the same. */
export const fold = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => {
    const folded = (text[index] ?? '').normalize('NFD').toLowerCase()
    return folded[0] ?? ''
  }).join('')

/** The indexes of the lines that hold what is searched for. */
export function findIn(folded: readonly string[], query: string): number[] {
  const wanted = fold(query.trim())
  if (wanted === '') return []
  return folded.flatMap((text, index) => (text.includes(wanted) ? [index] : []))
}

export type Piece = { text: string; isFound: boolean }

/** A text in pieces, those that are searched for by themselves. */
export function piecesOf(text: string, query: string): Piece[] {
  const wanted = fold(query.trim())
  if (wanted === '') return [{ text, isFound: false }]
  const folded = fold(text)
  const pieces: Piece[] = []
  let from = 0
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, from)) {
    pieces.push(
      { text: text.slice(from, at), isFound: false },
      { text: text.slice(at, at + wanted.length), isFound: true },
    )
    from = at + wanted.length
  }
  pieces.push({ text: text.slice(from), isFound: false })
  return pieces.filter((piece) => piece.text !== '')
}
