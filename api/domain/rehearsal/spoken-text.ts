import type { ReferenceTag, SpokenLine } from './rehearsal.ts'

/**
 * How an author writes what somebody says: one line of text is one breath, an empty line is nothing. Before it, in round
 * brackets, the seconds of silence before it, and whether it is said at full length alone: `(2 s) Well.`, `(full) Yes.`
 */
const mark = /^\(\s*(?:(full)|(\d{1,3}(?:[.,]\d{1,2})?)\s*s)\s*\)\s*/i

export function readLine(written: string): Pick<SpokenLine, 'text' | 'pause' | 'isLong'> {
  const line: Pick<SpokenLine, 'text' | 'pause' | 'isLong'> = { text: written.trim() }
  for (let found = mark.exec(line.text); found; found = mark.exec(line.text)) {
    if (found[2] === undefined) line.isLong = true
    else line.pause = Number(found[2].replace(',', '.'))
    line.text = line.text.slice(found[0].length)
  }
  return line
}

export const writeLine = ({ text, pause, isLong }: Pick<SpokenLine, 'text' | 'pause' | 'isLong'>): string =>
  `${isLong ? '(full) ' : ''}${pause === undefined ? '' : `(${pause} s) `}${text}`

/** The lines of a text that something is said in. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What stands behind a line, in the order of the lines: its id, and what it is evidence for. */
export type BehindLine = { id: string; evidence: ReferenceTag[] }

/** What the candidate says to one thing, as it is typed. */
export type WrittenAnswer = {
  to: string
  text: string
  lines: BehindLine[]
  /** Lines that were taken out with what they were evidence for: who writes one again has it back. */
  gone: (BehindLine & { said: string })[]
}

const mostGone = 20

/** Of one answer: more than anybody listens to. */
export const mostLines = 60

/**
 * The answer with another text. A line keeps its id and its evidence while it is changed, moved, or taken out and
 * written again; where the same text stands twice the first one is meant.
 */
export function rewritten(answer: WrittenAnswer, text: string, newId: () => string): WrittenAnswer {
  const before = linesOf(answer.text).flatMap((said, index) => {
    const line = answer.lines[index]
    return line ? [{ ...line, said }] : []
  })
  const after = linesOf(text)
  const lines: (BehindLine | undefined)[] = after.map(() => undefined)
  const take = (pool: (BehindLine & { said: string })[]) =>
    after.forEach((said, index) => {
      const found = lines[index] ? -1 : pool.findIndex((one) => one.said === said)
      const [line] = found < 0 ? [] : pool.splice(found, 1)
      if (line) lines[index] = { id: line.id, evidence: line.evidence }
    })
  take(before)
  const gone = [...answer.gone]
  take(gone)
  // What is left was changed: the first of what was there is the first of what is there.
  after.forEach((_said, index) => {
    const [line] = lines[index] ? [] : before.splice(0, 1)
    lines[index] ??= line ? { id: line.id, evidence: line.evidence } : { id: newId(), evidence: [] }
  })
  const lost = before.filter(({ evidence }) => evidence.length > 0)
  return {
    to: answer.to,
    text,
    lines: lines.filter((line) => line !== undefined),
    gone: [...lost, ...gone].slice(0, mostGone),
  }
}

/** The lines as they are said. */
export const spokenOf = ({ text, lines }: Pick<WrittenAnswer, 'text' | 'lines'>): SpokenLine[] =>
  linesOf(text).flatMap((written, index) => {
    const behind = lines[index]
    if (!behind) return []
    const { id, evidence } = behind
    return [{ id, ...readLine(written), ...(evidence.length > 0 ? { evidence } : {}) }]
  })

export const writtenOf = (to: string, lines: readonly SpokenLine[]): WrittenAnswer => ({
  to,
  text: lines.map(writeLine).join('\n'),
  lines: lines.map(({ id, evidence = [] }) => ({ id, evidence })),
  gone: [],
})
