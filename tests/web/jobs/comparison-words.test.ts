import { describe, expect, it } from 'vitest'
import type { ComparedInterview, ComparedRound } from '#contract/comparability.ts'
import { askedOf, isFarOff, minutesText, roundSentence } from '#web/features/jobs/comparison-words.ts'

const held = (some: Partial<ComparedInterview> = {}): ComparedInterview => ({
  interviewId: 'i',
  candidacyId: 'c',
  candidate: { id: 'k', name: 'Lucía' },
  endedAt: '2026-11-20T10:00:00.000Z',
  kitSlug: 'values',
  kitVersion: 1,
  isTracked: true,
  plannedMinutes: 60,
  actualMinutes: 58.4,
  sections: [],
  isMarked: true,
  coreAsked: 11,
  coreTotal: 11,
  prompts: [],
  problem: null,
  competencies: [],
  ...some,
})
const untracked = held({ isTracked: false, actualMinutes: null, isMarked: false, coreAsked: 0 })
const round = (...interviews: ComparedInterview[]): ComparedRound => ({
  round: 'r',
  title: 'Values',
  kits: [],
  interviews,
})

describe('a round in a sentence', () => {
  it.each<[string, ComparedInterview[], string]>([
    ['one', [held()], '1 interview: 58 of 60 planned minutes. All core prompts were asked in it.'],
    [
      'all alike',
      [held(), held({ actualMinutes: 58.1 })],
      '2 interviews: 58 of 60 planned minutes. All core prompts were asked in each of 2.',
    ],
    [
      'some not',
      [held(), held({ actualMinutes: 62, coreAsked: 9 }), untracked],
      '3 interviews, 2 with a clock: 58 to 62 of 60 planned minutes. All core prompts were asked in 1 of 2; 1 was not tracked.',
    ],
    [
      'nobody tracked anything',
      [untracked, untracked],
      '2 interviews, none with a clock. What was asked, nobody marked.',
    ],
    [
      'two plans',
      [held(), held({ plannedMinutes: 45, actualMinutes: 45 })],
      '2 interviews: 45 to 58 of 60 or 45 planned minutes. All core prompts were asked in each of 2.',
    ],
    [
      'no core prompts',
      [held({ coreTotal: 0, coreAsked: 0 })],
      '1 interview: 58 of 60 planned minutes. The kit has no core prompts.',
    ],
  ])('%s', (_, interviews, sentence) => {
    expect(roundSentence(round(...interviews))).toBe(sentence)
  })
})

it('counts askings among the interviews that know of them', () => {
  const withStatus = (status: 'asked' | 'skipped' | 'not_asked' | 'not_tracked') =>
    held({ prompts: [{ promptId: 'p', status }] })
  const interviews = [
    withStatus('asked'),
    withStatus('skipped'),
    withStatus('not_asked'),
    withStatus('not_tracked'),
    held(),
  ]
  expect(askedOf(round(...interviews), 'p')).toEqual({ asked: 1, of: 3 })
})

it.each([
  [5, 7.5, false],
  [5, 8, true],
  [5, 2, true],
  [15, 18, false],
  [15, 19, true],
  [40, 31, false],
  [40, 30, true],
])('of %f planned minutes %f are far off: %s', (planned, actual, isFar) => {
  expect(isFarOff(planned, actual)).toBe(isFar)
})

it.each([
  [57.4, '57'],
  [9.4, '9.5'],
  [1.1, '1'],
  [0.3, '0.5'],
])('%f minutes are %s', (minutes, text) => {
  expect(minutesText(minutes)).toBe(text)
})
