import { describe, expect, it, test } from 'vitest'
import type { Candidacy } from '#contract/candidates.ts'
import { placeOnLoop } from '#web/lib/loop-place.ts'

type Interview = Candidacy['interviews'][number]
const at = (day: number, hour = 10) => new Date(2026, 10, 2 + day, hour).toISOString()

const round = (id: string, targetDay: number, some: Partial<Interview> = {}): Interview => ({
  id,
  round: id,
  title: `Round ${id}`,
  stage: 'onsite',
  state: 'planned',
  isOptional: false,
  kitSlug: 'kit',
  minutes: 60,
  targetDay,
  scheduledAt: null,
  endedAt: null,
  panel: [],
  ...some,
})
const candidacy = (interviews: Interview[], state: Candidacy['state'] = 'active'): Candidacy => ({
  id: 'c',
  state,
  candidate: { id: 'k', name: 'Noor', pronunciation: null, timeZone: null },
  job: { id: 'j', title: 'Job', level: '' },
  loopTitle: 'Loop',
  hiringManager: null,
  interviews,
  gates: null,
  debrief: null,
  myRelations: [],
  createdAt: at(0, 23),
})
const place = (interviews: Interview[], day: number, state?: Candidacy['state']) =>
  placeOnLoop(candidacy(interviews, state), new Date(at(day, 1)))

const words = (some: Partial<Interview>, today: number) => place([round('a', 7, some)], today).rounds[0]?.words

describe('a round on the days of its loop', () => {
  test.each<[string, Partial<Interview>, number, object]>([
    [
      'held in time',
      { state: 'ended', scheduledAt: at(5), endedAt: at(5, 11) },
      9,
      { day: 5, state: 'done', lateBy: 0 },
    ],
    ['held late', { state: 'ended', scheduledAt: at(9), endedAt: at(9, 11) }, 9, { day: 9, state: 'done', lateBy: 2 }],
    ['live', { state: 'live', scheduledAt: at(7) }, 7, { day: 7, state: 'done', lateBy: 0 }],
    ['ahead in time', { state: 'scheduled', scheduledAt: at(7) }, 3, { day: 7, state: 'next', lateBy: 0 }],
    ['ahead and late', { state: 'scheduled', scheduledAt: at(10) }, 3, { day: 10, state: 'next', lateBy: 3 }],
    ['without a time yet', {}, 3, { day: null, state: 'open', lateBy: 0 }],
    ['without a time, behind the plan', {}, 8, { day: null, state: 'open', lateBy: 1 }],
    ['called off', { state: 'cancelled', scheduledAt: at(20) }, 30, { state: 'called_off', lateBy: 0 }],
  ])('%s', (_, some, today, expected) => {
    expect(place([round('a', 7, some)], today).rounds[0]).toMatchObject({ planned: 7, ...expected })
  })

  it('says so in words', () => {
    expect(words({ state: 'ended', endedAt: at(7) }, 9)).toBe('held on day 7')
    expect(words({ state: 'ended', endedAt: at(5) }, 9)).toBe('held on day 5, planned for day 7')
    expect(words({ state: 'scheduled', scheduledAt: at(8) }, 3)).toBe('to be held on day 8, 1 day behind')
    expect(words({}, 9)).toBe('no time yet, planned for day 7, 2 days behind')
    expect(words({ state: 'no_show', scheduledAt: at(7) }, 9)).toBe('called off')
  })
})

describe('the place of a candidacy', () => {
  const rounds = [
    round('a', 2, { state: 'ended', endedAt: at(3) }),
    round('b', 7, { state: 'scheduled', scheduledAt: at(8) }),
    round('c', 14),
    round('d', 14, { state: 'cancelled' }),
  ]

  it('is the day on this device’s calendar, with what is behind most', () => {
    // Begun late in the evening of day 0, and it is early on day 1.
    expect(place(rounds, 1).today).toBe(1)
    expect(place(rounds, 6).words).toBe('day 6 of 21 · 1 of 3 held · Round b is 1 day behind')
    expect(place(rounds, 16).words).toBe('day 16 of 21 · 1 of 3 held · Round c is 2 days behind')
  })

  it('has three weeks, or as many days as it takes', () => {
    expect(place(rounds, 6).days).toBe(21)
    expect(place(rounds, 30).days).toBe(30)
    expect(place([round('a', 40)], 6).days).toBe(40)
  })

  it('has no today once it is over', () => {
    const over = place(rounds, 400, 'decided')
    expect([over.today, over.days, over.words]).toEqual([null, 21, '1 of 3 held · Round b is 1 day behind'])
  })
})
