import { describe, expect, it } from 'vitest'
import { readTranscript, speakersOf } from '#domain/transcript/read-transcript.ts'
import { effort, textOf } from '../support/growth.ts'

const attendance = { candidate: 'Lucía Ferro', interviewers: ['Ada Moreau', 'Ben Okoro'] }
const read = (text: string) => {
  const outcome = readTranscript(text, attendance)
  return 'lines' in outcome ? speakersOf(outcome.lines, attendance) : outcome
}

const openings = {
  nothing: '',
  'a header': 'WEBVTT\n\n',
  'a cue': 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n',
  'a tag': 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ada>',
}
const units = {
  cues: '00:00:01.000 --> 00:00:02.000\nAda: so\n\n',
  'numbered cues': '1\n00:01 --> 00:02\nx\n',
  times: '00:00:01.000 --> ',
  'times in one line': '00:01 - 00:02 ',
  arrows: '-->',
  digits: '0',
  'digits with colons': '0:',
  spaces: ' ',
  'no-break spaces': '\u00a0',
  'empty lines': '\n',
  returns: '\r',
  'voice tags': '<v Ada>so ',
  'voice tags with classes': '<v.loud.fast Ada Moreau>so</v>',
  'unclosed voice tags': '<v ',
  'closing tags': '</v>',
  'unclosed markup': '<c ',
  'opening angles': '<',
  'styled text': '<i>so</i>',
  braces: '{\\an',
  entities: '&amp;',
  ampersands: '&#',
  names: 'Ada: ',
  'lines of names': 'Ada Moreau: so\n',
  'names that never come back': 'Aq: Zx, Be: ',
  'names in parentheses': '(Ada)\n- so\n',
  parentheses: '(',
  dashes: '- ',
  'lines of dashes': '- so\n',
  commas: ',,a',
  'surrogate pairs': '𝒳',
  accents: 'e\u0301',
  'NUL characters': '\0',
  notes: 'NOTE x\n\n',
  guids: '4d3c2b1a-0000-4000-8000-000000000001/1-0\n',
}

describe.each(Object.entries(openings))('after %s', (_, opening) => {
  it.each(Object.entries(units))('%s take four times the work when there are four times as many', (_name, unit) => {
    const [one, four] = [25_000, 100_000].map((length) => effort(textOf(opening, unit, length), read))
    expect((four ?? 0) / (one ?? 1), 'work that grows with the square would be sixteen times as much').toBeLessThan(10)
  })
})

const cueOf = (i: number) => `00:01 --> 00:02\nNobody ${i} the ${i * 7}th of a long name: so\n`
const fileOf = (cues: number) => `WEBVTT\n\n${Array.from({ length: cues }, (_, i) => cueOf(i)).join('\n')}`

it('as many names as lines are no more work each', () => {
  expect(effort(fileOf(6_000), read) / effort(fileOf(1_500), read)).toBeLessThan(10)
})
