import { codeLater, fetchedLater } from './fetched-later.ts'
import type { TagOption } from './tag-options.ts'
import type { Trigger } from './tag-trigger.ts'

/** What is offered now; `index` may be one past the options: to keep the sign as text. */
export type Picker = { trigger: Trigger; options: TagOption[]; index: number }

/** `keptAt`: where a sign stands that was kept as text; nothing is offered for it again. */
export type Offer = { picker: Picker | null; keptAt: number | null }

export const noOffer: Offer = { picker: null, keptAt: null }

/** What a sign offers and what is done with it, fetched with the first sign of a hand. */
export const tagOffer = codeLater(() => import('./tag-picker.tsx'))
export const TagPicker = fetchedLater(async () => (await tagOffer.fetch()).TagPicker)
