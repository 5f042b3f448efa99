import { describe, expect, it } from 'vitest'
import { transcriptLimit } from '#domain/transcript/transcript.ts'
import { decode, readFile, refuseText, storable } from '#web/features/interviews/transcript/transcript-file.ts'

const attendance = { candidate: 'Lucía Ferro', interviewers: ['Ada'] }
const cue = '00:01.000 --> 00:02.000\nLucía: é'
const utf16 = (text: string, isBig = false) =>
  Uint8Array.from(
    Array.from(text).flatMap((one) => {
      const code = one.charCodeAt(0)
      return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8]
    }),
  )

describe('the text of a file', () => {
  it.each<[string, Uint8Array, boolean]>([
    ['UTF-8', new TextEncoder().encode(cue), false],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${cue}`), false],
    ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, ...utf16(cue)]), false],
    ['UTF-16, big end first', Uint8Array.from([0xfe, 0xff, ...utf16(cue, true)]), false],
    ['UTF-16 without its mark', utf16(cue), false],
    ['UTF-16, big end first, without its mark', utf16(cue, true), false],
    ['Windows-1252, which is a guess', Uint8Array.from(Array.from(cue).map((one) => one.charCodeAt(0))), true],
  ])('is read as %s', (_, bytes, isGuessed) => {
    const read = decode(bytes)
    expect([read.text.replace(/^\uFEFF/, ''), read.isGuessed]).toEqual([cue, isGuessed])
    expect(refuseText(read.text, attendance)).toBeNull()
  })

  it.each<[string, File, RegExp]>([
    ['a Word file', new File([Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])], 'talk.docx'), /talk\.docx.*Word.*\.vtt/],
    ['a PDF', new File(['%PDF-1.7'], 'talk.pdf'), /talk\.pdf.*PDF.*\.vtt/],
    ['a film', new File([new Uint8Array(4 * transcriptLimit + 1)], 'talk.mp4'), /talk\.mp4.*too long/],
  ])('of %s is not read, and it says what to do', async (_, file, words) => {
    expect(await readFile(file)).toEqual({ refusal: expect.stringMatching(words) })
  })
})

it.each<[string, string, RegExp]>([
  ['no times', 'Ada asked.', /no times/],
  ['too many characters', `${cue}\n${'x'.repeat(transcriptLimit)}`, /too long/],
  ['too many bytes', `${cue}\n${'語'.repeat(400_000)}`, /too long/],
])('a text with %s is refused before it is sent', (_, text, words) => {
  expect(refuseText(text, attendance)).toMatch(words)
})

it('what cannot be stored is replaced, all else stays', () => {
  expect(storable('a\0b\ud800c 😀')).toBe('a\uFFFDb\uFFFDc 😀')
})
