import { describe, expect, it } from 'vitest'
import type { Candidacy, Gate } from '#contract/candidates.ts'
import { boardOf } from '#web/lib/candidacy-board.ts'
import { overdueWords, progressOf, scorecardsIn } from '#web/lib/candidacy-progress.ts'

const now = new Date('2026-11-20T12:00:00Z')
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()

type Interview = Candidacy['interviews'][number]
type Scorecard = NonNullable<Interview['panel'][number]['scorecard']>

const owes = (scorecard: Partial<Scorecard> = {}): Scorecard => ({
  id: 's',
  state: 'draft',
  isOwed: true,
  waivedReason: null,
  ...scorecard,
})
const seat = (change: Partial<Interview['panel'][number]> = {}): Interview['panel'][number] => ({
  userId: 'ada',
  name: 'Ada',
  seat: 'lead',
  scorecard: null,
  ...change,
})
const interview = (change: Partial<Interview> = {}): Interview => ({
  id: 'i',
  round: 'values',
  title: 'Values',
  stage: 'onsite',
  state: 'planned',
  isOptional: false,
  kitSlug: 'swe-values',
  minutes: 60,
  targetDay: 7,
  scheduledAt: null,
  endedAt: null,
  panel: [],
  ...change,
})
const scheduled = (hours: number, change: Partial<Interview> = {}) =>
  interview({ state: 'scheduled', scheduledAt: at(hours), panel: [seat()], ...change })
const ended = (hoursAgo: number, scorecard: Scorecard | null) =>
  interview({
    state: 'ended',
    scheduledAt: at(-hoursAgo - 1),
    endedAt: at(-hoursAgo),
    panel: [seat({ scorecard })],
  })

const collecting = {
  state: 'collecting',
  owed: 2,
  submitted: 1,
  isReady: false,
  mayVote: false,
  hasVoted: false,
  decision: null,
} as const
const candidacy = (interviews: Interview[], change: Partial<Candidacy> = {}) =>
  ({
    id: 'c',
    state: 'active',
    candidate: { id: 'k', name: 'Ines', pronunciation: null, timeZone: null },
    job: { id: 'j', title: 'Backend engineer', level: '' },
    loopTitle: 'Loop',
    hiringManager: null,
    interviews,
    debrief: collecting,
    myRelations: ['recruiter'],
    createdAt: at(-72),
    ...change,
  }) as Candidacy // progress reads no more than this

const stepOf = (...interviews: Interview[]) => progressOf(candidacy(interviews), now).step

const gate = (change: Partial<Gate>): Gate => ({
  stage: 'screen',
  state: 'waiting',
  missing: [],
  decision: null,
  may: ['close'],
  mayRead: true,
  ...change,
})

describe('the step of a candidacy', () => {
  it.each<[string, Interview[], string]>([
    ['an interview has no time', [interview()], 'unscheduled'],
    ['an interview has a time and nobody leads it', [scheduled(5, { panel: [seat({ seat: 'shadow' })] })], 'unstaffed'],
    ['all have a time and a lead', [scheduled(5), scheduled(30)], 'in_rounds'],
    ['what has no time was called off', [scheduled(5), interview({ state: 'cancelled' })], 'in_rounds'],
    ['what has no time is optional', [scheduled(5), interview({ isOptional: true })], 'in_rounds'],
    ['a scorecard is owed for less than a day', [ended(23, owes()), scheduled(5)], 'in_rounds'],
    ['a scorecard is owed for more than a day', [ended(25, owes()), interview()], 'late'],
    ['the late one was waived', [ended(25, owes({ waivedReason: 'ill' })), scheduled(5)], 'in_rounds'],
    ['the late one was released', [ended(25, owes({ state: 'released' })), scheduled(5)], 'in_rounds'],
    ['the late one is not owed', [ended(25, owes({ isOwed: false })), scheduled(5)], 'in_rounds'],
    ['its time is over and nobody has started it', [scheduled(-2)], 'late'],
    ['its time has come', [scheduled(-0.5)], 'in_rounds'],
  ])('where %s', (_, interviews, step) => {
    expect(stepOf(...interviews)).toBe(step)
  })

  it('waits with the onsite until the screens are over', () => {
    const onsite = interview({ id: 'o' })
    expect(stepOf(scheduled(5, { stage: 'screen' }), onsite)).toBe('in_rounds')
    expect(stepOf(interview({ stage: 'screen', state: 'ended', endedAt: at(-1) }), onsite)).toBe('unscheduled')
  })

  it('stands at the gate once the screens are in, and goes on to the onsite behind it', () => {
    const rounds = [ended(30, owes()), interview({ id: 'o' })]
    const stepAt = (change: Partial<Gate>) => progressOf(candidacy(rounds, { gates: [gate(change)] }), now).step
    expect(stepAt({ state: 'open', may: ['advance', 'close'] })).toBe('gate')
    expect(stepAt({})).toBe('late')
    expect(progressOf(candidacy([interview()], { gates: [gate({})] }), now).step).toBe('in_rounds')
    expect(progressOf(candidacy([interview()], { gates: [gate({ state: 'advanced', may: [] })] }), now).step).toBe(
      'unscheduled',
    )
  })

  it('follows the debrief once everything is in', () => {
    const ready = { ...collecting, submitted: 2, isReady: true }
    expect(progressOf(candidacy([ended(25, owes({ state: 'submitted' }))], { debrief: ready }), now).step).toBe(
      'debrief_ready',
    )
    expect(progressOf(candidacy([], { debrief: { ...ready, state: 'reading' } }), now).step).toBe('in_debrief')
    expect(progressOf(candidacy([], { state: 'decided' }), now).step).toBe('decided')
  })

  it('says nothing of scorecards to whom they are hidden', () => {
    const blind = candidacy([ended(25, null)], { debrief: null })
    expect(progressOf(blind, now).late).toEqual([])
    expect(scorecardsIn(blind)).toBeNull()
  })
})

const columnsOf = (candidacies: Candidacy[]) => boardOf(candidacies, now, true).map(({ id }) => id)

describe('a board', () => {
  it('offers acts that a recruiter alone may do to recruiters alone', () => {
    const unscheduled = [candidacy([interview()])]
    const cardFor = (isRecruiter: boolean) =>
      boardOf(unscheduled, now, isRecruiter).find(({ id }) => id === 'unscheduled')?.cards[0]
    expect(cardFor(true)?.action).toEqual({ label: 'Schedule', href: '/candidacies/c?do=schedule&interview=i' })
    expect(cardFor(false)?.action).toBeUndefined()
  })

  it('has a column for debriefs under way only where there are some', () => {
    expect(columnsOf([])).toEqual(['unscheduled', 'unstaffed', 'in_rounds', 'late', 'debrief_ready'])
    expect(columnsOf([candidacy([], { debrief: { ...collecting, state: 'reading' } })])).toContain('in_debrief')
  })
})

it('says how long something is overdue', () => {
  expect(overdueWords(new Date(at(-0.5)), now)).toBeNull()
  expect(overdueWords(new Date(at(-1)), now)).toBe('1 hour')
  expect(overdueWords(new Date(at(-35)), now)).toBe('35 hours')
  expect(overdueWords(new Date(at(-47)), now)).toBe('2 days')
})
