import type { Cue } from './cues.ts'
import { labelLength } from './transcript.ts'

/** What one voice says in a cue. `name` is what a tag says; `words` may begin with a name still. */
export type Utterance = {
  cue: Cue
  name: string | null
  isTagged: boolean
  words: string
  inParentheses: string | null
}

const voiceTag = /<(?:v(?:\.[^\s<>]*)?(?:\s([^<>]*))?|(\/v))>/g
const otherTag = /<\/?(?:c|i|b|u|s|rt|ruby|lang|font)(?:[.\s=][^<>]*)?>|<\d[\d:.]*>|\{\\[^{}]*\}/gi
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|nbsp|lrm|rlm|quot|apos));/gi
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '\u200e',
  rlm: '\u200f',
  quot: '"',
  apos: "'",
}

function character(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  const isText = code > 31 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isText ? String.fromCodePoint(code) : whole
}

/** The words alone: without markup, in one line. */
const plain = (text: string) => text.replace(otherTag, '').replace(entity, character).replace(/\s+/g, ' ').trim()

/** What each voice says in a cue: by tags (`<v Name>`), else by a dash or a name in parentheses at the start of a line. */
export function voicesOf(cue: Cue): Utterance[] {
  const text = cue.lines.join('\n')
  return text.includes('<v') ? taggedVoices(cue, text) : lineVoices(cue)
}

/** A voice lasts to the next one, to its closing tag where it has one, or to the end of the cue. */
function taggedVoices(cue: Cue, text: string): Utterance[] {
  const voices: Utterance[] = []
  let name: string | null = null
  let from = 0
  const say = (to: number) => {
    const words = plain(text.slice(from, to))
    if (words !== '') voices.push({ cue, name, isTagged: true, words, inParentheses: null })
  }
  for (const tag of text.matchAll(voiceTag)) {
    say(tag.index)
    from = tag.index + tag[0].length
    name = tag[2] === undefined ? plain((tag[1] ?? '').slice(0, labelLength)) || null : null
  }
  say(text.length)
  return voices
}

const nameInParentheses = /^\s*\(([^()]{1,80})\)\s*(?:[-–—:]\s*)?/
const dash = /^\s*[-–—]\s+/

/** A dash begins another voice; a name in parentheses stands before what it says, in its line or in the next. */
function lineVoices(cue: Cue): Utterance[] {
  const voices: Utterance[] = []
  let said: string[] = []
  let inParentheses: string | null = null
  const say = () => {
    const words = plain(said.join('\n'))
    if (words !== '') voices.push({ cue, name: null, isTagged: false, words, inParentheses })
    said = []
  }
  for (const line of cue.lines) {
    const found = nameInParentheses.exec(line)
    if (found) {
      say()
      inParentheses = plain(found[1] ?? '')
      said.push(line.slice(found[0].length).replace(dash, ''))
    } else if (dash.test(line)) {
      say()
      said.push(line.replace(dash, ''))
    } else said.push(line)
  }
  say()
  // Nothing follows it, so it is what was heard: "(laughs)".
  if (voices.length === 0 && inParentheses !== null)
    voices.push({ cue, name: null, isTagged: false, words: `(${inParentheses})`, inParentheses: null })
  return voices
}
