import { describe, expect, it } from 'vitest'
import {
  type GateFacts,
  type GateOutcome,
  gateState,
  isScreenPassed,
  isStageOver,
  mayAtGate,
  missingAtGate,
  refuseGate,
} from '#domain/gate.ts'
import type { InterviewState } from '#domain/interview.ts'
import type { Stage } from '#domain/loop.ts'
import type { OwingInterview } from '#domain/owed.ts'

type Panel = OwingInterview['panel'][number]
const seat = (userId: string, scorecardState: Panel['scorecardState'], kind: Panel['seat'] = 'lead'): Panel => ({
  userId,
  seat: kind,
  scorecardState,
})
const one = (
  id: string,
  state: InterviewState,
  some: { stage?: Stage; isOptional?: boolean; panel?: Panel[] } = {},
) => ({
  id,
  roundId: id,
  stage: 'screen' as Stage,
  isOptional: false,
  state,
  panel: [seat('ada', 'submitted')],
  ...some,
})

describe('the interviews of a stage are over', () => {
  it.each([
    ['when they ended', [one('a', 'ended'), one('b', 'ended')], true],
    ['also when one was called off', [one('a', 'ended'), one('b', 'cancelled'), one('c', 'no_show')], true],
    ['not while one is ahead', [one('a', 'ended'), one('b', 'scheduled')], false],
    ['not while one runs', [one('a', 'ended'), one('b', 'live')], false],
    ['without waiting for an optional one', [one('a', 'ended'), one('b', 'planned', { isOptional: true })], true],
    ['but not while an optional one runs', [one('a', 'ended'), one('b', 'live', { isOptional: true })], false],
    ['not where none was held', [one('a', 'cancelled')], false],
    ['whatever the onsite does', [one('a', 'ended'), one('b', 'live', { stage: 'onsite' })], true],
    ['not by an onsite alone', [one('a', 'ended', { stage: 'onsite' })], false],
  ])('%s', (_when, interviews, expected) => {
    expect(isStageOver('screen', interviews)).toBe(expected)
  })
})

describe('a gate waits', () => {
  it.each([
    ['for nothing once all is in', [one('a', 'ended')], [], []],
    ['for an interview that has not ended', [one('a', 'live')], [], ['a interview null']],
    ['for a scorecard', [one('a', 'ended', { panel: [seat('ada', 'draft')] })], [], ['a scorecard ada']],
    ['for somebody to be seated afterwards', [one('a', 'ended', { panel: [] })], [], ['a scorecard null']],
    [
      'for no shadow',
      [one('a', 'ended', { panel: [seat('ada', 'submitted'), seat('fay', 'draft', 'shadow')] })],
      [],
      [],
    ],
    ['for nobody who was released', [one('a', 'ended', { panel: [seat('ada', 'released')] })], [], []],
    [
      'for no scorecard that was waived',
      [one('a', 'ended', { panel: [seat('ada', 'draft')] })],
      [{ interviewId: 'a', userId: 'ada' }],
      [],
    ],
    ['for no optional interview', [one('a', 'planned', { isOptional: true })], [], []],
    ['for none that was called off', [one('a', 'cancelled'), one('b', 'no_show')], [], []],
    ['for no onsite', [one('a', 'planned', { stage: 'onsite' })], [], []],
  ])('%s', (_what, interviews, waivers, expected) => {
    const missing = missingAtGate('screen', { interviews, waivers })
    expect(missing.map(({ interviewId, what, userId }) => `${interviewId} ${what} ${userId}`)).toEqual(expected)
    expect(gateState(null, missing)).toBe(expected.length === 0 ? 'open' : 'waiting')
  })
})

const open: GateFacts = {
  candidacyState: 'active',
  isDebriefOpen: false,
  stages: ['screen', 'onsite'],
  decisions: [],
  missing: [],
}
const waiting: GateFacts = { ...open, missing: [{ interviewId: 'a', userId: 'ada', what: 'scorecard' }] }
const passed: GateFacts = { ...open, decisions: [{ stage: 'screen', action: 'advance' }] }
const closed: GateFacts = { ...open, candidacyState: 'closed', decisions: [{ stage: 'screen', action: 'close' }] }

describe('at a gate', () => {
  it.each<[string, Stage, 'advance' | 'close', GateOutcome | null, GateFacts, string | undefined]>([
    ['an open one is passed', 'screen', 'advance', null, open, undefined],
    ['one that waits is not', 'screen', 'advance', null, waiting, 'gate_not_open'],
    ['closing waits for nothing', 'screen', 'close', 'rejected', waiting, undefined],
    ['one advances once', 'screen', 'advance', null, passed, 'gate_decided'],
    ['one that is passed is not closed', 'screen', 'close', 'rejected', passed, 'gate_decided'],
    ['what is closed stays so', 'screen', 'close', 'withdrew', closed, 'gate_decided'],
    ['closing says how it ends', 'screen', 'close', null, open, 'invalid_input'],
    ['advancing ends nothing', 'screen', 'advance', 'rejected', open, 'invalid_input'],
    ['a decided candidacy has none', 'screen', 'advance', null, { ...open, candidacyState: 'decided' }, 'gate_refused'],
    ['an open debrief takes over', 'screen', 'close', 'withdrew', { ...open, isDebriefOpen: true }, 'gate_refused'],
    ['a stage that is not there has none', 'screen', 'advance', null, { ...open, stages: ['onsite'] }, 'gate_refused'],
    ['the onsite is not closed before the screens', 'onsite', 'close', 'withdrew', open, 'gate_refused'],
    ['the onsite ends in a debrief', 'onsite', 'advance', null, passed, 'gate_refused'],
    ['or when the candidate withdraws', 'onsite', 'close', 'withdrew', passed, undefined],
    ['or the position is closed', 'onsite', 'close', 'position_closed', passed, undefined],
    ['but nobody is rejected there without one', 'onsite', 'close', 'rejected', passed, 'gate_refused'],
    [
      'an onsite without screens can be closed',
      'onsite',
      'close',
      'withdrew',
      { ...open, stages: ['onsite'] },
      undefined,
    ],
  ])('%s', (_what, stage, action, outcome, facts, code) => {
    expect(refuseGate({ stage, action, outcome }, facts)?.code).toBe(code)
  })

  it('says what it waits for', () => {
    expect(refuseGate({ stage: 'screen', action: 'advance', outcome: null }, waiting)?.issues).toEqual([
      { path: 'interviews.a', message: 'A scorecard is owed.' },
    ])
  })

  it('what may be done is what is not refused', () => {
    expect(mayAtGate('screen', open)).toEqual(['advance', 'close'])
    expect(mayAtGate('screen', waiting)).toEqual(['close'])
    expect(mayAtGate('screen', passed)).toEqual([])
    expect(mayAtGate('onsite', passed)).toEqual(['close'])
    expect(mayAtGate('onsite', open)).toEqual([])
  })

  it('an onsite begins once the screens are passed, or where there are none', () => {
    expect([open, waiting, closed, passed].map(isScreenPassed)).toEqual([false, false, false, true])
    expect(isScreenPassed({ ...open, stages: ['onsite'] })).toBe(true)
  })
})
