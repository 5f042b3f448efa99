import { type Courier, courierOf, type Couriers, type Delivery } from './courier.ts'
import { type EntryKind, type OutboxChange, type OutboxEntry, type OutboxStore, strict } from './outbox-store.ts'

/** Entries as they go to the server; those that go for the first time are marked so, on disk. */
export async function sealBatch(
  store: OutboxStore,
  courier: Courier<EntryKind>,
  ready: readonly OutboxEntry[],
): Promise<OutboxEntry[]> {
  return unlessFull(store, async (change, hasRoom) => {
    const batch: OutboxEntry[] = []
    for (const { seq } of ready) {
      // Read again: a later edit may have been written into it meanwhile.
      const entry = await change.objectStore('entry').get(seq)
      if (!entry) continue
      const sealed = entry.sentAt === null ? { ...(await courier.seal(entry, change)), sentAt: Date.now() } : entry
      if (sealed !== entry && hasRoom) await change.objectStore('entry').put(sealed)
      batch.push(sealed)
    }
    return batch
  })
}

export type Settled = {
  entry: OutboxEntry
  delivery: Delivery<EntryKind>
  /** If it is refused: whether it stays, with the reason. */
  isRefusalKept: boolean
}

/** What was acknowledged goes, what was refused stays with its reason, and of what was written twice both stay. */
export async function settle(store: OutboxStore, couriers: Couriers, settled: readonly Settled[]): Promise<void> {
  await unlessFull(store, async (change, hasRoom) => {
    const entries = change.objectStore('entry')
    for (const { entry, delivery, isRefusalKept } of settled) {
      const courier = courierOf(couriers, entry)
      if (delivery.kind === 'acknowledged') {
        if (hasRoom) await courier?.acknowledge?.(entry, delivery.answer, change)
        await entries.delete(entry.seq)
      } else if (delivery.kind === 'refused' && !isRefusalKept) await entries.delete(entry.seq)
      else if (!hasRoom) continue
      else if (delivery.kind === 'refused')
        await entries.put({ ...entry, refused: { code: delivery.code, detail: delivery.detail } })
      else await courier?.diverge?.(entry, delivery.current, change)
    }
  })
}

/**
 * A full disk takes nothing more, but what waits on it is sent all the same and makes room by going: then only what
 * needs none is done. What is not marked as sent is sealed anew if it has to go again, which the server bears.
 */
async function unlessFull<Done>(
  store: OutboxStore,
  work: (change: OutboxChange, hasRoom: boolean) => Promise<Done>,
): Promise<Done> {
  const attempt = async (hasRoom: boolean) => {
    const change = store.transaction(['entry', 'revision'], 'readwrite', strict)
    const [done] = await Promise.all([work(change, hasRoom), change.done])
    return done
  }
  try {
    return await attempt(true)
  } catch (error) {
    if (!isFull(error)) throw error
    return attempt(false)
  }
}

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError'

const atOnceMs = 5_000

/**
 * Words are kept to be copied, and pictures to be saved elsewhere. Of all else the reason is all there is, and who has
 * just done it reads it at once.
 */
export const keepsRefusal = (entry: OutboxEntry, now: number) =>
  entry.kind === 'note' ||
  (entry.kind === 'attachment' && entry.file !== null) ||
  Math.abs(now - entry.madeAt) > atOnceMs
