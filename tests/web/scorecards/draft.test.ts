import { describe, expect, it } from 'vitest'
import type { Draft, Rating } from '#domain/scorecard.ts'
import {
  cites,
  citedCount,
  fingerprint,
  ratingOf,
  sendable,
  valueOf,
  withCitation,
  withRating,
  withTags,
  withValue,
} from '#web/features/scorecards/draft.ts'

const empty: Draft = { ratings: [], recommendation: null, withheldReason: null, summary: '' }
const tag = (competencyId: string) => ({ competencyId, polarity: 'signal' as const })
const notes = [
  { id: 'n1', tags: [tag('ownership')] },
  { id: 'n2', tags: [tag('ownership'), tag('growth')] },
  { id: 'n3', tags: [] },
]
const rated = (some: Partial<Rating>): Rating => ({ ...ratingOf(empty, 'ownership', notes), ...some })

describe('a rating that was not touched yet', () => {
  it('cites the notes that are tagged with its competency', () => {
    expect(ratingOf(empty, 'ownership', notes).noteIds).toEqual(['n1', 'n2'])
    expect(ratingOf(empty, 'growth', notes).noteIds).toEqual(['n2'])
    expect(ratingOf(empty, 'coding', notes).noteIds).toEqual([])
  })

  it('follows the tags until it is touched, and keeps what was chosen after that', () => {
    const touched = withRating(empty, withValue(ratingOf(empty, 'ownership', notes), 3))
    const more = [...notes, { id: 'n4', tags: [tag('ownership')] }]
    expect(ratingOf(empty, 'ownership', more).noteIds).toContain('n4')
    expect(ratingOf(touched, 'ownership', more).noteIds).toEqual(['n1', 'n2'])
  })
})

describe('values', () => {
  it.each([1, 2, 3, 4, 'not_assessed'] as const)('%s is what was chosen', (value) => {
    expect(valueOf(withValue(rated({}), value))).toBe(value)
  })

  it('is never both a point and not assessed', () => {
    expect(withValue(rated({ rating: 2 }), 'not_assessed')).toMatchObject({ rating: null, notAssessed: true })
    expect(withValue(rated({ notAssessed: true }), 2)).toMatchObject({ rating: 2, notAssessed: false })
  })
})

describe('citations', () => {
  it('are added once and taken away', () => {
    const twice = withCitation(
      withCitation(rated({}), { kind: 'note', id: 'n3' }, true),
      { kind: 'note', id: 'n3' },
      true,
    )
    expect(twice.noteIds).toEqual(['n1', 'n2', 'n3'])
    expect(cites(withCitation(twice, { kind: 'note', id: 'n1' }, false), { kind: 'note', id: 'n1' })).toBe(false)
  })

  it('count prompts and follow-ups too', () => {
    const asked = withCitation(rated({}), { kind: 'prompt', id: 'p1' }, true)
    expect(citedCount(withCitation(asked, { kind: 'followUp', id: 'f1' }, true))).toBe(4)
  })

  it('end what was from memory, and taking one away does not begin it', () => {
    const fromMemory = rated({ noteIds: [], fromMemory: true })
    expect(withCitation(fromMemory, { kind: 'note', id: 'n1' }, true).fromMemory).toBe(false)
    expect(withCitation(rated({}), { kind: 'note', id: 'n1' }, false).fromMemory).toBe(false)
  })
})

describe('a note that is tagged anew', () => {
  const draft = withRating(withRating(empty, rated({ rating: 3 })), {
    ...rated({ rating: 2 }),
    competencyId: 'growth',
    noteIds: [],
  })

  it('is cited where it is evidence now, and no longer where it was', () => {
    const moved = withTags(draft, 'n1', [tag('ownership')], [tag('growth')])
    expect(moved.ratings.map(({ noteIds }) => noteIds)).toEqual([['n2'], ['n1']])
  })

  it('changes nothing where another tag of the same competency stays', () => {
    const anti = { competencyId: 'ownership', polarity: 'anti_pattern' as const }
    expect(withTags(draft, 'n1', [tag('ownership'), anti], [anti])).toEqual(draft)
  })
})

describe('what is sent', () => {
  it('cites only notes that the server has', () => {
    const draft = withRating(empty, rated({ rating: 3 }))
    expect(sendable(draft, new Set(['n2'])).ratings[0]?.noteIds).toEqual(['n2'])
  })

  it('cites nothing where nothing was assessed; the page keeps it for a change of mind', () => {
    const draft = withRating(empty, withValue(rated({ confidence: 'high', promptIds: ['p1'] }), 'not_assessed'))
    expect(sendable(draft, new Set(['n1', 'n2'])).ratings[0]).toMatchObject({
      noteIds: [],
      promptIds: [],
      confidence: null,
    })
    expect(valueOf(withValue(ratingOf(draft, 'ownership', notes), 2))).toBe(2)
    expect(ratingOf(draft, 'ownership', notes).noteIds).toEqual(['n1', 'n2'])
  })
})

describe('the fingerprint', () => {
  it('is the same for the same words, whatever the order of the keys', () => {
    const one = withRating(empty, rated({ rating: 3 }))
    const reversed = Object.fromEntries(Object.entries(rated({ rating: 3 })).toReversed()) as unknown as Rating // the same keys
    expect(fingerprint(withRating(empty, reversed))).toBe(fingerprint(one))
  })

  it.each<[string, Partial<Rating>]>([
    ['a rationale', { rationale: 'because' }],
    ['confidence', { confidence: 'low' }],
    ['a citation', { noteIds: ['n1'] }],
    ['from memory', { fromMemory: true }],
  ])('changes with %s', (_, change) => {
    expect(fingerprint(withRating(empty, rated(change)))).not.toBe(fingerprint(withRating(empty, rated({}))))
  })
})
