import type { Interview } from '#contract/interviews.ts'
import type { Transcript } from '#contract/transcripts.ts'
import { lineAt, momentOf } from '#domain/transcript/place.ts'
import { clockTime } from '../../../lib/format.ts'
import type { NoteView } from '../../../lib/note-view.ts'

/** A moment that somebody remembers: where on the clock, and what was done then. */
export type Moment = { id: string; offsetMs: number; words: string }

const most = 5

/** What tells whether a recording is in its place: the start, prompts when they were marked, notes when they were begun. */
export function momentsIn({ kit, prompts }: Pick<Interview, 'kit' | 'prompts'>, notes: readonly NoteView[]): Moment[] {
  const texts = new Map([
    ...kit.content.sections.flatMap((section) => section.prompts.map(({ id, text }) => [id, text] as const)),
    ...(kit.content.problems ?? []).map(({ id, title }) => [id, title] as const),
  ])
  const asked = prompts.flatMap(({ promptId, status, offsetMs }): Moment[] =>
    status === 'asked' && offsetMs !== null
      ? [{ id: promptId, offsetMs, words: `You marked “${texts.get(promptId) ?? promptId}” asked` }]
      : [],
  )
  const noted = notes.flatMap(({ id, offsetMs, text }): Moment[] =>
    offsetMs !== null && text !== '' ? [{ id, offsetMs, words: `You began the note “${text}”` }] : [],
  )
  const known = (asked.length >= 2 ? asked : [...asked, ...noted]).toSorted((a, b) => a.offsetMs - b.offsetMs)
  const step = Math.max(1, Math.ceil(known.length / (most - 1)))
  return [
    { id: 'start', offsetMs: 0, words: 'The clock was started' },
    ...known.filter((_, index) => index % step === 0).slice(0, most - 1),
  ]
}

type Recorded = Pick<Transcript, 'course' | 'lines'>

/** The line that was being said at a moment, and how the recording would lie if another one had been. */
export function lineOf({ course, lines }: Recorded, recordingStartMs: number, { offsetMs }: Moment) {
  const atMs = momentOf(course, offsetMs)
  const index = lineAt(lines, atMs - recordingStartMs)
  const startFor = (other: number) => {
    const line = lines[other]
    return line ? atMs - line.startMs : null
  }
  return {
    line: lines[index] ?? null,
    earlier: startFor(index - 1),
    later: startFor(index + 1),
  }
}

/** "1:30", "01:30", "90"; null where it is none of these. */
export function parseMinutes(text: string): number | null {
  const found = /^\s*(?:(\d{1,3}):)?(\d{1,5})\s*$/.exec(text)
  if (!found) return null
  const [minutes, seconds] = [Number(found[1] ?? 0), Number(found[2])]
  return found[1] !== undefined && seconds > 59 ? null : (minutes * 60 + seconds) * 1000
}

export const minutesText = (ms: number): string => clockTime(Math.abs(ms))
