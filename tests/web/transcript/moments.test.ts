import { describe, expect, it } from 'vitest'
import { lineOf, minutesText, momentsIn, parseMinutes } from '#web/features/interviews/transcript/moments.ts'

const prompt = (id: string) => ({ id, text: `Text of ${id}` })
const kit = { content: { sections: [{ prompts: ['a', 'b', 'c', 'd', 'e', 'f'].map(prompt) }], problems: [] } }
const asked = (promptId: string, offsetMs: number | null) => ({ promptId, status: 'asked', followUpIds: [], offsetMs })
const note = (id: string, offsetMs: number | null) => ({ id, offsetMs, text: `Note ${id}` })
type Given = Parameters<typeof momentsIn>
const moments = (prompts: object[], notes: object[]) =>
  momentsIn({ kit, prompts } as unknown as Given[0], notes as unknown as Given[1]).map(({ id }) => id) // only what it reads

describe('moments that one knows', () => {
  it.each<[string, object[], object[], string[]]>([
    ['nothing but the start', [], [], ['start']],
    ['prompts, in the order of the clock', [asked('b', 9000), asked('a', 1000)], [note('n', 5)], ['start', 'a', 'b']],
    ['notes where hardly any prompt was marked', [asked('b', 9000)], [note('n', 5000)], ['start', 'n', 'b']],
    ['nothing that nobody timed', [asked('a', null)], [note('n', null)], ['start']],
    [
      'a few from all over it',
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => asked(id, index * 1000)),
      [],
      ['start', 'a', 'c', 'e'],
    ],
  ])('are %s', (_, prompts, notes, ids) => {
    expect(moments(prompts, notes)).toEqual(ids)
  })
})

describe('the line at a moment', () => {
  const lines = [2000, 7000, 16_000].map((startMs) => ({ startMs }))
  const recorded = { course: { runs: [{ fromMs: 0, toMs: null, offsetMs: 0 }], endMs: null }, lines }
  type Recorded = Parameters<typeof lineOf>[0]
  const at = (offsetMs: number, recordingStartMs: number) =>
    lineOf(recorded as unknown as Recorded, recordingStartMs, { id: 'm', offsetMs, words: '' }) // only what it reads

  it('is the last one that had begun, and its neighbours say how the recording would lie with them', () => {
    expect(at(8000, 0)).toEqual({ line: lines[1], earlier: 6000, later: -8000 })
    expect(at(8000, 6000)).toEqual({ line: lines[0], earlier: null, later: 1000 })
    expect(at(0, 0)).toEqual({ line: null, earlier: null, later: -2000 })
  })

  it('moves to a neighbour with its start', () => {
    const { later } = at(8000, 0)
    expect(at(8000, later ?? 0).line).toBe(lines[2])
  })
})

it.each([
  ['1:30', 90_000],
  ['01:05', 65_000],
  ['90', 90_000],
  [' 0:00 ', 0],
  ['120:00', 7_200_000],
  ['1:75', null],
  ['', null],
  ['-1:00', null],
  ['1.5', null],
  ['one', null],
])('“%s” is %s ms', (text, ms) => {
  expect(parseMinutes(text)).toBe(ms)
})

it('is written as it is read', () => {
  expect(parseMinutes(minutesText(-95_000))).toBe(95_000)
})
