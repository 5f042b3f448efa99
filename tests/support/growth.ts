/** A text of a length, made of one unit again and again. */
export const textOf = (opening: string, unit: string, length: number) =>
  opening +
  unit
    .repeat(Math.ceil(length / unit.length))
    .slice(0, length)
    .toWellFormed()

/** Processor time, the better of two: other work on the machine does not count. */
export function effort(text: string, read: (text: string) => unknown): number {
  const runs = [1, 2].map(() => {
    const before = process.cpuUsage()
    read(text)
    const { user, system } = process.cpuUsage(before)
    return user + system
  })
  // Below this the clock itself is coarse.
  return Math.max(20_000, Math.min(...runs))
}
