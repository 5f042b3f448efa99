import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTranscript } from '#domain/transcript/read-transcript.ts'
import { lineLimit, speakerLimit } from '#domain/transcript/transcript.ts'

const attendance = { candidate: 'Lucía Ferro', interviewers: ['Ada Moreau', 'Ben Okoro'] }
const read = (text: string) => readTranscript(text, attendance)
/** What was read, as `seconds label: words`, or why nothing was. */
function lines(text: string) {
  const outcome = read(text)
  return 'lines' in outcome
    ? outcome.lines.map((line) => `${line.startMs / 1000} ${line.speakerLabel ?? '·'}: ${line.text}`)
    : outcome.detail
}
const source = (text: string) => {
  const outcome = read(text)
  return 'lines' in outcome ? outcome.source : outcome.code
}
const guid = '4d3c2b1a-0000-4000-8000-00000000000'
const vtt = (...cues: string[]) => `WEBVTT\n\n${cues.join('\n\n')}\n`

describe('a transcript of Teams', () => {
  it('has voice tags, closed or not, over several lines, and ids of its cues', () => {
    const text = vtt(
      `${guid}1/12-0\n00:00:03.120 --> 00:00:06.000\n<v Ada Moreau>Tell me about\na change.</v>`,
      `${guid}1/13-0\n00:00:06.500 --> 00:00:09.004\n<v Ferro, Lucía (Guest)>I led it &amp; shipped it &lt; a week`,
    )
    expect(read(text)).toEqual({
      source: 'teams',
      lines: [
        {
          startMs: 3120,
          endMs: 6000,
          speakerLabel: 'Ada Moreau',
          text: 'Tell me about a change.',
          source: 'teams',
          cueId: `${guid}1/12-0`,
        },
        {
          startMs: 6500,
          endMs: 9004,
          speakerLabel: 'Ferro, Lucía (Guest)',
          text: 'I led it & shipped it < a week',
          source: 'teams',
          cueId: `${guid}1/13-0`,
        },
      ],
    })
  })

  it.each<[string, string, string[]]>([
    [
      'two voices in one cue',
      vtt('00:01.000 --> 00:02.000\n<v Ada>Why?</v> <v Lucía>It broke.'),
      ['1 Ada: Why?', '1 Lucía: It broke.'],
    ],
    [
      'a tag without a name',
      vtt('00:01.000 --> 00:02.000\n<v>Hello.</v>', '00:03.000 --> 00:04.000\n<v  >Yes'),
      ['1 ·: Hello.', '3 ·: Yes'],
    ],
    ['a voice with a class', vtt('00:01.000 --> 00:02.000\n<v.loud Ada>No.</v>'), ['1 Ada: No.']],
    ['words outside of the tag', vtt('00:01.000 --> 00:02.000\n<v Ada>No.</v> Well'), ['1 Ada: No.', '1 ·: Well']],
    ['no tag at all, as old files', vtt(`${guid}1/1-0\n00:01.000 --> 00:02.000\nHello: you`), ['1 ·: Hello: you']],
    ['"Speaker 1" for a name', vtt('00:01.000 --> 00:02.000\n<v Speaker 1>Hello.'), ['1 Speaker 1: Hello.']],
  ])('may have %s', (_, text, expected) => {
    expect([source(text), lines(text)]).toEqual(['teams', expected])
  })
})

const zoom = (...words: string[]) =>
  vtt(...words.map((text, index) => `${index + 1}\n00:00:0${index}.000 --> 00:00:0${index}.900\n${text}`))

describe('a transcript of Zoom', () => {
  it.each<[string, string[], string[]]>([
    [
      'a name before the first colon; later ones are words',
      ['Ada Moreau: Tell me: why?', 'Lucia Ferro: Because: it broke'],
      ['0 Ada Moreau: Tell me: why?', '1 Lucia Ferro: Because: it broke'],
    ],
    [
      'cues that go on without a name, and sentences with a colon',
      ['Lucía Ferro: I had two reasons', 'first the cost: it was high', 'So here is the thing: we stopped'],
      [
        '0 Lucía Ferro: I had two reasons',
        '1 Lucía Ferro: first the cost: it was high',
        '2 Lucía Ferro: So here is the thing: we stopped',
      ],
    ],
    [
      'names that nobody knows, if they come back',
      ['Ivo’s iPad: Hi', 'Ada Moreau: Hi', 'Ivo’s iPad: Shall we', 'Postscript: none'],
      ['0 Ivo’s iPad: Hi', '1 Ada Moreau: Hi', '2 Ivo’s iPad: Shall we', '3 Ivo’s iPad: Postscript: none'],
    ],
    [
      'names in small letters, if they come back often',
      ['ada: hi', 'lux: hi', 'ada: so', 'lux: I did', 'lux: it'],
      ['0 ada: hi', '1 lux: hi', '2 ada: so', '3 lux: I did', '4 lux: it'],
    ],
    ['no words before the first name', ['hello', 'Ada Moreau: Hi'], ['0 ·: hello', '1 Ada Moreau: Hi']],
    ['names in any script', ['李雷: 你好', '李雷: 再见'], ['0 李雷: 你好', '1 李雷: 再见']],
  ])('has %s', (_, words, expected) => {
    expect([source(zoom(...words)), lines(zoom(...words))]).toEqual(['zoom', expected])
  })
})

describe('other files', () => {
  it.each<[string, string, string, string[]]>([
    [
      'SRT, with its commas, numbers and styles',
      'srt',
      '1\r\n00:00:01,500 --> 00:00:02,000\r\n<i>Hello</i> {\\an8}there\r\n\r\n2\r\n01:00:00,000 --> 01:00:01,000\r\nBye\r\n',
      ['1.5 ·: Hello there', '3600 ·: Bye'],
    ],
    [
      'SRT whose cues are not apart',
      'srt',
      '1\n00:01 --> 00:02\nThere were\n3\n2\n00:03 --> 00:04\nof them',
      ['1 ·: There were 3', '3 ·: of them'],
    ],
    [
      'SRT with an empty line in a cue',
      'srt',
      '1\n00:01 --> 00:02\nOne\n\ntwo\n\n2\n00:03 --> 00:04\nthree',
      ['1 ·: One two', '3 ·: three'],
    ],
    ['times without hours or thousandths', 'webvtt', vtt('01:02 --> 01:05\nHello'), ['62 ·: Hello']],
    [
      'cue settings, notes and styles',
      'webvtt',
      'WEBVTT - made by hand\nKind: captions\n\nNOTE\nnothing to read\n\nSTYLE\n::cue {}\n\nintro\n00:01.000 --> 00:02.000 align:start position:0%\nHello\n',
      ['1 ·: Hello'],
    ],
    ['a byte order mark', 'webvtt', `\uFEFF${vtt('00:01.000 --> 00:02.000\nHello')}`, ['1 ·: Hello']],
    ['old returns', 'webvtt', 'WEBVTT\r\r00:01.000 --> 00:02.000\rHello\r', ['1 ·: Hello']],
    ['a NUL', 'webvtt', vtt('00:01.000 --> 00:02.000\nHe\0llo'), ['1 ·: He\uFFFDllo']],
    [
      'names in parentheses, with dashes',
      'meet',
      vtt(
        '00:01.000 --> 00:02.000\n(Ada Moreau)\n- Tell me.\n- More.',
        '00:03.000 --> 00:04.000\n(Lucía)\n- I did (laughs)',
        '00:05.000 --> 00:06.000\n(laughs)',
      ),
      ['1 Ada Moreau: Tell me.', '1 Ada Moreau: More.', '3 Lucía: I did (laughs)', '5 Lucía: (laughs)'],
    ],
    [
      'names in parentheses in the line itself',
      'meet',
      '00:01 - 00:02\n(Ada) - Hi\n\n00:03 - 00:04\n(Lucía) Hi\n',
      ['1 Ada: Hi', '3 Lucía: Hi'],
    ],
    [
      'words in parentheses that are no name',
      'webvtt',
      vtt('00:01.000 --> 00:02.000\n(quietly) no'),
      ['1 ·: (quietly) no'],
    ],
    [
      'a comma between times',
      'meet',
      '0:00:01.000,0:00:02.000\nHello\n\n0:00:03.500,0:00:04.000\nBye\n',
      ['1 ·: Hello', '3.5 ·: Bye'],
    ],
    [
      'dashes for voices without a name',
      'srt',
      '1\n00:01 --> 00:02\n- Why?\n- It broke.\n',
      ['1 ·: Why?', '1 ·: It broke.'],
    ],
    [
      'times out of order',
      'webvtt',
      vtt('00:05.000 --> 00:06.000\nB', '00:01.000 --> 00:02.000\nA'),
      ['1 ·: A', '5 ·: B'],
    ],
    ['an end before its start', 'webvtt', vtt('00:05.000 --> 00:01.000\nB'), ['5 ·: B']],
    [
      'characters by number',
      'webvtt',
      vtt('00:05.000 --> 00:06.000\n&#233;&#x1F600;&nbsp;&#0;&#xD800;&#99999999;'),
      ['5 ·: é😀 &#0;&#xD800;&#99999999;'],
    ],
  ])('of %s', (_, kind, text, expected) => {
    expect([source(text), lines(text)]).toEqual([kind, expected])
  })

  it('end no line before it began, and none after a day', () => {
    const outcome = read(
      vtt('00:05.000 --> 00:01.000\nB', '999:00:00.000 --> 999:00:01.000\nC', '23:00:00.000 --> 30:00:00.000\nD'),
    )
    if (!('lines' in outcome)) throw new Error(outcome.detail)
    expect(outcome.lines.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [5000, 5000],
      [82_800_000, 86_400_000],
    ])
  })
})

describe('what is no transcript', () => {
  it.each<[string, string, RegExp]>([
    ['nothing', ' \n', /nothing in it/],
    ['a text', 'Ada: tell me.\nLucía: I led it.', /no times.*\.vtt/],
    ['a Word file', 'PK\u0003\u0004\u0014', /Word file.*\.vtt/],
    ['JSON', '{"transcriptEntries": []}', /JSON.*\.vtt/],
    ['times without words', vtt('00:01.000 --> 00:02.000', '00:03.000 --> 00:04.000\n<v Ada></v>'), /no words/],
    [
      'more than anybody reads',
      vtt(...Array.from({ length: lineLimit + 1 }, () => '00:01 --> 00:02\nx')),
      /more than 10,000 lines/,
    ],
    [
      'a crowd',
      vtt(...Array.from({ length: speakerLimit + 1 }, (_, i) => `00:01 --> 00:02\n<v P${i}>x`)),
      /more than 40 people/,
    ],
  ])('says so: %s', (_, text, words) => {
    expect(lines(text)).toMatch(words)
  })
})

it('loses no word of a file that names its voices', () => {
  const words = fc
    .string({ minLength: 1, unit: fc.constantFrom(...Array.from('abc é李.,!?:-()#+\'"')) })
    .filter((text) => /\S/.test(text))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('Ada Moreau', 'X Y'), words), { minLength: 1 }), (said) => {
      const outcome = read(
        vtt(...said.map(([name, text], i) => `${i}:00 --> ${i}:30\n<v ${name}>${text}</v>`).slice(0, 59)),
      )
      if (!('lines' in outcome)) throw new Error(outcome.detail)
      expect(outcome.lines.map((line) => [line.speakerLabel, line.text])).toEqual(
        said.slice(0, 59).map(([name, text]) => [name, text.replace(/\s+/g, ' ').trim()]),
      )
    }),
  )
})

it('reads anything to its end, and what it reads is in order and in bounds', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '\n',
      '\r\n',
      '\n\n',
      ' --> ',
      '00:01.000',
      '1:00:00,5',
      '<v Ada>',
      '</v>',
      '(Ada)',
      '- ',
      'Ada: ',
      'WEBVTT',
      '&#',
      '7\n',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const outcome = read(pieces.join(''))
      if (!('lines' in outcome)) {
        expect(outcome.code).toBe('not_a_transcript')
        return
      }
      const starts = outcome.lines.map(({ startMs }) => startMs)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      for (const line of outcome.lines) {
        expect(line.text.trim()).not.toBe('')
        expect(line.startMs <= line.endMs && line.endMs <= 86_400_000).toBe(true)
      }
    }),
    { numRuns: 2_000 },
  )
})
