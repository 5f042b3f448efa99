import type { Page } from '@playwright/test'

/** What this device's store has of what is being written, as lib/drafts.ts writes it. */
export const keptDrafts = (page: Page): Promise<{ key: string; text: string }[]> =>
  page.evaluate(
    () =>
      new Promise((settle, fail) => {
        const opening = indexedDB.open('evenloop-outbox')
        opening.addEventListener('error', () => fail(opening.error))
        opening.addEventListener('success', () => {
          const asking = opening.result.transaction('draft').objectStore('draft').getAll()
          asking.addEventListener('success', () => {
            opening.result.close()
            settle(asking.result as { key: string; text: string }[]) // as said above
          })
        })
      }),
  )
