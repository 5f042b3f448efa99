export type EvidenceFigures = {
  signals: number
  antiPatterns: number
  /** How many of the anti-patterns are serious. */
  serious?: number | undefined
}

const most = 5

/** As many glyphs as pieces of evidence; past five the eye no longer counts, so a figure does. */
export const runOf = (glyph: string, count: number) =>
  count > most ? `${count}${glyph}` : glyph.repeat(Math.max(0, count))

/** Whether a figure stands in for glyphs, so that the runs need air between them. */
export const isCounted = ({ signals, antiPatterns }: EvidenceFigures) => Math.max(signals, antiPatterns) > most

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

/** What the glyphs say, for who hears them. */
export function countWords({ signals, antiPatterns, serious = 0 }: EvidenceFigures): string {
  if (signals + antiPatterns === 0) return 'no evidence'
  const parts = []
  if (signals > 0) parts.push(counted(signals, 'signal'))
  if (antiPatterns > 0) parts.push(counted(antiPatterns, 'anti-pattern') + (serious > 0 ? `, ${serious} serious` : ''))
  return parts.join(', ')
}
