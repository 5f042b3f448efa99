import { type OutboxStore, strict } from './outbox-store.ts'

/** What is being written, before it is anything else: on the disk, and brought back when the page opens. */
export async function saveDraft(store: OutboxStore, userId: string, key: string, text: string): Promise<void> {
  const change = store.transaction('draft', 'readwrite', strict)
  const whole = `${userId}/${key}`
  const written = text === '' ? change.store.delete(whole) : change.store.put({ key: whole, userId, text })
  // At once, so that a page that is just being closed has it done.
  change.commit()
  await Promise.all([written, change.done])
}

export const loadDraft = async (store: OutboxStore, userId: string, key: string): Promise<string> =>
  (await store.get('draft', `${userId}/${key}`))?.text ?? ''

/** Under which keys that begin so something is kept. */
export async function draftKeys(store: OutboxStore, userId: string, start: string): Promise<string[]> {
  const whole = `${userId}/${start}`
  const keys = await store.getAllKeys('draft', IDBKeyRange.bound(whole, `${whole}\uffff`))
  return keys.map((key) => key.slice(userId.length + 1))
}
