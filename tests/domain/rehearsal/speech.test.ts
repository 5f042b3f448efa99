import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawsOf, lengthMs, speech } from '#domain/rehearsal/speech.ts'

const answers = [
  { to: 'intro', lines: [{ id: 'hello', text: 'Hello there.' }] },
  {
    to: 'p-one',
    lines: [
      { id: 'one-1', text: 'Five words are said here.' },
      { id: 'one-2', pause: 3, text: 'And five more follow then.' },
    ],
  },
  { to: 'f-why', lines: [{ id: 'why-1', text: 'Because it was late.' }] },
]
const said = (...draws: { to: string; atMs: number }[]) =>
  speech(answers, draws).map(({ lineId, fromMs, toMs }) => [lineId, fromMs, toMs])

describe('speech', () => {
  it('begins a moment after the question, at 150 words a minute, with the silences that are written', () => {
    expect(said({ to: 'p-one', atMs: 10_000 })).toEqual([
      ['one-1', 11_200, 13_200],
      ['one-2', 16_200, 18_200],
    ])
    expect(lengthMs({ to: 'p-one', lines: answers[1]?.lines ?? [] })).toBe(8_200)
  })

  it('is silent about what nothing is written for', () => {
    expect(said({ to: 'p-two', atMs: 0 })).toEqual([])
  })

  it('is cut off by the next question, and by nothing that draws no answer', () => {
    expect(said({ to: 'p-one', atMs: 0 }, { to: 'f-why', atMs: 4_000 }).map(([id]) => id)).toEqual(['one-1', 'why-1'])
    expect(said({ to: 'p-one', atMs: 0 }, { to: 'p-two', atMs: 4_000 }).map(([id]) => id)).toEqual(['one-1', 'one-2'])
  })

  it('lets who is in the middle of a breath end it', () => {
    expect(said({ to: 'p-one', atMs: 0 }, { to: 'f-why', atMs: 2_000 })[0]).toEqual(['one-1', 1_200, 3_200])
  })

  it('hears a follow-up that comes together with its prompt instead of it', () => {
    expect(said({ to: 'p-one', atMs: 500 }, { to: 'f-why', atMs: 500 }).map(([id]) => id)).toEqual(['why-1'])
  })

  it('says again what is asked again', () => {
    expect(said({ to: 'f-why', atMs: 0 }, { to: 'f-why', atMs: 60_000 }).map(([id]) => id)).toEqual(['why-1', 'why-1'])
  })

  it('never begins a line before its question, and keeps the order of the clock', () => {
    const draw = fc.record({ to: fc.constantFrom('intro', 'p-one', 'f-why', 'p-two'), atMs: fc.nat(600_000) })
    fc.assert(
      fc.property(fc.array(draw), (draws) => {
        const sorted = draws.toSorted((a, b) => a.atMs - b.atMs)
        const lines = speech(answers, sorted)
        const starts = lines.map(({ fromMs }) => fromMs)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        for (const line of lines) expect(sorted.some(({ to, atMs }) => to === line.to && atMs < line.fromMs)).toBe(true)
      }),
    )
  })
})

describe('drawsOf', () => {
  it('takes sections as they are entered first, and what was asked, in the order of the clock', () => {
    const visits = [
      { sectionId: 'intro', fromMs: 0, toMs: 60_000 },
      { sectionId: 'work', fromMs: 60_000, toMs: 90_000 },
      { sectionId: 'intro', fromMs: 90_000, toMs: null },
    ]
    const asked = [
      { id: 'f-why', atMs: 80_000 },
      { id: 'p-one', atMs: 70_000 },
    ]
    expect(drawsOf({ visits, asked })).toEqual([
      { to: 'intro', atMs: 0 },
      { to: 'work', atMs: 60_000 },
      { to: 'p-one', atMs: 70_000 },
      { to: 'f-why', atMs: 80_000 },
    ])
  })
})
