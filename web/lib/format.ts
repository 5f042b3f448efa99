const two = (value: number) => String(value).padStart(2, '0')

/** A position on the clock: 7:05, 23:41, 61:02. */
export function clockTime(offsetMs: number): string {
  const seconds = Math.floor(Math.max(0, offsetMs) / 1000)
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })

export const timeOfDay = (instant: string | Date) => time.format(new Date(instant))

/** "1 note", "3 notes". */
export const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`
