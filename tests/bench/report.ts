/** One figure of a row, with the limit that it is held against and where that comes from. */
export type Line = {
  row: number
  what: string
  value: number
  unit: string
  limit: number
  /** Which side of the limit is good. */
  good: 'at least' | 'at most'
  /** What was measured, and beside what. */
  beside: string
}

export const isMet = ({ value, limit, good }: Line) => (good === 'at least' ? value >= limit : value <= limit)

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const ascending = (figures: readonly number[]) => figures.toSorted((a, b) => a - b)
export const median = (figures: readonly number[]) => percentile(ascending(figures), 0.5)

const round = (figure: number) =>
  Math.abs(figure) >= 100 ? figure.toFixed(0) : Math.abs(figure) >= 10 ? figure.toFixed(1) : figure.toFixed(2)

export function table(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    String(line.row),
    line.what,
    `${round(line.value)}${line.unit}`,
    `${line.good === 'at least' ? '≥' : '≤'} ${round(line.limit)}${line.unit}`,
    isMet(line) ? 'met' : 'missed',
    line.beside,
  ])
  const head = ['row', 'what', 'found', 'budget', '', 'how']
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const print = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [print(head), ...rows.map(print)].join('\n')
}

export const say = (line: string) => void process.stderr.write(`${line}\n`)
