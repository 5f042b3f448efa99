import { createHash } from 'node:crypto'
import { ipKeyGenerator } from 'express-rate-limit'

type Who = { email: string; address: string }

/**
 * Counts tries to sign in by email address *and* where they come from: who guesses from elsewhere locks nobody out.
 * A try counts before its password is looked at, so that many at once cannot slip past the limit.
 */
export function createTries({ limit, minutes }: { limit: number; minutes: number }) {
  const counts = new Map<string, { tries: number; until: number }>()

  return {
    /** Counts one; 0, or how many minutes to wait. */
    count({ now, ...who }: Who & { now: string }): number {
      const at = Date.parse(now)
      const key = keyOf(who)
      const found = counts.get(key)
      const count = found && found.until > at ? found : { tries: 0, until: at + minutes * 60_000 }
      if (count.tries >= limit) return Math.ceil((count.until - at) / 60_000)
      count.tries++
      if (count !== found) {
        counts.delete(key)
        dropOldest(counts, at)
        counts.set(key, count)
      }
      return 0
    },
    forget: (who: Who) => void counts.delete(keyOf(who)),
  }
}

/** A hash keeps the memory of a count small whatever is sent. An IPv6 network is one place. */
const keyOf = ({ email, address }: Who) =>
  createHash('sha256')
    .update(`${email.toLowerCase()}\n${address && ipKeyGenerator(address)}`)
    .digest('base64url')

const maxCounts = 100_000

/** Keeps the map bounded. Its order is that of running out. */
function dropOldest(counts: Map<string, { until: number }>, at: number) {
  for (const [key, { until }] of counts) {
    if (until > at && counts.size < maxCounts) return
    counts.delete(key)
  }
}
