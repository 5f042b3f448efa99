import type { Note } from '#contract/interviews.ts'
import { type OutboxStore, revisionKey } from './outbox-store.ts'

/** Keeps the revisions that the server showed. A disk that is full keeps none: they are shown again. */
export async function learnRevisions(store: OutboxStore, userId: string, notes: readonly Note[]): Promise<void> {
  const change = store.transaction('revision', 'readwrite')
  const learn = async () => {
    for (const { id, revision } of notes) {
      const key = revisionKey(userId, id)
      const known = await change.store.get(key)
      // A list that was kept may be older than what this device has heard since.
      if (revision > (known?.revision ?? 0)) await change.store.put({ key, revision })
    }
  }
  await Promise.all([learn(), change.done]).catch(() => {})
}
