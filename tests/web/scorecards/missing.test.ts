import { describe, expect, it } from 'vitest'
import { type Draft, type Hint, missingOf, type Rating } from '#domain/scorecard.ts'
import { hintWords, missingItems } from '#web/features/scorecards/missing.ts'
import { lastStep, neighbours, placeOf } from '#web/features/scorecards/steps.ts'

const rating = (competencyId: string, some: Partial<Rating>): Rating => ({
  competencyId,
  rating: null,
  notAssessed: false,
  rationale: '',
  fromMemory: false,
  confidence: null,
  noteIds: [],
  promptIds: [],
  followUpIds: [],
  ...some,
})
const kit = {
  competencies: [
    { id: 'ownership', mustHave: true },
    { id: 'growth', mustHave: false },
  ],
} as const
const evidence = { notes: [{ id: 'n1', tags: [] }], askedCorePromptIds: [], usedFollowUpIds: [] }
const missing = (draft: Partial<Draft>) => {
  const whole: Draft = { ratings: [], recommendation: null, withheldReason: null, summary: '', ...draft }
  return missingItems(missingOf(whole, kit, evidence), whole).map(({ label, href }) => [label, href])
}

describe('what is missing', () => {
  it('of an empty card is every competency, the recommendation and the summary', () => {
    expect(missing({})).toEqual([
      ['Ownership', '#ownership'],
      ['Growth', '#growth'],
      ['recommendation', '#recommendation'],
      ['summary', '#recommendation.summary'],
    ])
  })

  it.each<[string, Rating, [string, string][]]>([
    ['a rating without evidence', rating('ownership', { rating: 3 }), [['evidence for Ownership', '#ownership.cited']]],
    [
      'an end of the scale without a reason',
      rating('ownership', { rating: 4, noteIds: ['n1'] }),
      [['why a 4 on Ownership', '#ownership.rationale']],
    ],
    [
      'a memory without words',
      rating('ownership', { rating: 3, fromMemory: true }),
      [['what you remember of Ownership', '#ownership.rationale']],
    ],
    ['nothing', rating('ownership', { rating: 3, noteIds: ['n1'] }), []],
    ['nothing, where it was not assessed', rating('ownership', { notAssessed: true }), []],
  ])('%s', (_, own, expected) => {
    const rest = { recommendation: 'yes', summary: 'Said.' } as const
    expect(missing({ ratings: [own, rating('growth', { notAssessed: true })], ...rest })).toEqual(expected)
  })

  it('leads to the reason where the recommendation is withheld without one, and to both where both are given', () => {
    const ratings = [rating('ownership', { notAssessed: true }), rating('growth', { notAssessed: true })]
    expect(missing({ ratings, withheldReason: '', summary: 'Said.' })).toEqual([['recommendation', '#recommendation']])
    expect(missing({ ratings, recommendation: 'no', withheldReason: 'but', summary: 'Said.' })).toEqual([
      ['recommend or withhold, not both', '#recommendation.withheld'],
    ])
  })
})

describe('hints', () => {
  it.each<[Hint, string]>([
    [
      { kind: 'yes_with_low_ratings', competencyIds: ['ownership', 'growth'] },
      'You recommend yes, and more than half of your ratings are a 1 or 2: Ownership and Growth.',
    ],
    [
      { kind: 'yes_with_must_have_at_1', competencyIds: ['ownership'] },
      'You recommend yes, with a 1 on a must-have: Ownership.',
    ],
    [{ kind: 'no_without_low_rating', competencyIds: [] }, 'You recommend no, and none of your ratings is a 1 or 2.'],
    [{ kind: 'must_have_not_assessed', competencyIds: ['ownership'] }, 'A must-have was not assessed: Ownership.'],
  ])('%o', (hint, words) => {
    expect(hintWords(hint)).toBe(words)
  })
})

describe('places', () => {
  const ids = ['ownership', 'growth']
  it.each([
    ['ownership', { step: 'ownership', part: null }],
    ['ownership.rationale', { step: 'ownership', part: 'rationale' }],
    ['recommendation.summary', { step: lastStep, part: 'summary' }],
    ['', { step: 'growth', part: null }],
    ['unknown.rationale', { step: 'growth', part: null }],
  ])('#%s', (hash, place) => {
    expect(placeOf(hash, ids, 'growth')).toEqual(place)
  })

  it('lead from competency to competency and end at the recommendation', () => {
    expect(neighbours('ownership', ids)).toEqual({ back: null, next: 'growth' })
    expect(neighbours('growth', ids)).toEqual({ back: 'ownership', next: lastStep })
    expect(neighbours(lastStep, ids)).toEqual({ back: 'growth', next: null })
  })
})
