import type { Clock } from '#contract/interviews.ts'
import type { TranscriptLine } from '#contract/transcripts.ts'
import type { NoteContent } from '../../../lib/outbox-store.ts'

type Line = Pick<TranscriptLine, 'speakerLabel' | 'text' | 'phase' | 'offsetMs'>

/** Consecutive lines of one voice are one turn. */
export function turnsOf<L extends Pick<Line, 'speakerLabel'>>(lines: readonly L[]): L[][] {
  const turns: L[][] = []
  for (const line of lines) {
    const turn = turns.at(-1)
    if (turn?.[0]?.speakerLabel === line.speakerLabel) turn?.push(line)
    else turns.push([line])
  }
  return turns
}

/** What was said, and by whom: `Lucía Ferro: “We moved the queue.”`, a turn a line. */
export function quoteText(lines: readonly Pick<Line, 'speakerLabel' | 'text'>[]): string {
  return turnsOf(lines)
    .map((turn) => {
      const label = turn[0]?.speakerLabel ?? null
      return `${label === null ? '' : `${label}: `}“${turn.map(({ text }) => text).join(' ')}”`
    })
    .join('\n')
}

/** A note like any other, where on the clock it was said. Null where nothing is chosen. */
export function quoteOf(lines: readonly Line[], visits: Clock['visits']): NoteContent | null {
  const [first] = lines
  if (!first) return null
  const { phase, offsetMs } = first
  const visit =
    offsetMs === null
      ? undefined
      : visits.findLast(({ fromMs, toMs }) => fromMs <= offsetMs && offsetMs <= (toMs ?? offsetMs))
  return {
    kind: 'text',
    text: quoteText(lines),
    language: null,
    phase,
    offsetMs,
    sectionId: visit?.sectionId ?? null,
    // Nobody said which prompt it answers.
    promptId: null,
    star: null,
    tags: [],
  }
}

/** The indexes of the lines whose words stand as a quote among the notes already. */
export function quotedIn(
  lines: readonly Pick<Line, 'speakerLabel' | 'text'>[],
  notes: readonly { text: string }[],
): Set<number> {
  const quotes = notes.flatMap(({ text }) => Array.from(text.matchAll(/“([^”]+)”/g), ([, words = '']) => words))
  const found = new Set<number>()
  for (const quote of quotes)
    for (const [first, { speakerLabel, text }] of lines.entries()) {
      if (!quote.startsWith(text)) continue
      let said = text
      let last = first
      while (said.length < quote.length && lines[last + 1]?.speakerLabel === speakerLabel)
        said += ` ${lines[++last]?.text ?? ''}`
      if (said === quote) for (let index = first; index <= last; index++) found.add(index)
    }
  return found
}
