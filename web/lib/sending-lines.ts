import { CallError } from './call.ts'
import { couriers } from './couriers.ts'
import type { EntryKind } from './outbox-store.ts'
import { type Sending, sendKinds } from './outbox-sending.ts'
import { underLock } from './under-lock.ts'

const kinds = Object.keys(couriers) as EntryKind[] // its own keys
const slowKinds: ReadonlySet<EntryKind> = new Set(kinds.filter((kind) => couriers[kind].isSlow))
const quickKinds: ReadonlySet<EntryKind> = new Set(kinds.filter((kind) => !couriers[kind].isSlow))

const firstDelayMs = 2_000
const longestDelayMs = 60_000

/**
 * Sends what takes long beside everything else, and tries again by itself. That it fails says nothing of the network:
 * notes may get through where a picture does not.
 */
class SlowLine {
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #isSending = false
  /** Asked for while it was sending: what came in at its very end is not forgotten. */
  #next: Sending | null = null

  readonly send = async (sending: Sending): Promise<void> => {
    clearTimeout(this.#timer)
    this.#next = sending
    if (this.#isSending) return
    this.#isSending = true
    try {
      while (this.#next) {
        const now: Sending = this.#next
        this.#next = null
        if (!now.closing.aborted)
          await underLock(`evenloop-outbox-slow-${now.userId}`, () => sendKinds(now, quickKinds))
      }
      this.#failures = 0
    } catch (error) {
      if (!sending.closing.aborted) this.#later(sending, error)
    } finally {
      this.#isSending = false
    }
  }

  #later(sending: Sending, error: unknown): void {
    // Who signs in again starts it again.
    if (error instanceof CallError && error.code === 'not_signed_in') return
    const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** this.#failures++)
    this.#timer = setTimeout(() => void this.send(sending), delay * (0.7 + Math.random() * 0.6))
    sending.closing.addEventListener('abort', () => clearTimeout(this.#timer), { once: true })
  }
}

/** One slow line for each outbox that is open. */
const slowLines = new WeakMap<Sending['store'], SlowLine>()

/** Sends what waits until nothing does; what takes long is then begun, and not waited for. @throws as `sendKinds` */
export async function sendEveryKind(sending: Sending): Promise<void> {
  await sendKinds(sending, slowKinds)
  const slow = slowLines.get(sending.store) ?? new SlowLine()
  slowLines.set(sending.store, slow)
  void slow.send(sending)
}
