import { describe, expect, it } from 'vitest'
import type { Seat } from '#domain/access.ts'
import {
  type PanelChange,
  refuseCallingOff,
  refusePanel,
  reschedule,
  type Schedule,
  type ScheduleChange,
} from '#domain/interview.ts'

const nine = '2026-11-20T09:00:00.000Z'
const ten = '2026-11-20T10:00:00.000Z'
const schedule = (some: Partial<Schedule> = {}): Schedule => ({
  state: 'planned',
  scheduledAt: null,
  hardStopAt: null,
  meetingUrl: null,
  extraTimePercent: 0,
  ...some,
})
const scheduled = schedule({ state: 'scheduled', scheduledAt: nine })

describe('reschedule', () => {
  it.each<[string, Schedule, ScheduleChange, Partial<Schedule>]>([
    ['a time makes it scheduled', schedule(), { scheduledAt: nine }, { state: 'scheduled', scheduledAt: nine }],
    ['without its time it is planned again', scheduled, { scheduledAt: null }, { state: 'planned', scheduledAt: null }],
    [
      'what is not sent stays',
      scheduled,
      { meetingUrl: 'https://meet.example' },
      { state: 'scheduled', scheduledAt: nine },
    ],
    ['it can be cancelled', scheduled, { state: 'cancelled' }, { state: 'cancelled', scheduledAt: nine }],
    ['nobody came', scheduled, { state: 'no_show' }, { state: 'no_show' }],
    [
      'a live one can get a hard stop',
      { ...scheduled, state: 'live' },
      { hardStopAt: ten },
      { state: 'live', hardStopAt: ten },
    ],
    [
      'extra time can be granted while it runs',
      { ...scheduled, state: 'live' },
      { extraTimePercent: 25 },
      { state: 'live', extraTimePercent: 25 },
    ],
  ])('%s', (_, stored, change, expected) => {
    expect(reschedule(stored, change)).toMatchObject(expected)
  })

  it.each<[string, Schedule, ScheduleChange]>([
    ['the same time', scheduled, { scheduledAt: nine }],
    ['nothing', schedule({ state: 'ended' }), {}],
    ['the same end', schedule({ state: 'cancelled' }), { state: 'cancelled' }],
  ])('%s again changes nothing', (_, stored, change) => {
    expect(reschedule(stored, change)).toBe(stored)
  })

  it.each<[string, Schedule, ScheduleChange]>([
    ['to move one that runs', { ...scheduled, state: 'live' }, { scheduledAt: ten }],
    ['to cancel one that runs', { ...scheduled, state: 'live' }, { state: 'cancelled' }],
    ['to cancel one that has ended', { ...scheduled, state: 'ended' }, { state: 'cancelled' }],
    ['a link for one that has ended', { ...scheduled, state: 'ended' }, { meetingUrl: 'https://meet.example' }],
    ['a time for one that was cancelled', schedule({ state: 'cancelled' }), { scheduledAt: nine }],
    ['another end for one that was cancelled', schedule({ state: 'cancelled' }), { state: 'no_show' }],
    ['a hard stop before the start', scheduled, { hardStopAt: nine }],
  ])('refuses %s', (_, stored, change) => {
    expect(reschedule(stored, change)).toMatchObject({ code: 'interview_refused' })
  })
})

describe('refuseCallingOff', () => {
  it('only where one would free oneself of work that may be there already', () => {
    expect(refuseCallingOff({ sitsInIt: true, hasBegunElsewhere: true })).toMatchObject({ code: 'interview_refused' })
    expect(refuseCallingOff({ sitsInIt: true, hasBegunElsewhere: false })).toBeNull()
    expect(refuseCallingOff({ sitsInIt: false, hasBegunElsewhere: true })).toBeNull()
  })
})

const seat = (userId: string, as: Seat = 'lead') => ({ userId, seat: as })
const person = (userId: string, some: { isActive?: boolean; isCandidate?: boolean } = {}) => ({
  userId,
  isActive: true,
  isCandidate: false,
  ...some,
})
const change = (some: Partial<PanelChange>): PanelChange => ({
  state: 'scheduled',
  actorId: 'rita',
  isActorBlind: false,
  panel: [{ ...seat('ada'), hasBegun: false }],
  wanted: [seat('ada')],
  people: ['ada', 'ben', 'fay', 'rita'].map((userId) => person(userId)),
  ...some,
})

describe('refusePanel', () => {
  it.each<[string, Partial<PanelChange>]>([
    ['the panel as it stands, whatever the state', { state: 'ended' }],
    ['somebody more', { wanted: [seat('ada'), seat('ben', 'co'), seat('fay', 'shadow')] }],
    ['somebody more while it runs', { state: 'live', wanted: [seat('ada'), seat('fay', 'shadow')] }],
    ['somebody else instead', { wanted: [seat('ben')] }],
    ['nobody', { wanted: [] }],
    ['another seat', { wanted: [seat('ada', 'co'), seat('ben')] }],
    ['the recruiter too', { wanted: [seat('ada'), seat('rita', 'co')] }],
    [
      'the recruiter, from co to lead',
      { panel: [{ ...seat('rita', 'co'), hasBegun: false }], wanted: [seat('rita', 'lead')] },
    ],
    [
      'somebody more, by a recruiter who owes a scorecard',
      { isActorBlind: true, wanted: [seat('ada'), seat('ben', 'co')] },
    ],
    [
      'who has lost access since, but sits',
      { wanted: [seat('ada'), seat('ben', 'co')], people: [person('ada', { isActive: false }), person('ben')] },
    ],
  ])('takes %s', (_, some) => {
    expect(refusePanel(change(some))).toBeNull()
  })

  it.each<[string, Partial<PanelChange>, string]>([
    ['somebody twice', { wanted: [seat('ada'), seat('ada', 'co')] }, 'panel_refused'],
    ['two leads', { wanted: [seat('ada'), seat('ben')] }, 'panel_refused'],
    ['somebody unknown', { wanted: [seat('nobody')] }, 'unknown_reference'],
    [
      'somebody without access',
      { wanted: [seat('eli')], people: [person('eli', { isActive: false })] },
      'unknown_reference',
    ],
    ['the candidate', { wanted: [seat('lucia')], people: [person('lucia', { isCandidate: true })] }, 'panel_refused'],
    ['to join after the end', { state: 'ended', wanted: [seat('ada'), seat('ben', 'co')] }, 'panel_refused'],
    ['to join what was cancelled', { state: 'cancelled', wanted: [seat('ada'), seat('ben', 'co')] }, 'panel_refused'],
    ['to leave while it runs', { state: 'live', wanted: [] }, 'panel_refused'],
    ['to change seats while it runs', { state: 'live', wanted: [seat('ada', 'co')] }, 'panel_refused'],
    ['to leave after the end', { state: 'ended', wanted: [] }, 'panel_refused'],
    ['to take off who has begun', { panel: [{ ...seat('ada'), hasBegun: true }], wanted: [] }, 'panel_refused'],
    ['to take oneself off', { actorId: 'ada', wanted: [] }, 'panel_refused'],
    ['to make oneself a shadow', { actorId: 'ada', wanted: [seat('ada', 'shadow')] }, 'panel_refused'],
  ])('refuses %s', (_, some, code) => {
    expect(refusePanel(change(some))).toMatchObject({ code })
  })

  it('tells a recruiter who owes a scorecard nothing of what a colleague wrote', () => {
    const answers = [true, false].map((hasBegun) =>
      refusePanel(change({ isActorBlind: true, panel: [{ ...seat('ada'), hasBegun }], wanted: [] })),
    )
    expect(answers[0]).toMatchObject({ code: 'panel_refused' })
    expect(answers[0]).toEqual(answers[1])
  })
})
