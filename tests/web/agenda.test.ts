import { describe, expect, it } from 'vitest'
import type { Candidacy, Gate } from '#contract/candidates.ts'
import type { InterviewItem } from '#contract/interviews.ts'
import { dueOf, nextOf } from '#web/features/home/agenda.ts'
import { seatWords } from '#web/features/home/interview-words.ts'

const now = new Date('2026-11-20T12:00:00Z')
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()

const interview = (change: Partial<InterviewItem>): InterviewItem => ({
  id: 'i',
  candidacyId: 'c',
  round: 'values',
  title: 'Values',
  stage: 'onsite',
  state: 'scheduled',
  isOptional: false,
  minutes: 60,
  scheduledAt: at(1),
  hardStopAt: null,
  extraTimePercent: null,
  meetingUrl: null,
  endedAt: null,
  candidate: { id: 'k', name: 'Ines', pronunciation: null, timeZone: null, links: [] },
  job: { id: 'j', title: 'Backend engineer', level: '' },
  kitSlug: 'swe-values',
  panel: [],
  mySeat: 'lead',
  myScorecard: { state: 'draft', unanswered: 5 },
  ...change,
})
const ended = (id: string, hoursAgo: number, change: Partial<InterviewItem> = {}) =>
  interview({ id, state: 'ended', endedAt: at(-hoursAgo), ...change })

const debrief = {
  state: 'first_votes',
  owed: null,
  submitted: null,
  isReady: null,
  mayVote: true,
  hasVoted: false,
  decision: null,
} as const
const candidacy = (id: string, change: Partial<Candidacy>) =>
  ({ id, debrief, myRelations: ['committee'], interviews: [], ...change }) as unknown as Candidacy // all that is read here
const gate = (may: Gate['may']): Gate => ({
  stage: 'screen',
  state: may.length === 2 ? 'open' : 'waiting',
  missing: [],
  decision: null,
  may,
  mayRead: true,
})

describe('what is due', () => {
  it('is the scorecards that one has not submitted, those due longest first', () => {
    const due = dueOf(
      [
        ended('late', 30),
        ended('later', 50),
        ended('fresh', 2),
        ended('done', 60, { myScorecard: { state: 'submitted', unanswered: 0 } }),
        interview({ id: 'to come' }),
      ],
      [],
      now,
    )
    expect(due.map((one) => one.kind === 'scorecard' && [one.interview.id, one.isOverdue])).toEqual([
      ['later', true],
      ['late', true],
      ['fresh', false],
    ])
  })

  it('never calls a shadow’s own scorecard overdue', () => {
    const [shadowed] = dueOf([ended('i', 50, { mySeat: 'shadow' })], [], now)
    expect(shadowed).toMatchObject({ kind: 'scorecard', dueAt: null, isOverdue: false })
  })

  it('is then a vote, a decision, a gate or a packet, each candidacy once', () => {
    const due = dueOf(
      [],
      [
        candidacy('packet', { debrief: { ...debrief, mayVote: false }, myRelations: ['hiring_manager'] }),
        candidacy('voted', { debrief: { ...debrief, hasVoted: true } }),
        candidacy('vote', {}),
        candidacy('decision', { debrief: { ...debrief, state: 'revealed', mayVote: false }, myRelations: ['chair'] }),
        candidacy('not mine', { debrief: { ...debrief, mayVote: false }, myRelations: ['panelist'] }),
        candidacy('hidden', { debrief: null }),
        candidacy('gate', { debrief: null, gates: [gate(['advance', 'close'])] }),
        candidacy('waiting', { debrief: null, gates: [gate(['close'])] }),
      ],
      now,
    )
    expect(due.map((one) => one.kind !== 'scorecard' && [one.kind, one.candidacy.id])).toEqual([
      ['vote', 'vote'],
      ['decision', 'decision'],
      ['gate', 'gate'],
      ['packet', 'packet'],
    ])
  })
})

it('takes an interview whose time has come and that nobody has started as the next one', () => {
  const begun = interview({ id: 'begun', scheduledAt: at(-0.5) })
  const over = interview({ id: 'over', scheduledAt: at(-2) })
  expect(nextOf([over, begun, interview({ id: 'later' })], now)?.id).toBe('begun')
  expect(nextOf([over], now)).toBeNull()
})

describe('a seat in words', () => {
  const panel: InterviewItem['panel'] = [
    { userId: 'me', name: 'Ada', seat: 'lead' },
    { userId: 'ben', name: 'Ben', seat: 'co' },
    { userId: 'fay', name: 'Fay', seat: 'shadow' },
  ]

  it('names who else is there', () => {
    expect(seatWords(interview({ panel }), 'me')).toBe('you lead, Ben interviews with you, Fay shadows')
    expect(seatWords(interview({ panel, mySeat: 'co' }), 'ben')).toBe('with Ada, who leads')
    expect(seatWords(interview({ panel, mySeat: 'shadow' }), 'fay')).toBe('you shadow Ada')
  })
})
