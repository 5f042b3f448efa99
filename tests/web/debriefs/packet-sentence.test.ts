import { describe, expect, it } from 'vitest'
import type { CompetencyId } from '#domain/competency.ts'
import { aggregate } from '#domain/aggregate.ts'
import type { Rating, Recommendation } from '#domain/scorecard.ts'
import { type PacketFacts, packetReasons, packetSentence } from '#web/features/debriefs/packet-sentence.ts'
import { card, note, rate, round } from '../../support/packet.ts'

type Case = {
  ratings: Rating[][]
  recommendations?: Recommendation[]
  /** Competencies of the kit beside the three of the round, as [id, must-have]. */
  more?: [CompetencyId, boolean][]
  isSerious?: boolean
  names?: string[]
  state?: PacketFacts['state']
  missing?: PacketFacts['missing']
}

/** Facts as the server makes them, from ratings: ownership and growth are must-haves, communication is not. */
function factsOf({
  ratings,
  recommendations = [],
  more = [],
  isSerious,
  names,
  state = 'reading',
  missing = [],
}: Case): PacketFacts {
  const plain = round()
  const kit = {
    ...plain.kit,
    competencies: [...plain.kit.competencies, ...more.map(([id, mustHave]) => ({ id, mustHave }))],
  }
  const cards = ratings.map((own, index) =>
    card('ABCDE'[index] ?? '', own, {
      recommendation: recommendations[index] ?? null,
      notes: isSerious && index === 0 ? [note('n1', 'ownership', 'anti_pattern', 'blames')] : [],
    }),
  )
  const raters = cards.map(({ label, recommendation }, index) => ({
    label,
    interviewId: 'i1',
    title: 'Values',
    seat: 'lead' as const,
    userId: null,
    name: names?.[index] ?? null,
    recommendation,
    withheldReason: null,
    summary: '',
    submittedAt: '2026-11-20T10:00:00.000Z',
  }))
  return { ...aggregate([{ ...plain, kit }], cards), raters, state, missing }
}

const three = (ownership: 1 | 2 | 3 | 4, growth: 1 | 2 | 3 | 4 | null = 3, communication: 1 | 2 | 3 | 4 = 3) => [
  rate('ownership', ownership),
  ...(growth === null ? [] : [rate('growth', growth)]),
  rate('communication', communication),
]
const owed = (some: Partial<PacketFacts['missing'][number]> = {}) => ({
  interviewId: 'i2',
  round: 'technical',
  title: 'Technical',
  userId: 'u2',
  name: 'Ben',
  waived: null,
  ...some,
})

describe('packetSentence', () => {
  it.each<[string, Case, string]>([
    [
      'the panel disagrees, and a must-have rests on one person',
      { ratings: [three(2, 3), three(4, null)] },
      'The panel disagrees on Ownership, and Growth rests on one person',
    ],
    ['it disagrees on two', { ratings: [three(1, 1), three(3, 3)] }, 'The panel disagrees on Ownership and Growth'],
    [
      'it disagrees on more than a sentence holds',
      {
        more: [['coding', false]],
        ratings: [
          [...three(1, 1, 1), rate('coding', 1)],
          [...three(3, 3, 3), rate('coding', 3)],
        ],
      },
      'The panel disagrees on Ownership, Communication and two more',
    ],
    ['it agrees', { ratings: [three(3), three(3)] }, 'The panel agrees within one step'],
    ['one step is agreement', { ratings: [three(3, 2, 4), three(2, 3, 3)] }, 'The panel agrees within one step'],
    [
      'it agrees on what two saw',
      { ratings: [three(3), three(3, null)] },
      'The panel agrees within one step, but Growth rests on one person',
    ],
    [
      'a gap that is no must-have is usual',
      { more: [['coding', false]], ratings: [[...three(3), rate('coding', 2)], three(3)] },
      'The panel agrees within one step',
    ],
    [
      'nobody looked at a must-have',
      { more: [['coding', true]], ratings: [three(3), three(3)] },
      'The panel agrees within one step, but nobody rated Coding',
    ],
    [
      'two must-haves rest on one person each; a name with "and" in it stays one',
      {
        more: [
          ['culture_values', true],
          ['coding', true],
        ],
        ratings: [[...three(3), rate('culture_values', 3), rate('coding', 3)], three(3)],
      },
      'The panel agrees within one step, but Culture & values and Coding rest on one person each',
    ],
    [
      'many do',
      {
        more: [
          ['coding', true],
          ['reliability', true],
        ],
        ratings: [[...three(3), rate('coding', 3), rate('reliability', 3)], [rate('ownership', 3)]],
      },
      'The panel agrees within one step, but three must-haves rest on one person each',
    ],
    [
      'ratings are close, recommendations are not',
      { ratings: [three(3), three(3)], recommendations: ['yes', 'no'] },
      'The ratings are within one step, but the recommendations differ',
    ],
    [
      'it agrees, and something serious was noted',
      { ratings: [three(3), three(3)], isSerious: true },
      'The panel agrees within one step, with a serious anti-pattern to talk about',
    ],
    ['one scorecard', { ratings: [three(3)] }, 'Everything rests on one person'],
    [
      'nothing in common',
      { ratings: [[rate('ownership', 3)], [rate('communication', 3)]], more: [] },
      'No competency was rated by two people',
    ],
    ['no scorecard', { ratings: [] }, 'There is no scorecard to read'],
    ['one is owed', { ratings: [three(3)], state: 'collecting', missing: [owed()] }, 'Ben’s scorecard is still owed'],
    [
      'a round has no panel',
      { ratings: [], state: 'collecting', missing: [owed({ userId: null, name: null })] },
      'Technical has nobody on its panel yet',
    ],
    [
      'several are owed; a waived one is not',
      {
        ratings: [],
        state: 'collecting',
        missing: [owed(), owed({ userId: 'u3' }), owed({ userId: 'u4', waived: { reason: 'Away.', by: 'Rosa' } })],
      },
      'Two scorecards are still owed',
    ],
    [
      'all are in',
      {
        ratings: [three(1), three(4)],
        state: 'collecting',
        missing: [owed({ waived: { reason: 'Away.', by: 'Rosa' } })],
      },
      'Every scorecard is in, so the debrief can open',
    ],
  ])('%s', (_, facts, sentence) => {
    expect(packetSentence(factsOf(facts))).toBe(sentence)
  })
})

const said = (facts: PacketFacts) => packetReasons(facts).map(({ lead, rest }) => lead + rest)

describe('packetReasons', () => {
  it('say who is apart, how far, and what is not in dispute', () => {
    const facts = factsOf({ ratings: [three(2), three(4), three(3)], names: ['Ada', 'Ben', 'Chen'] })
    expect(said(facts)).toEqual([
      'Ownership has a 2 and a 4, two steps apart, from Ada and Ben.',
      'The other two competencies with two raters or more are within one step.',
      'All three scorecards are in.',
    ])
    expect(packetReasons(facts)[0]?.place).toBe('ownership')
  })

  it('call raters by their letters while names are hidden', () => {
    expect(said(factsOf({ ratings: [three(1), three(4)] }))[0]).toBe(
      'Ownership has a 1 and a 4, three steps apart, from A and B.',
    )
  })

  it('count the recommendations where they differ', () => {
    const facts = factsOf({
      ratings: [three(3), three(3), three(3)],
      recommendations: ['no', 'yes', 'strong_yes'],
    })
    expect(said(facts)).toEqual([
      'The recommendations differ: one yes, one strong yes, and one no.',
      'All three scorecards are in.',
    ])
  })

  it('name a rating that goes against its notes', () => {
    const facts = factsOf({ ratings: [three(3), three(3)] })
    const against = { kind: 'rating_against_evidence' as const, competencyId: 'growth', labels: ['B'], range: null }
    expect(said({ ...facts, conflicts: [against] })[0]).toBe(
      'Growth is rated against its notes by B: what is cited points the other way.',
    )
  })

  it.each<[number, boolean, string]>([
    [1, false, 'One scorecard is in.'],
    [2, false, 'Both scorecards are in.'],
    [2, true, 'Two scorecards are in.'],
    [3, true, 'Three scorecards are in.'],
  ])('%i in, one waived: %s', (n, isOneWaived, words) => {
    const missing = isOneWaived ? [owed({ waived: { reason: 'Away for weeks.', by: 'Rosa' } })] : []
    const reasons = said(factsOf({ ratings: Array.from({ length: n }, () => three(3)), missing }))
    expect(reasons).toContain(words)
    expect(reasons.includes('Ben’s scorecard for Technical was waived by Rosa: “Away for weeks.”')).toBe(isOneWaived)
  })
})
