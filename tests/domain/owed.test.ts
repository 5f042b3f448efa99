import { describe, expect, it } from 'vitest'
import { isReadyForDebrief, owedScorecards, type OwingInterview } from '#domain/owed.ts'

const interview = (some: Partial<OwingInterview>): OwingInterview => ({
  id: 'i1',
  roundId: 'values',
  isOptional: false,
  state: 'ended',
  panel: [{ userId: 'ada', seat: 'lead', scorecardState: 'draft' }],
  ...some,
})
const statuses = (some: Partial<OwingInterview>, waivers: { interviewId: string; userId: string | null }[] = []) =>
  owedScorecards({ interviews: [interview(some)], waivers }).map(({ userId, status }) => [userId, status])

describe('owedScorecards', () => {
  it.each<[string, Partial<OwingInterview>, unknown[]]>([
    ['a draft is missing', {}, [['ada', 'missing']]],
    [
      'one that was not begun is missing',
      { panel: [{ userId: 'ada', seat: 'lead', scorecardState: null }] },
      [['ada', 'missing']],
    ],
    [
      'a submitted one is in',
      { panel: [{ userId: 'ada', seat: 'lead', scorecardState: 'submitted' }] },
      [['ada', 'submitted']],
    ],
    [
      'a released one is settled',
      { panel: [{ userId: 'ada', seat: 'co', scorecardState: 'released' }] },
      [['ada', 'released']],
    ],
    ['an interview to come owes already', { state: 'planned' }, [['ada', 'missing']]],
    ['a round without a panel is owed', { panel: [] }, [[null, 'missing']]],
    [
      'shadows owe nothing, and a round of shadows alone has no panel',
      {
        panel: [
          { userId: 'fay', seat: 'shadow', scorecardState: 'submitted' },
          { userId: 'eli', seat: 'reverse_shadow', scorecardState: 'draft' },
        ],
      },
      [[null, 'missing']],
    ],
    [
      'lead and co both owe, the shadow beside them does not',
      {
        panel: [
          { userId: 'ada', seat: 'lead', scorecardState: 'submitted' },
          { userId: 'ben', seat: 'co', scorecardState: 'draft' },
          { userId: 'fay', seat: 'shadow', scorecardState: 'draft' },
        ],
      },
      [
        ['ada', 'submitted'],
        ['ben', 'missing'],
      ],
    ],
    ['an optional round owes nothing', { isOptional: true }, []],
    ['a cancelled interview owes nothing', { state: 'cancelled' }, []],
    ['a no-show owes nothing', { state: 'no_show' }, []],
  ])('%s', (_, some, expected) => {
    expect(statuses(some)).toEqual(expected)
  })

  it('goes on without a waived scorecard, and keeps the waiver with its reason', () => {
    const waiver = { interviewId: 'i1', userId: 'ada', reason: 'On leave' }
    const [owed] = owedScorecards({ interviews: [interview({})], waivers: [waiver] })
    expect(owed).toMatchObject({ userId: 'ada', status: 'waived', waiver })
  })

  it('a scorecard that came in after all counts, whatever was waived', () => {
    const panel = [{ userId: 'ada', seat: 'lead', scorecardState: 'submitted' }] as const
    expect(statuses({ panel }, [{ interviewId: 'i1', userId: 'ada' }])).toEqual([['ada', 'submitted']])
  })

  it('a waiver of one person or of another interview leaves the others missing', () => {
    const panel = [
      { userId: 'ada', seat: 'lead', scorecardState: 'draft' },
      { userId: 'ben', seat: 'co', scorecardState: 'draft' },
    ] as const
    expect(
      statuses({ panel }, [
        { interviewId: 'i1', userId: 'ben' },
        { interviewId: 'i2', userId: 'ada' },
      ]),
    ).toEqual([
      ['ada', 'missing'],
      ['ben', 'waived'],
    ])
  })

  it('a waiver of the whole interview covers everybody who is missing there', () => {
    const panel = [
      { userId: 'ada', seat: 'lead', scorecardState: 'submitted' },
      { userId: 'ben', seat: 'co', scorecardState: null },
    ] as const
    const whole = [{ interviewId: 'i1', userId: null }]
    expect(statuses({ panel }, whole)).toEqual([
      ['ada', 'submitted'],
      ['ben', 'waived'],
    ])
    expect(statuses({ panel: [] }, whole)).toEqual([[null, 'waived']])
  })
})

const two = (second: 'draft' | 'released') => [
  interview({ panel: [{ userId: 'ada', seat: 'lead', scorecardState: 'submitted' }] }),
  interview({ id: 'i2', panel: [{ userId: 'ben', seat: 'lead', scorecardState: second }] }),
]

describe('isReadyForDebrief', () => {
  it('needs every owed scorecard to be settled', () => {
    expect(isReadyForDebrief(owedScorecards({ interviews: two('draft'), waivers: [] }))).toBe(false)
    expect(isReadyForDebrief(owedScorecards({ interviews: two('released'), waivers: [] }))).toBe(true)
    const waivers = [{ interviewId: 'i2', userId: 'ben' }]
    expect(isReadyForDebrief(owedScorecards({ interviews: two('draft'), waivers }))).toBe(true)
  })
})
