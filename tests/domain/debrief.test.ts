import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Seat } from '#domain/access.ts'
import {
  type Circle,
  type DebriefState,
  deciderOf,
  facilitates,
  refuseDecision,
  refuseOpening,
  refuseReveal,
  refuseVote,
  seesRatersNames,
  votersOf,
} from '#domain/debrief.ts'

const person = (userId: string, mayTakePart = true) => ({ userId, name: userId, mayTakePart })
const seat = (
  userId: string,
  some: { seat?: Seat; scorecardState?: 'draft' | 'submitted' | 'released' | null; mayTakePart?: boolean } = {},
) => ({
  ...person(userId),
  seat: 'lead' as Seat,
  scorecardState: 'submitted' as const,
  ...some,
})
const circle = (some: Partial<Circle> = {}): Circle => ({
  way: 'committee',
  hiringManager: person('manager'),
  chair: null,
  barRaiser: null,
  committee: [person('carl'), person('cleo')],
  panel: [seat('ada'), seat('ben')],
  ...some,
})
const ids = (some: Partial<Circle>) => votersOf(circle(some)).map(({ userId }) => userId)

describe('votersOf', () => {
  it.each<[string, Partial<Circle>, string[]]>([
    ['the committee', {}, ['carl', 'cleo']],
    ['the committee without who sat on the panel', { panel: [seat('carl')] }, ['cleo']],
    [
      'without who sat on it as a shadow',
      { panel: [seat('carl', { seat: 'shadow', scorecardState: 'draft' })] },
      ['cleo'],
    ],
    ['without the candidate, and who lost access', { committee: [person('carl', false), person('cleo')] }, ['cleo']],
    ['nobody, where there is no committee', { committee: [] }, []],
    ['by manager: panelists who submitted', { way: 'manager' }, ['ada', 'ben']],
    [
      'by manager: not who was released or waived',
      {
        way: 'manager',
        panel: [seat('ada'), seat('ben', { scorecardState: 'released' }), seat('dara', { scorecardState: 'draft' })],
      },
      ['ada'],
    ],
    [
      'by manager: shadows never',
      {
        way: 'manager',
        panel: [seat('ada'), seat('fay', { seat: 'shadow' }), seat('eli', { seat: 'reverse_shadow' })],
      },
      ['ada'],
    ],
    ['by manager: the bar raiser has no vote', { way: 'manager', barRaiser: person('olu') }, ['ada', 'ben']],
    ['by panel: the bar raiser too', { way: 'panel', barRaiser: person('olu') }, ['ada', 'ben', 'olu']],
    [
      'by panel: nobody twice',
      { way: 'panel', barRaiser: person('ben'), panel: [seat('ada'), seat('ada', { seat: 'co' }), seat('ben')] },
      ['ada', 'ben'],
    ],
  ])('%s', (_name, some, voters) => {
    expect(ids(some)).toEqual(voters)
  })
})

describe('deciderOf', () => {
  it.each<[string, Partial<Circle>, string | null]>([
    ['by manager: the hiring manager', { way: 'manager', chair: person('carl'), barRaiser: person('olu') }, 'manager'],
    ['by panel: the bar raiser', { way: 'panel', barRaiser: person('olu') }, 'olu'],
    ['by panel: else the hiring manager', { way: 'panel', chair: person('carl') }, 'manager'],
    ['by committee: the hiring manager', { barRaiser: person('olu') }, 'manager'],
    ['by committee: its chair where one is named', { chair: person('carl') }, 'carl'],
    ['nobody where nobody is named', { hiringManager: null }, null],
    ['never the candidate', { hiringManager: person('manager', false) }, null],
  ])('%s', (_name, some, userId) => {
    expect(deciderOf(circle(some))?.userId ?? null).toBe(userId)
  })
})

describe('refuseOpening', () => {
  it('names everything that is still owed', () => {
    const missing = [
      { interviewId: 'i1', title: 'Values', name: 'Ada' },
      { interviewId: 'i2', title: 'Leading', name: null },
    ]
    expect(refuseOpening({ isClosed: false, missing })).toMatchObject({
      code: 'debrief_not_ready',
      issues: [
        { path: 'interviews.i1', message: 'Ada owes a scorecard for Values.' },
        { path: 'interviews.i2', message: 'Leading has no panel yet.' },
      ],
    })
  })
  it('opens when nothing is owed, but not for a closed candidacy', () => {
    expect(refuseOpening({ isClosed: false, missing: [] })).toBeNull()
    expect(refuseOpening({ isClosed: true, missing: [] })?.code).toBe('debrief_not_ready')
  })
})

describe('refuseVote', () => {
  it.each<[DebriefState, boolean, string | null]>([
    ['collecting', true, 'voting_not_open'],
    ['reading', true, null],
    ['first_votes', true, null],
    ['revealed', true, 'already_revealed'],
    ['discussing', true, 'already_revealed'],
    ['decided', true, 'already_revealed'],
    ['reading', false, 'not_a_voter'],
    ['revealed', false, 'not_a_voter'],
  ])('in %s, a voter: %s', (state, isVoter, code) => {
    expect(refuseVote({ state, isVoter })?.code ?? null).toBe(code)
  })
})

describe('refuseReveal', () => {
  const voters = [person('carl'), person('cleo')]
  const code = (some: Partial<Parameters<typeof refuseReveal>[0]>) =>
    refuseReveal({ state: 'first_votes', voters, votedIds: ['carl', 'cleo'], missingReason: null, ...some })?.code ??
    null
  it.each<[string, Parameters<typeof code>[0], string | null]>([
    ['all voted', {}, null],
    ['one is missing', { votedIds: ['carl'] }, 'votes_missing'],
    ['one is missing, with a reason', { votedIds: ['carl'], missingReason: 'On leave.' }, null],
    ['nobody voted', { state: 'reading', votedIds: [] }, 'votes_missing'],
    ['there is nobody to vote', { state: 'reading', voters: [], votedIds: [] }, 'votes_missing'],
    ['there is nobody to vote, with a reason', { voters: [], votedIds: [], missingReason: 'No committee.' }, null],
    ['not open', { state: 'collecting' }, 'voting_not_open'],
    ['a second time', { state: 'revealed' }, 'already_revealed'],
    ['after the decision', { state: 'decided', missingReason: 'Again.' }, 'already_revealed'],
  ])('%s', (_name, some, expected) => {
    expect(code(some)).toBe(expected)
  })
  it('says who has not voted', () => {
    const refusal = refuseReveal({ state: 'first_votes', voters, votedIds: ['carl'], missingReason: null })
    expect(refusal?.issues).toEqual([{ path: 'voters.cleo', message: 'cleo has not voted.' }])
  })
})

describe('refuseDecision', () => {
  const base = {
    state: 'revealed' as DebriefState,
    actorId: 'manager',
    decider: person('manager'),
    dissent: [] as { userId: string }[],
    voters: [person('carl')],
    panel: [person('ada')],
  }
  it.each<[string, Partial<typeof base> | { decider: null }, string | null]>([
    ['by the decider after the reveal', {}, null],
    ['by somebody else', { actorId: 'carl' }, 'not_the_decider'],
    ['where nobody is named', { decider: null }, 'not_the_decider'],
    ['before the reveal', { state: 'first_votes' }, 'not_revealed'],
    ['before the opening', { state: 'collecting' }, 'not_revealed'],
    ['twice', { state: 'decided' }, 'already_decided'],
    ['with the dissent of a voter and a panelist', { dissent: [{ userId: 'carl' }, { userId: 'ada' }] }, null],
    ['with the dissent of a stranger', { dissent: [{ userId: 'mallory' }] }, 'unknown_reference'],
    ['with one person’s dissent twice', { dissent: [{ userId: 'ada' }, { userId: 'ada' }] }, 'invalid_input'],
  ])('%s', (_name, some, expected) => {
    expect(refuseDecision({ ...base, ...some })?.code ?? null).toBe(expected)
  })
  it('points at the entry that is wrong', () => {
    const refusal = refuseDecision({ ...base, dissent: [{ userId: 'ada' }, { userId: 'mallory' }] })
    expect(refusal?.issues?.map(({ path }) => path)).toEqual(['dissent[1].userId'])
  })
})

describe('who sees what', () => {
  const nobody = { isHiringManager: false, isBarRaiser: false, isCommittee: false, sitsOnPanel: false }
  it.each([
    [['recruiter'], {}, true],
    [['admin'], {}, false],
    [[], { isHiringManager: true }, true],
    [[], { isBarRaiser: true }, true],
    [['committee'], { isCommittee: true }, false],
  ] as const)('%j %j facilitates: %s', (roles, some, expected) => {
    expect(facilitates({ roles }, { ...nobody, ...some })).toBe(expected)
  })
  it.each([
    [['recruiter'], {}, false, true],
    [[], { isHiringManager: true }, false, true],
    [['interviewer'], { sitsOnPanel: true }, false, true],
    [['committee'], { isCommittee: true }, false, false],
    [['recruiter'], { isCommittee: true }, false, false],
    [[], { isBarRaiser: true }, false, false],
    [['committee'], { isCommittee: true }, true, true],
  ] as const)('%j %j, revealed %s, sees raters’ names: %s', (roles, some, areVotesRevealed, expected) => {
    expect(seesRatersNames({ roles }, { ...nobody, ...some }, areVotesRevealed)).toBe(expected)
  })
})

describe('for any circle', () => {
  const anyPerson = fc.record({
    userId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    name: fc.constant('x'),
    mayTakePart: fc.boolean(),
  })
  const anySeat = fc.record({
    userId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    name: fc.constant('x'),
    mayTakePart: fc.boolean(),
    seat: fc.constantFrom<Seat>('lead', 'co', 'shadow', 'reverse_shadow'),
    scorecardState: fc.constantFrom('draft', 'submitted', 'released', null),
  })
  const anyCircle = fc.record<Circle>({
    way: fc.constantFrom('manager', 'panel', 'committee'),
    hiringManager: fc.option(anyPerson),
    chair: fc.option(anyPerson),
    barRaiser: fc.option(anyPerson),
    committee: fc.array(anyPerson),
    panel: fc.array(anySeat),
  })
  it('nobody votes twice, and a committee never judges its own interviews', () => {
    fc.assert(
      fc.property(anyCircle, (any) => {
        const voters = votersOf(any).map(({ userId }) => userId)
        expect(new Set(voters).size).toBe(voters.length)
        if (any.way === 'committee') expect(any.panel.some((seated) => voters.includes(seated.userId))).toBe(false)
      }),
    )
  })
  it('whoever votes on or decides may take part', () => {
    fc.assert(
      fc.property(anyCircle, (any) => {
        const everybody = [...any.committee, ...any.panel, any.hiringManager, any.chair, any.barRaiser].filter(
          (p) => p !== null,
        )
        const mayTakePart = (userId: string) => everybody.some((p) => p.userId === userId && p.mayTakePart)
        const decider = deciderOf(any)
        expect(votersOf(any).every(({ userId }) => mayTakePart(userId))).toBe(true)
        expect(decider === null || mayTakePart(decider.userId)).toBe(true)
      }),
    )
  })
})
