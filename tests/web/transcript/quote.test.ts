import { describe, expect, it } from 'vitest'
import { quotedIn, quoteOf, quoteText, turnsOf } from '#web/features/interviews/transcript/quote.ts'

const line = (speakerLabel: string | null, text: string, offsetMs: number | null = 61_000) => ({
  speakerLabel,
  text,
  offsetMs,
  phase: offsetMs === null ? ('after' as const) : ('during' as const),
})
const visits = [
  { sectionId: 'intro', fromMs: 0, toMs: 60_000 },
  { sectionId: 'work', fromMs: 60_000, toMs: 120_000 },
]

describe('a quote', () => {
  it.each<[string, ReturnType<typeof line>[], string]>([
    ['of a line', [line('Lucía Ferro', 'We moved it.')], 'Lucía Ferro: “We moved it.”'],
    ['of a turn', [line('Lucía', 'We moved it.'), line('Lucía', 'In May.')], 'Lucía: “We moved it. In May.”'],
    ['of two voices', [line('Ada', 'Why?'), line('Lucía', 'It broke.')], 'Ada: “Why?”\nLucía: “It broke.”'],
    ['of nobody that is named', [line(null, 'Hello.')], '“Hello.”'],
  ])('%s names who said what', (_, lines, text) => {
    expect(quoteText(lines)).toBe(text)
  })

  it.each<[number | null, object]>([
    [61_000, { phase: 'during', offsetMs: 61_000, sectionId: 'work' }],
    [60_000, { phase: 'during', offsetMs: 60_000, sectionId: 'work' }],
    [120_000, { offsetMs: 120_000, sectionId: 'work' }],
    [130_000, { offsetMs: 130_000, sectionId: null }],
    [null, { phase: 'after', offsetMs: null, sectionId: null }],
  ])('at %s ms is a note of its place', (offsetMs, place) => {
    expect(quoteOf([line('Ada', 'Why?', offsetMs)], visits)).toMatchObject({
      ...place,
      kind: 'text',
      promptId: null,
      tags: [],
    })
  })

  it('of nothing is none', () => {
    expect(quoteOf([], visits)).toBeNull()
  })
})

it('consecutive lines of one voice are a turn', () => {
  const lines = [line('A', '1'), line('A', '2'), line(null, '3'), line(null, '4'), line('A', '5')]
  expect(turnsOf(lines).map((turn) => turn.map(({ text }) => text).join(''))).toEqual(['12', '34', '5'])
})

it('what was quoted is known again, alone or within a turn, and nothing else is', () => {
  const said = ['We moved it.', 'In May.', 'We', 'In May.'].map((text) => line('Lucía', text))
  const lines = [line('Ada', 'Why?'), ...said]
  const quoted = (...notes: string[]) => [
    ...quotedIn(
      lines,
      notes.map((text) => ({ text })),
    ),
  ]
  expect(quoted(quoteText(lines.slice(1, 3)))).toEqual([1, 2])
  expect(quoted(quoteText(lines.slice(0, 2)))).toEqual([0, 1])
  expect(quoted(quoteText(lines.slice(3, 4)))).toEqual([3])
  expect(quoted('Why? she asked.', '“We moved”', '“It broke.”')).toEqual([])
})
