import { useSyncExternalStore } from 'react'
import { type HeardClock, offsetNow } from '../../lib/server-clock.ts'
import { steadyNow } from '../../lib/server-time.ts'

/** Looked at often enough that no second is passed over, and drawn only where something changed. */
const everyMs = 250

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let now = 0

function tick() {
  now = steadyNow()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  if (timer === undefined) {
    now = steadyNow()
    timer = setInterval(tick, everyMs)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** Something said of the running clock; the component is drawn again only when `derive` says something else. */
export function useOffset<Said extends string | number | boolean>(
  clock: HeardClock,
  derive: (offsetMs: number) => Said,
): Said {
  return useSyncExternalStore(subscribe, () => derive(offsetNow(clock, Math.max(now, clock.heardAt))))
}

/** The same of the server's time of day, in milliseconds since 1970. */
export function useServerTime<Said extends string | number | boolean>(
  clock: HeardClock,
  derive: (ms: number) => Said,
): Said {
  return useSyncExternalStore(subscribe, () =>
    derive(Date.parse(clock.at) + Math.max(0, Math.max(now, clock.heardAt) - clock.heardAt)),
  )
}
