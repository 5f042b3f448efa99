import { CallError } from './call.ts'
import { passes } from './passes.ts'
import { courierOf, type Delivery } from './courier.ts'
import { couriers } from './couriers.ts'
import { keepsRefusal, sealBatch, settle } from './outbox-changes.ts'
import type { EntryKind, OutboxEntry, OutboxStore } from './outbox-store.ts'
import type { OutboxEvents } from './outbox.ts'
import { readyBatch } from './ready-batch.ts'

/** The outbox that something is sent from. */
export type Sending = {
  userId: string
  store: OutboxStore
  failures: number
  /** Aborted when the outbox closes: what takes long is not sent on. */
  closing: AbortSignal
  events: OutboxEvents
  onAcknowledged: (entry: OutboxEntry, answer: unknown) => void
  /** In the store. */
  onChanged: () => Promise<void>
}

/**
 * Sends what waits until nothing does, of all kinds but those left out. What the server fails at in one kind does not
 * hold up the others; without a server or a sign-in nothing goes. @throws UnreachableError, CallError
 */
export async function sendKinds(sending: Sending, leftOut: ReadonlySet<EntryKind>): Promise<void> {
  const failed = new Map<EntryKind, CallError>()
  for (;;) {
    const batch = await nextBatch(sending, new Set([...leftOut, ...failed.keys()]))
    const [first] = batch
    if (!first) break
    try {
      await send(sending, first, batch)
    } catch (error) {
      if (!(error instanceof CallError) || error.code === 'not_signed_in') throw error
      failed.set(first.kind, error)
    }
  }
  for (const error of failed.values()) throw error
}

/** The oldest entries that may go together, sealed and marked as sent. */
async function nextBatch(
  { store, userId, failures, onChanged }: Sending,
  leftOut: ReadonlySet<EntryKind>,
): Promise<OutboxEntry[]> {
  const waiting = await store.getAllFromIndex('entry', 'user', userId)
  const ready = readyBatch(waiting, couriers, { leftOut, failures })
  const [first] = ready
  const courier = first && courierOf(couriers, first)
  if (!courier) return []
  for (const entry of ready) if (entry.sentAt === null) await courier.prepare?.(entry)
  const sealed = await sealBatch(store, courier, ready)
  // What is on its way for long may be taken back meanwhile: by then it is known that it went.
  if (courier.isSlow) await onChanged()
  return sealed
}

async function send(sending: Sending, first: OutboxEntry, batch: OutboxEntry[]): Promise<void> {
  const { store, events, closing, onAcknowledged, onChanged } = sending
  const deliveries = await deliverOrRefuse(first, batch, closing)
  const settled = batch.flatMap((entry, index) => {
    const delivery = deliveries[index]
    return delivery ? [{ entry, delivery, isRefusalKept: keepsRefusal(entry, Date.now()) }] : []
  })
  for (const { entry, delivery } of settled)
    if (delivery.kind === 'acknowledged') onAcknowledged(entry, delivery.answer)
  await settle(store, couriers, settled)
  for (const { entry, delivery, isRefusalKept } of settled) {
    if (delivery.kind === 'conflict') events.onDiverged(entry, delivery.current)
    if (delivery.kind === 'refused') events.onRefused(entry, delivery.detail, isRefusalKept)
  }
  await onChanged()
}

/** A refusal of the whole request is a refusal of each entry: what it says stays, to be copied. */
async function deliverOrRefuse(
  first: OutboxEntry,
  batch: OutboxEntry[],
  closing: AbortSignal,
): Promise<Delivery<EntryKind>[]> {
  try {
    return (await courierOf(couriers, first)?.deliver(first.interviewId, batch, closing)) ?? []
  } catch (error) {
    if (!(error instanceof CallError) || passes(error)) throw error
    return batch.map(() => ({ kind: 'refused', code: error.code, detail: error.message }))
  }
}
