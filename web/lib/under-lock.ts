/** One tab at a time. Where the browser has no locks (plain http elsewhere than localhost), ids and revisions alone keep writes single. */
export function underLock(name: string, work: () => Promise<void>): Promise<void> {
  return 'locks' in navigator ? navigator.locks.request(name, work) : work()
}

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
