import { timeOfDay } from './format.ts'
import { dayName } from './format-day.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** An instant as a `datetime-local` field holds it, in this device's time zone; null is an empty field. */
export function toField(instant: string | null): string {
  if (instant === null) return ''
  const at = new Date(instant)
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** What a `datetime-local` field holds as an instant in UTC; null where it is empty or not a time. */
export function fromField(value: string): string | null {
  const at = new Date(value)
  return value === '' || Number.isNaN(at.getTime()) ? null : at.toISOString()
}

export const ownTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** "Europe/Lisbon" as people say it: Lisbon. */
export const cityOf = (timeZone: string) => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')

/** The time of day there: "13:00", with the day where it is another one than here. */
export function timeThere(instant: string, timeZone: string): string {
  const at = new Date(instant)
  const inZone = (zone: string | undefined, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(undefined, { timeZone: zone, ...options }).format(at)
  const time = inZone(timeZone, { hour: '2-digit', minute: '2-digit' })
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const
  return inZone(timeZone, day) === inZone(undefined, day) ? time : `${inZone(timeZone, day)}, ${time}`
}

const dayNumber = (at: Date) => Math.round(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000)

/** Whole days from today on the calendar of this device: 0 today, 1 tomorrow, -1 yesterday. */
export const daysFrom = (now: Date, instant: string | Date) => dayNumber(new Date(instant)) - dayNumber(now)

/** "today 14:00", "tomorrow 09:30", "Mon 23 Nov, 10:00". */
export function dayAndTime(instant: string | Date, now: Date): string {
  const days = daysFrom(now, instant)
  const near = { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' }[days]
  return near ? `${near} ${timeOfDay(instant)}` : `${dayName(instant)}, ${timeOfDay(instant)}`
}
