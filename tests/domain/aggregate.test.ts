import { describe, expect, it } from 'vitest'
import { aggregate, labelOf, type PacketRound } from '#domain/aggregate.ts'
import type { Rating } from '#domain/scorecard.ts'
import { card, note, rate, round } from '../support/packet.ts'

describe('labelOf', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i is %s', (index, label) => {
    expect(labelOf(index)).toBe(label)
  })
})

describe('spread', () => {
  it.each<[string, Rating['rating'][], object]>([
    ['nobody', [], { n: 0, distribution: [0, 0, 0, 0], min: null, max: null, median: null, range: null }],
    ['one', [3], { n: 1, distribution: [0, 0, 1, 0], min: 3, max: 3, median: 3, range: 0 }],
    ['two apart', [2, 4], { n: 2, distribution: [0, 1, 0, 1], min: 2, max: 4, median: 3, range: 2 }],
    ['two beside', [3, 4], { n: 2, distribution: [0, 0, 1, 1], min: 3, max: 4, median: 3.5, range: 1 }],
    ['three', [4, 1, 2], { n: 3, distribution: [1, 1, 0, 1], min: 1, max: 4, median: 2, range: 3 }],
    [
      'not assessed is missing, never a zero',
      [3, null, 3],
      { n: 2, distribution: [0, 0, 2, 0], min: 3, max: 3, median: 3, range: 0 },
    ],
  ])('of %s', (_name, ratings, spread) => {
    const cards = ratings.map((rating, index) => card(labelOf(index), [rate('ownership', rating)]))
    const found = aggregate([round()], cards).spread.find(({ competencyId }) => competencyId === 'ownership')
    expect(found).toEqual({ competencyId: 'ownership', ...spread })
  })
})

const ratedByFour = (a: Rating['rating'], b: Rating['rating'], c: Rating['rating'], d: Rating['rating'], id: string) =>
  [a, b, c, d].map((rating) => rate(id, rating))

describe('matrix', () => {
  it('is ordered by range, then spread, then fewer raters; what nobody rated comes last', () => {
    const competencies = (['ownership', 'communication', 'growth', 'collaboration', 'decision_making'] as const).map(
      (id) => ({
        id,
        mustHave: false,
      }),
    )
    const columns = [
      ratedByFour(3, 3, 3, 3, 'ownership'),
      ratedByFour(2, 3, 3, 3, 'communication'),
      ratedByFour(null, null, null, null, 'growth'),
      ratedByFour(2, 2, 3, 3, 'collaboration'),
      ratedByFour(3, null, null, null, 'decision_making'),
    ]
    const cards = [0, 1, 2, 3].map((index) =>
      card(
        labelOf(index),
        columns.flatMap((column) => column[index] ?? []),
      ),
    )
    const { matrix, spread } = aggregate([round({ kit: { ...round().kit, competencies } })], cards)
    const order = ['collaboration', 'communication', 'decision_making', 'ownership', 'growth']
    expect(matrix.map(({ competencyId }) => competencyId)).toEqual(order)
    expect(spread.map(({ competencyId }) => competencyId)).toEqual(order)
  })

  it('joins the kits of all rounds, a must-have of one being a must-have', () => {
    const second = round({
      interviewId: 'i2',
      kit: {
        ...round().kit,
        competencies: [
          { id: 'communication', mustHave: true },
          { id: 'coding', mustHave: false },
        ],
      },
    })
    const found = aggregate([round(), second], []).matrix.map(({ competencyId, mustHave }) => [competencyId, mustHave])
    expect(found).toEqual([
      ['ownership', true],
      ['communication', true],
      ['growth', true],
      ['coding', false],
    ])
  })

  it('keeps what a cancelled round should have covered in sight, and an optional one only once it took place', () => {
    const kit = { ...round().kit, competencies: [{ id: 'coding' as const, mustHave: true }] }
    const ids = (some: Partial<PacketRound>) =>
      aggregate([round({ kit, ...some })], []).coverage.map(({ competencyId, gap }) => [competencyId, gap])
    expect(ids({ state: 'cancelled' })).toEqual([['coding', 'not_rated']])
    expect(ids({ state: 'planned', isOptional: true })).toEqual([])
    expect(ids({ state: 'ended', isOptional: true })).toEqual([['coding', 'not_rated']])
  })

  it('each cell leads to the notes that it cites and counts them by polarity', () => {
    const notes = [
      note('n1', 'ownership', 'signal'),
      note('n2', 'ownership', 'anti_pattern', 'blames'),
      note('n3', 'growth', 'anti_pattern', 'blames'),
      note('n4', 'ownership', 'signal'),
    ]
    const rated = rate('ownership', 2, { noteIds: ['n2', 'n1', 'n3', 'gone'], rationale: 'Why.', fromMemory: true })
    const [row] = aggregate([round()], [card('A', [rated], { notes })]).matrix
    expect(row?.cells).toEqual([
      {
        label: 'A',
        scorecardId: 'card-A',
        rating: 2,
        notAssessed: false,
        confidence: 'high',
        fromMemory: true,
        rationale: 'Why.',
        signals: 1,
        antiPatterns: 1,
        serious: 1,
        citedNoteIds: ['n1', 'n2', 'n3'],
      },
    ])
  })
})

describe('conflicts and agenda', () => {
  it('ratings two steps apart come first, then a split, then ratings against their evidence', () => {
    const notes = [note('n1', 'growth', 'anti_pattern')]
    const { conflicts, agenda } = aggregate(
      [round()],
      [
        card('A', [rate('ownership', 2), rate('communication', 3), rate('growth', 3, { noteIds: ['n1'] })], {
          recommendation: 'no',
          notes,
        }),
        card('B', [rate('ownership', 3), rate('communication', 3), rate('growth', 3)], { recommendation: 'yes' }),
        card('C', [rate('ownership', 4), rate('communication', 3), rate('growth', null)], { recommendation: null }),
      ],
    )
    expect(conflicts).toEqual([
      { kind: 'ratings_apart', competencyId: 'ownership', labels: ['A', 'C'], range: 2 },
      { kind: 'recommendations_split', competencyId: null, labels: ['A', 'B'], range: null },
      { kind: 'rating_against_evidence', competencyId: 'growth', labels: ['A'], range: null },
    ])
    expect(agenda).toEqual([
      { competencyId: 'ownership', reasons: ['ratings_apart'] },
      { competencyId: 'growth', reasons: ['rating_against_evidence'] },
      { competencyId: null, reasons: ['recommendations_split'] },
    ])
  })
  it('one step apart and one mind are no conflict', () => {
    const { conflicts } = aggregate(
      [round()],
      [
        card('A', [rate('ownership', 2)], { recommendation: 'yes' }),
        card('B', [rate('ownership', 3)], { recommendation: 'strong_yes' }),
      ],
    )
    expect(conflicts).toEqual([])
  })
  it('a gap is a topic where it concerns a must-have', () => {
    const { agenda, coverage } = aggregate([round()], [card('A', [rate('ownership', 3), rate('communication', 3)])])
    expect(coverage.map(({ competencyId, raters, gap }) => [competencyId, raters, gap])).toEqual([
      ['ownership', 1, 'one_rater'],
      ['communication', 1, 'one_rater'],
      ['growth', 0, 'not_rated'],
    ])
    expect(agenda).toEqual([
      { competencyId: 'ownership', reasons: ['one_rater'] },
      { competencyId: 'growth', reasons: ['not_rated'] },
    ])
  })
  it('a serious anti-pattern leads to its note, cited or not; a signal or a concern of that name does not count', () => {
    const notes = [
      note('n1', 'growth', 'anti_pattern', 'blames'),
      note('n2', 'growth', 'signal', 'blames'),
      note('n3', 'growth', 'anti_pattern', 'mild'),
    ]
    const found = aggregate([round()], [card('A', [rate('growth', 2)], { notes })])
    expect(found.seriousAntiPatterns).toEqual([
      {
        noteId: 'n1',
        scorecardId: 'card-A',
        label: 'A',
        competencyId: 'growth',
        catalogId: 'blames',
        catalogText: 'Names a colleague as the cause.',
        text: 'Text of n1',
        offsetMs: 60_000,
      },
    ])
    expect(found.agenda.find(({ competencyId }) => competencyId === 'growth')?.reasons).toContain(
      'serious_anti_pattern',
    )
  })
  it('a note counts once for a competency, tagged or cited', () => {
    const notes = [note('n1', 'ownership', 'signal'), { ...note('n2', 'growth', 'signal'), tags: [] }]
    const cards = [card('A', [rate('ownership', 3, { noteIds: ['n1', 'n2'] })], { notes })]
    expect(aggregate([round()], cards).coverage[0]?.notes).toBe(2)
  })
})
