import type { Page } from '@playwright/test'
import { expect } from './e2e.ts'

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

/** What is being written is on this device's disk: a page that is closed now, however busy the machine, loses none of it. */
export const expectDraftKept = (page: Page, text: string) =>
  expect.poll(async () => (await keptDrafts(page)).map((draft) => draft.text).join('\n')).toContain(text)
