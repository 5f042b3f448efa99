import { courierOf, type Couriers } from './courier.ts'
import type { EntryKind, OutboxEntry } from './outbox-store.ts'

/** Characters of a batch: three bytes each at most, below the server's limit of a body. A single note may be longer. */
const batchLength = 300_000

/**
 * The oldest entries that may go together: of one kind and interview, the first of each lane, on whose account nothing
 * has to go before. After failures fewer: a line that cannot carry much at once may carry a little.
 */
export function readyBatch(
  entries: readonly OutboxEntry[],
  couriers: Couriers,
  { leftOut, failures }: { leftOut: ReadonlySet<EntryKind>; failures: number },
): OutboxEntry[] {
  const lanes = new Set<string>()
  // What was refused may have been needed: what rests on it would be refused for nothing but that.
  const notThere = new Set<string>()
  const batch: OutboxEntry[] = []
  let left = Math.floor(batchLength / 2 ** failures)
  for (const entry of entries) {
    const isHeld = 'restsOn' in entry && notThere.has(entry.restsOn)
    notThere.add(entry.lane)
    if (entry.refused !== null || lanes.has(entry.lane)) continue
    lanes.add(entry.lane)
    if (isHeld) continue
    const courier = courierOf(couriers, entry)
    const [first] = batch
    if (!courier || leftOut.has(entry.kind)) continue
    if (first && (first.kind !== entry.kind || first.interviewId !== entry.interviewId)) continue
    left -= lengthOf(entry)
    if (first && left < 0) break
    batch.push(entry)
    if (batch.length >= courier.atOnce) break
  }
  return batch
}

const lengthOf = (entry: OutboxEntry) => (entry.kind === 'note' ? JSON.stringify(entry.note).length : 0)
