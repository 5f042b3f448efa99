import { timeOfDay } from './format.ts'

const day = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' })
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' })
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' })

export const dayName = (instant: string | Date) => day.format(new Date(instant))
/** When something of these days happened: 10:24 AM today, else with its day. */
export const dayAndTime = (instant: string | Date, now: Date) =>
  new Date(instant).toDateString() === now.toDateString()
    ? timeOfDay(instant)
    : `${dayName(instant)}, ${timeOfDay(instant)}`
export const exactTime = (instant: string | Date) => exact.format(new Date(instant))

/** "in 12 minutes", "yesterday", "3 days ago". */
export function fromNow(instant: string | Date, now: Date): string {
  const minutes = Math.round((new Date(instant).getTime() - now.getTime()) / 60_000)
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute')
  if (Math.abs(minutes) < 36 * 60) return relative.format(Math.round(minutes / 60), 'hour')
  return relative.format(Math.round(minutes / 1440), 'day')
}
