import { type CueFile, cutCues, isGuidId } from './cues.ts'
import { guessParticipant, knownLabels } from './names.ts'
import {
  type Attendance,
  lineLimit,
  type NotATranscript,
  type Speaker,
  speakerLimit,
  type TranscriptLine,
  type TranscriptSource,
} from './transcript.ts'
import { type Utterance, voicesOf } from './voices.ts'

const refuse = (detail: string): NotATranscript => ({ code: 'not_a_transcript', detail })

/**
 * Reads a transcript as Teams, Zoom and Meet write it (WebVTT, SRT), in one pass over its text. Who speaks is read from
 * voice tags, from a name in parentheses, or from `Full Name: words`; who was there helps to tell names from words.
 * Lines come in the order of their times.
 */
export function readTranscript(
  text: string,
  attendance: Attendance,
): { source: TranscriptSource; lines: TranscriptLine[] } | NotATranscript {
  const file = cutCues(text.replace(/^\uFEFF/, '').replaceAll('\0', '\uFFFD'))
  if (file.cues.length === 0) return refuse(whatIsMissing(text))
  const utterances = file.cues.flatMap(voicesOf)
  if (utterances.length === 0) return refuse('It has times and no words: choose the transcript of the whole meeting.')
  if (utterances.length > lineLimit)
    return refuse(`It has more than ${lineLimit.toLocaleString('en')} lines: cut out the part that is the interview.`)
  const labels = labelsIn(utterances, attendance)
  const source = sourceOf(file, utterances, labels)
  const hasTags = utterances.some(({ isTagged }) => isTagged)
  let before: string | null = null
  const lines = utterances.map((utterance): TranscriptLine => {
    const { label, words } = spoken(utterance, labels)
    // Where names stand before the words, a cue that goes on says none again; where tags name people, none is nobody.
    const speakerLabel = label ?? (hasTags ? null : before)
    before = speakerLabel
    const { startMs, endMs, id } = utterance.cue
    return { startMs, endMs, speakerLabel, text: words, source, ...(id === null || id === '' ? {} : { cueId: id }) }
  })
  if (new Set(lines.map(({ speakerLabel }) => speakerLabel)).size > speakerLimit)
    return refuse(`It names more than ${speakerLimit} people: choose the transcript of the interview alone.`)
  return { source, lines: lines.toSorted((a, b) => a.startMs - b.startMs) }
}

function whatIsMissing(text: string): string {
  if (text.trim() === '') return 'There is nothing in it.'
  const start = text.trimStart().slice(0, 200)
  if (start.startsWith('PK')) return 'This is a Word file. Download the transcript as .vtt instead.'
  if (/^[[{]/.test(start)) return 'This is JSON. Download the transcript as .vtt or .srt instead.'
  return 'It has no times, such as 00:01:30.000 --> 00:01:34.000. Download the transcript as .vtt or .srt.'
}

type Labels = { parentheses: ReadonlySet<string>; prefixes: ReadonlySet<string> }

/** The words before the first colon, where a name could stand. */
function prefixOf({ isTagged, inParentheses, words }: Utterance): string | null {
  if (isTagged || inParentheses !== null) return null
  const end = words.slice(0, 82).indexOf(': ')
  return end > 0 ? words.slice(0, end).trim() : null
}

function labelsIn(utterances: readonly Utterance[], attendance: Attendance): Labels {
  const inParentheses = utterances.flatMap((one) => one.inParentheses ?? [])
  const prefixes = utterances.flatMap((one) => prefixOf(one) ?? [])
  return {
    parentheses: knownLabels(inParentheses, utterances.length, attendance),
    prefixes: knownLabels(prefixes, utterances.length, attendance),
  }
}

/** What is no name stays among the words. */
function spoken(utterance: Utterance, labels: Labels): { label: string | null; words: string } {
  const { name, inParentheses, words } = utterance
  if (name !== null) return { label: name, words }
  if (inParentheses !== null)
    return labels.parentheses.has(inParentheses)
      ? { label: inParentheses, words }
      : { label: null, words: `(${inParentheses}) ${words}` }
  const prefix = prefixOf(utterance)
  if (prefix === null || !labels.prefixes.has(prefix)) return { label: null, words }
  return { label: prefix, words: words.slice(words.indexOf(': ') + 2) }
}

function sourceOf({ cues, hasHeader, isComma }: CueFile, utterances: readonly Utterance[], labels: Labels) {
  if (utterances.some(({ isTagged }) => isTagged) || cues.some(({ id }) => isGuidId(id))) return 'teams'
  if (isComma || labels.parentheses.size > 0) return 'meet'
  if (!hasHeader) return 'srt'
  return labels.prefixes.size > 0 ? 'zoom' : 'webvtt'
}

/** Every label in the order of its first line, with who it may be. */
export function speakersOf(lines: readonly TranscriptLine[], attendance: Attendance): Speaker[] {
  const counts = new Map<string | null, number>()
  for (const { speakerLabel } of lines) counts.set(speakerLabel, (counts.get(speakerLabel) ?? 0) + 1)
  return [...counts].map(([label, count]) => ({
    label,
    participant: guessParticipant(label, attendance),
    lines: count,
  }))
}
