/** A cue as it stands in a file: when, its id where it has one, and its lines of text. */
export type Cue = { startMs: number; endMs: number; id: string | null; lines: string[] }

export type CueFile = {
  cues: Cue[]
  hasHeader: boolean
  /** Start and end have a comma between them, as in the captions that Google's tools write. */
  isComma: boolean
}

const stamp = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`
/** With an arrow cue settings may follow; what has another sign between its times ends with them. */
const timing = new RegExp(String.raw`^\s*${stamp}\s*(?:-->\s*${stamp}(?:\s|$)|([-–,])\s*${stamp}\s*$)`)

/** What lies beyond a day is no time of an interview. */
const longestMs = 86_400_000

/** `MM:SS`, hours and thousandths where they are written. */
function milliseconds([hours = '0', minutes = '0', seconds = '0', fraction = '0']: (string | undefined)[]): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'))
}

function timesOf(line: string): { startMs: number; endMs: number; isComma: boolean } | null {
  const found = timing.exec(line)
  if (!found) return null
  const isArrow = found[9] === undefined
  const startMs = milliseconds(found.slice(1, 5))
  const endMs = milliseconds(isArrow ? found.slice(5, 9) : found.slice(10, 14))
  return { startMs, endMs: Math.max(startMs, endMs), isComma: found[9] === ',' }
}

const guidId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/\d+-\d+$/i
export const isGuidId = (id: string | null) => id !== null && guidId.test(id)

/**
 * Cuts WebVTT, SRT and their relatives into cues, in one pass. Notes and styles of a WebVTT file are left out; what
 * follows an empty line in a file without that header belongs to the cue before it. Cues need not be apart by an empty
 * line.
 */
export function cutCues(text: string): CueFile {
  const lines = text.split(/\r\n|\r|\n/)
  const hasHeader = /^WEBVTT(?:\s|$)/.test(lines[0] ?? '')
  const cues: Cue[] = []
  let current: Cue | undefined
  let isOpen = false
  let isComma = false
  /** Since the last cue was closed. */
  let loose: string[] = []
  const close = () => {
    if (!hasHeader) current?.lines.push(...loose)
    loose = []
  }
  for (const line of lines) {
    const times = timesOf(line)
    if (times) {
      const id = (isOpen ? numberOfNext(current) : loose.pop()?.trim()) ?? null
      close()
      current = { startMs: times.startMs, endMs: Math.min(times.endMs, longestMs), id, lines: [] }
      if (times.startMs < longestMs) cues.push(current)
      isOpen = true
      isComma ||= times.isComma
    } else if (line.trim() === '') {
      isOpen = false
      if (hasHeader) loose = []
    } else if (isOpen) current?.lines.push(line)
    else loose.push(line)
  }
  close()
  return { cues, hasHeader, isComma }
}

/** Without an empty line between them the last line of a cue may be the id of the next one. */
function numberOfNext(cue: Cue | undefined): string | undefined {
  const last = cue?.lines.at(-1)?.trim()
  if (last === undefined) return undefined
  const follows = /^\d{1,6}$/.test(last) && Number(last) === Number(cue?.id ?? '0') + 1
  if (!follows && !isGuidId(last)) return undefined
  cue?.lines.pop()
  return last
}
