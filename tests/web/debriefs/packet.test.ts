import { describe, expect, it } from 'vitest'
import type { Debrief } from '#contract/debriefs.ts'
import { matrixPlaceOf } from '#web/features/debriefs/place.ts'
import { protocolSteps } from '#web/features/debriefs/protocol-steps.ts'
import { roundWords, unlikeWords } from '#web/features/debriefs/round-words.ts'

const cell = (label: string, citedNoteIds: string[]): Debrief['matrix'][number]['cells'][number] => ({
  label,
  scorecardId: `card-${label}`,
  rating: 3,
  notAssessed: false,
  confidence: null,
  fromMemory: false,
  rationale: '',
  signals: 0,
  antiPatterns: 0,
  serious: 0,
  citedNoteIds,
})
const matrix = [
  { competencyId: 'ownership', title: 'Ownership', mustHave: true, cells: [cell('A', ['n1']), cell('B', ['n2'])] },
  { competencyId: 'growth', title: 'Growth', mustHave: false, cells: [cell('B', ['n2', 'n3'])] },
]
const serious: Debrief['seriousAntiPatterns'][number] = {
  noteId: 'n2',
  scorecardId: 'card-B',
  label: 'B',
  competencyId: 'growth',
  catalogId: 'blames',
  catalogText: '',
  text: '',
  offsetMs: null,
}
const tagged = (id: string, competencyId: string) => ({
  id,
  kind: 'text' as const,
  text: '',
  language: null,
  phase: 'during' as const,
  offsetMs: null,
  sectionId: null,
  promptId: null,
  star: null,
  tags: [{ competencyId, polarity: 'signal' as const }],
  revision: 1,
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
  attachments: [],
})

describe('places of the matrix', () => {
  it.each<[string, ReturnType<typeof matrixPlaceOf>]>([
    ['ownership', { competencyId: 'ownership', label: null, noteId: null }],
    ['ownership.B', { competencyId: 'ownership', label: 'B', noteId: null }],
    ['note-n1', { competencyId: 'ownership', label: 'A', noteId: 'n1' }],
    ['note-n3', { competencyId: 'growth', label: 'B', noteId: 'n3' }],
    ['note-n9', { competencyId: 'growth', label: 'A', noteId: 'n9' }],
    ['note-unknown', null],
    ['recommendations', null],
    ['', null],
  ])('#%s', (hash, place) => {
    const cards = [{ label: 'A', notes: [tagged('n9', 'growth')] }]
    expect(matrixPlaceOf(hash, { matrix, seriousAntiPatterns: [] }, cards)).toEqual(place)
  })

  it('lead a serious anti-pattern to where it is one, though it is cited elsewhere too', () => {
    expect(matrixPlaceOf('note-n2', { matrix, seriousAntiPatterns: [serious] }, [])).toEqual({
      competencyId: 'growth',
      label: 'B',
      noteId: 'n2',
    })
  })
})

const voter = (hasVoted: boolean | null) => ({ userId: 'u', name: 'Celine', hasVoted })
const votesNote = (...voted: (boolean | null)[]) =>
  protocol({ state: 'first_votes', voters: voted.map(voter) }).find(({ id }) => id === 'first_votes')?.note
const owed = (isWaived: boolean) => ({
  interviewId: 'i',
  round: 'values',
  title: 'Values',
  userId: 'u',
  name: 'Ben',
  waived: isWaived ? { reason: 'Away.', by: 'Rosa' } : null,
})
const protocol = (some: Partial<Debrief>) =>
  protocolSteps({ state: 'reading', missing: [], raters: [], voters: [], agenda: [], ...some })

describe('the protocol', () => {
  it.each<[Debrief['state'], string | null]>([
    ['collecting', 'Scorecards'],
    ['reading', 'Silent reading'],
    ['first_votes', 'Votes'],
    ['revealed', 'Discussion'],
    ['discussing', 'Discussion'],
    ['decided', null],
  ])('%s is at %s', (state, label) => {
    expect(protocol({ state }).find((step) => step.state === 'current')?.label ?? null).toBe(label)
  })

  it('ends with every step done', () => {
    expect(protocol({ state: 'decided' }).every((step) => step.state === 'done')).toBe(true)
  })

  it('counts what is owed, and a waived one not', () => {
    const missing = [owed(false), owed(true)]
    expect(protocol({ state: 'collecting', missing })[0]?.note).toBe('1 owed')
    expect(protocol({ state: 'collecting', missing: [owed(true)] })[0]?.note).toBe('all in')
  })

  it('counts votes only for who may know them', () => {
    expect(votesNote(true, false)).toBe('1 of 2')
    expect(votesNote(true, null)).toBeUndefined()
  })
})

type Round = Parameters<typeof roundWords>[0]

describe('a round against its plan', () => {
  const round: Round = {
    isTracked: true,
    plannedMinutes: 60,
    actualMinutes: 53.1,
    isMarked: true,
    coreAsked: 8,
    coreTotal: 11,
  }
  it.each<[string, Partial<Round>, string, string]>([
    ['tracked', {}, '53 of 60', '8 of 11 asked'],
    ['under way', { actualMinutes: null }, '60 planned, under way', '8 of 11 asked'],
    [
      'not tracked',
      { isTracked: false, isMarked: false, actualMinutes: null, coreAsked: 0 },
      '60 planned, not tracked',
      'not tracked',
    ],
    [
      'without a clock, with marks',
      { isTracked: false, actualMinutes: null, coreAsked: 3 },
      '60 planned, not tracked',
      '3 of 11 asked',
    ],
    ['with a clock, marked by nobody', { isMarked: false, coreAsked: 0 }, '53 of 60', 'not tracked'],
    ['a kit without core prompts', { coreAsked: 0, coreTotal: 0 }, '53 of 60', 'none in this kit'],
  ])('%s', (_, some, minutes, prompts) => {
    expect(roundWords({ ...round, ...some })).toEqual({ minutes, prompts })
  })
})

describe('where a candidate had not the same', () => {
  type Compared = Parameters<typeof unlikeWords>[0][number]
  const same: Compared = {
    title: 'Values',
    isTracked: true,
    plannedMinutes: 60,
    actualMinutes: 57,
    isMarked: true,
    coreAsked: 11,
    coreTotal: 11,
    notAsked: [],
    withdrawn: [],
  }
  const missing = { promptId: 'p', text: 'Why?', wasSkipped: false }
  it.each<[string, Partial<Compared>, string[]]>([
    ['nowhere', {}, []],
    ['in time', { actualMinutes: 49.6 }, ['Values took 50 of 60 minutes']],
    ['in questions', { notAsked: [missing, missing] }, ['Values left out 2 of 11 core prompts']],
    [
      'in both',
      { actualMinutes: 70, notAsked: [missing] },
      ['Values took 70 of 60 minutes and left out 1 of 11 core prompts'],
    ],
    [
      'as far as anybody knows',
      { isTracked: false, actualMinutes: null, isMarked: false },
      ['Values was not timed and has no word of what was asked'],
    ],
    ['nowhere yet while it runs', { actualMinutes: null }, []],
    ['nowhere in a kit without core prompts', { coreTotal: 0, isMarked: false }, []],
  ])('%s', (_, some, words) => {
    expect(unlikeWords([{ ...same, ...some }])).toEqual(words)
  })
})
