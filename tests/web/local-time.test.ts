import { expect, it } from 'vitest'
import { roundsOf, slugOf } from '#web/features/loops/loop-values.ts'
import { cityOf, dayAndTime, daysFrom, fromField, timeThere, toField } from '#web/lib/local-time.ts'

it('takes an instant to a field and back, to the minute', () => {
  const instant = '2026-11-20T13:30:00.000Z'
  expect(fromField(toField(instant))).toBe(instant)
  expect(toField(null)).toBe('')
  expect(fromField('')).toBeNull()
  expect(fromField('soon')).toBeNull()
})

it('counts days on the calendar, not in hours', () => {
  const lateToday = new Date(2026, 10, 20, 23, 50)
  expect(daysFrom(lateToday, new Date(2026, 10, 21, 0, 10))).toBe(1)
  expect(daysFrom(lateToday, new Date(2026, 10, 20, 0, 10))).toBe(0)
  expect(daysFrom(lateToday, new Date(2026, 10, 19, 23, 59))).toBe(-1)
})

it('says a near day by its name', () => {
  const now = new Date(2026, 10, 20, 12)
  expect(dayAndTime(new Date(2026, 10, 20, 14), now)).toMatch(/^today /)
  expect(dayAndTime(new Date(2026, 10, 21, 14), now)).toMatch(/^tomorrow /)
  expect(dayAndTime(new Date(2026, 10, 26, 14), now)).toMatch(/26/)
})

it('tells the time at the candidate’s place', () => {
  expect(cityOf('America/Sao_Paulo')).toBe('Sao Paulo')
  expect(timeThere('2026-11-20T12:00:00Z', 'Asia/Kolkata')).toMatch(/5:30|17:30/)
})

it('makes short names of titles, and keeps those that rounds have', () => {
  expect(slugOf('Étude, zwei Runden!')).toBe('etude-zwei-runden')
  const round = {
    title: 'Values',
    kitSlug: 'swe-values',
    stage: 'onsite',
    minutes: 60,
    isOptional: false,
    focusCompetencyIds: [],
    qualification: '',
    targetDay: 7,
  } as const
  const rounds = roundsOf(
    [
      { ...round, id: 'values' },
      { ...round, id: '' },
      { ...round, id: '', title: '…' },
    ].map((one) => ({ ...one, focusCompetencyIds: [] })),
  )
  expect(rounds.map(({ id }) => id)).toEqual(['values', 'values-2', 'round'])
})
