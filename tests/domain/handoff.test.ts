import { describe, expect, test } from 'vitest'
import {
  distinctTopics,
  type Handing,
  type Leading,
  readsLikeVerdict,
  refuseHandoff,
  refuseSectionLead,
} from '#domain/handoff.ts'

describe('a topic', () => {
  test.each([
    'How they bring others along without authority',
    'Strong consistency: when they would give it up',
    'Separation of concerns in the last service they split',
    'What they do when a deploy fails half way',
    'Working with a lack of data',
    'Own part in the migration',
    'What good looks like to them in a code review',
    'Who pushed back, and how it ended',
    'Weekly reports: what they read in them',
    'Hiring: how they built their last team',
    'C# and .NET: since when',
    '',
  ])('is one: %s', (topic) => expect(readsLikeVerdict(topic)).toBe(false))

  test.each([
    'Weak on ownership',
    'Communication was poor',
    'She struggled with the trade-offs',
    'Didn’t know what a quorum is',
    "didn't understand the question",
    'Not senior enough',
    'Strong hire from me',
    'no-hire',
    'We should not hire',
    'Red flag: blames others',
    'My concern is depth',
    'I liked the answers',
    'Failed to name a guardrail',
    'Excellent system design',
    'Lacks depth in SQL',
    'could not explain the outage',
  ])('reads like a verdict: %s', (topic) => expect(readsLikeVerdict(topic)).toBe(true))

  test('said twice is one', () => {
    expect(distinctTopics(['Scale', 'Own part', 'Scale'])).toEqual(['Scale', 'Own part'])
  })
})

describe('handing on', () => {
  const handing: Handing = { state: 'live', isCandidacyClosed: false, scorecardState: 'draft' }
  test.each([
    ['while it runs', {}, null],
    ['before it', { state: 'scheduled' }, null],
    ['after it', { state: 'ended' }, null],
    ['once it was cancelled', { state: 'cancelled' }, 'interview_refused'],
    ['where nobody came', { state: 'no_show' }, 'interview_refused'],
    ['once the candidacy is closed', { isCandidacyClosed: true }, 'interview_refused'],
    ['after submitting', { state: 'ended', scorecardState: 'submitted' }, 'scorecard_submitted'],
    ['after being released', { state: 'ended', scorecardState: 'released' }, 'scorecard_submitted'],
  ] as const)('%s', (_when, some, code) => expect(refuseHandoff({ ...handing, ...some })?.code ?? null).toBe(code))
})

describe('leading a section', () => {
  const leading: Leading = {
    state: 'scheduled',
    isCandidacyClosed: false,
    sectionIds: ['intro', 'growth'],
    panel: [
      { userId: 'ada', seat: 'lead' },
      { userId: 'ben', seat: 'co' },
      { userId: 'fay', seat: 'shadow' },
      { userId: 'rae', seat: 'reverse_shadow' },
    ],
  }
  const growth = { sectionId: 'growth', userId: 'ben' }
  test.each([
    ['a co-interviewer', {}, growth, null],
    ['a reverse shadow, who is there to lead', {}, { ...growth, userId: 'rae' }, null],
    ['nobody in particular', {}, { ...growth, userId: null }, null],
    ['while it runs', { state: 'live' }, growth, null],
    ['a shadow', {}, { ...growth, userId: 'fay' }, 'unknown_reference'],
    ['somebody who does not sit there', {}, { ...growth, userId: 'eli' }, 'unknown_reference'],
    ['a section that the kit has not', {}, { ...growth, sectionId: 'hobbies' }, 'unknown_reference'],
    ['once it has ended', { state: 'ended' }, growth, 'interview_refused'],
    ['once it was cancelled', { state: 'cancelled' }, growth, 'interview_refused'],
    ['once the candidacy is closed', { isCandidacyClosed: true }, growth, 'interview_refused'],
  ] as const)('%s', (_who, some, lead, code) =>
    expect(refuseSectionLead({ ...leading, ...some }, lead)?.code ?? null).toBe(code),
  )
})
