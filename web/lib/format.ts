const two = (value: number) => String(value).padStart(2, '0')

/** A position on the clock: 7:05, 23:41, 61:02. */
export function clockTime(offsetMs: number): string {
  const seconds = Math.floor(Math.max(0, offsetMs) / 1000)
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' })
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' })
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' })

export const timeOfDay = (instant: string | Date) => time.format(new Date(instant))
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

/** "1 note", "3 notes". */
export const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`
