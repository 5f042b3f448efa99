import { describe, expect, it } from 'vitest'
import type { PacketRound } from '#domain/aggregate.ts'
import { coreOf, planMinutes, roundFacts } from '#domain/comparability.ts'
import { round } from '../support/packet.ts'

const part = (id: string) => ({ id, text: `Text of ${id}` })
const marked = (some: Partial<Parameters<typeof coreOf>[0]> = {}) => ({
  corePrompts: [part('p1'), part('p2'), part('p3')],
  problems: [],
  askedPromptIds: [],
  skippedPromptIds: [],
  withdrawnPromptIds: [],
  ...some,
})
const problems = [part('x1'), part('x2')]

describe('what everybody is asked', () => {
  it.each<[string, Parameters<typeof marked>[0], string[]]>([
    ['marked', { askedPromptIds: ['p1'], skippedPromptIds: ['p2'] }, ['p1 asked', 'p2 skipped', 'p3 not_asked']],
    ['marked by nobody', {}, ['p1 not_tracked', 'p2 not_tracked', 'p3 not_tracked']],
    ['marked elsewhere alone', { askedPromptIds: ['p9'] }, ['p1 not_asked', 'p2 not_asked', 'p3 not_asked']],
    ['withdrawn, asked or not', { askedPromptIds: ['p1'], withdrawnPromptIds: ['p1', 'p2'] }, ['p3 not_asked']],
    [
      'one problem of a set: the one that was asked',
      { corePrompts: [], problems, askedPromptIds: ['x2'] },
      ['x2 asked'],
    ],
    ['or skipped', { corePrompts: [], problems, skippedPromptIds: ['x2'] }, ['x2 skipped']],
    [
      'or any, where none was marked',
      { problems, askedPromptIds: ['p1'] },
      ['p1 asked', 'p2 not_asked', 'p3 not_asked', 'x1 not_asked'],
    ],
    ['none of the withdrawn ones', { corePrompts: [], problems, withdrawnPromptIds: ['x1', 'x2'] }, []],
    [
      'no other than the one that was asked and withdrawn since',
      { corePrompts: [], problems, askedPromptIds: ['x1'], withdrawnPromptIds: ['x1'] },
      [],
    ],
  ])('%s', (_, some, parts) => {
    expect(coreOf(marked(some)).parts.map(({ id, status }) => `${id} ${status}`)).toEqual(parts)
  })

  it('names the problem that is left, and none where there are several', () => {
    const names = [[], ['x1']].map((withdrawnPromptIds) =>
      coreOf(marked({ corePrompts: [], problems, withdrawnPromptIds })).parts.map(({ text }) => text),
    )
    expect(names).toEqual([['One of its problems'], ['Text of x2']])
  })
})

it.each([
  [3_186_000, 0, 53.1],
  [3_600_000, 25, 48],
  [3_600_000, 50, 40],
  [0, 100, 0],
  [2_999, 0, 0],
  [3_000, 0, 0.1],
])('%i ms with %i %% more are %f min of the plan', (ms, percent, minutes) => {
  expect(planMinutes(ms, percent)).toBe(minutes)
})

describe('roundFacts', () => {
  const second = { promptId: 'p2', text: 'Second?' }
  it.each<[string, Partial<PacketRound>, object]>([
    [
      'a round with a clock',
      {},
      {
        isTracked: true,
        isMarked: true,
        actualMinutes: 53.1,
        coreAsked: 1,
        coreTotal: 2,
        notAsked: [{ ...second, wasSkipped: false }],
      },
    ],
    ['one that still runs has no minutes yet', { state: 'live' }, { actualMinutes: null }],
    [
      'one held without a clock claims nothing',
      { isTracked: false, offsetMs: 0, askedPromptIds: [] },
      { isTracked: false, isMarked: false, actualMinutes: null, coreAsked: 0, notAsked: [] },
    ],
    [
      'one held without a clock, with marks',
      { isTracked: false, offsetMs: 0 },
      { actualMinutes: null, isMarked: true, coreAsked: 1, notAsked: [{ ...second, wasSkipped: false }] },
    ],
    [
      'one with a clock and without marks claims nothing of its prompts',
      { askedPromptIds: [] },
      { actualMinutes: 53.1, isMarked: false, coreAsked: 0, coreTotal: 2, notAsked: [] },
    ],
    ['a prompt that was skipped', { skippedPromptIds: ['p2'] }, { notAsked: [{ ...second, wasSkipped: true }] }],
    [
      'a prompt that was withdrawn is missing nowhere',
      { withdrawnPromptIds: ['p2'] },
      { coreAsked: 1, coreTotal: 1, notAsked: [], withdrawn: [second] },
    ],
    [
      'a prompt that was asked and withdrawn since counts nowhere',
      { withdrawnPromptIds: ['p1'] },
      { coreAsked: 0, coreTotal: 1, withdrawn: [{ promptId: 'p1', text: 'First?' }] },
    ],
    [
      'a problem set has one problem',
      { askedPromptIds: ['x'], kit: { ...round().kit, corePrompts: [], problems: [part('x'), part('y')] } },
      { coreAsked: 1, coreTotal: 1, notAsked: [] },
    ],
  ])('%s', (_name, some, facts) => {
    expect(roundFacts([round(some)])[0]).toMatchObject(facts)
  })
  it('leaves out what did not take place', () => {
    const states = ['planned', 'scheduled', 'cancelled', 'no_show'] as const
    expect(roundFacts(states.map((state) => round({ state })))).toEqual([])
  })
})
