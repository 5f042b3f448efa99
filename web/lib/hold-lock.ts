/**
 * Takes a lock for as long as this tab wants it, waiting for it at most `patienceMs`. @returns how to give it back, or
 * null where another tab has it
 */
export function holdLock(name: string, patienceMs: number): Promise<(() => void) | null> {
  const { promise, resolve } = Promise.withResolvers<(() => void) | null>()
  const how = patienceMs > 0 ? { signal: AbortSignal.timeout(patienceMs) } : { ifAvailable: true }
  const held = (lock: Lock | null) => {
    if (!lock) return resolve(null)
    return new Promise<void>((giveBack) => resolve(giveBack))
  }
  navigator.locks.request(name, how, held).catch(() => resolve(null))
  return promise
}
