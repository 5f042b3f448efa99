import { parseArgs } from 'node:util'
import { row6, row7 } from './events.ts'
import { openLab } from './lab.ts'
import { isMet, type Line, say, table } from './report.ts'
import { row1, row2, row13 } from './saves.ts'
import { row10, row11 } from './screens.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, rows: { type: 'string' } } })
const known = [1, 2, 6, 7, 10, 11, 13]
const wanted = values.rows?.split(',').map(Number) ?? known
const unknown = wanted.filter((row) => !known.includes(row))
if (unknown.length > 0) {
  say(`There is no row ${unknown.join(', ')}: choose from ${known.join(', ')}.`)
  process.exit(1)
}
/** Rows of people who write, in an order in which none leaves much behind for the next. */
const ofWriters = [
  [13, row13],
  [1, row1],
  [2, row2],
  [6, row6],
] as const

async function measure(): Promise<Line[]> {
  const lines: Line[] = []
  const take = async (row: number, work: () => Promise<Line[]>) => {
    if (!wanted.includes(row)) return
    say(`Row ${row} …`)
    lines.push(...(await work()))
  }
  const lab = await openLab()
  try {
    const server = await lab.serve()
    const writers = ofWriters.some(([row]) => wanted.includes(row)) ? await lab.writers(64, server) : []
    for (const [row, work] of ofWriters) await take(row, () => work(lab, server, writers))
    await take(11, () => row11(lab, server))
    await server.stop()
    await take(7, () => row7(lab))
  } finally {
    await lab.close()
  }
  await take(10, row10)
  return lines.toSorted((a, b) => a.row - b.row)
}

const lines = await measure()
process.stdout.write(
  values.json
    ? `${JSON.stringify(
        lines.map((line) => ({ ...line, isMet: isMet(line) })),
        null,
        2,
      )}\n`
    : `${table(lines)}\n`,
)
