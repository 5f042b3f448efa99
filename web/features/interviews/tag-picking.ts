import { noOffer, type Offer } from './tag-offer.ts'
import type { TagOption } from './tag-options.ts'
import { findTrigger, type Trigger } from './tag-trigger.ts'

/** What a text offers when the caret stands in it; the offer before, where nothing changed. */
export function offerAt(
  before: Offer,
  { text, start, end }: { text: string; start: number; end: number },
  optionsOf: (trigger: Trigger) => TagOption[],
): Offer {
  const trigger = start === end ? findTrigger(text, start) : null
  if (!trigger) return before.picker === null && before.keptAt === null ? before : noOffer
  if (trigger.start === before.keptAt) return before.picker === null ? before : { ...before, picker: null }
  const now = before.picker?.trigger
  if (now?.start === trigger.start && now.query === trigger.query && now.sign === trigger.sign) return before
  const options = optionsOf(trigger)
  return { ...before, picker: options.length > 0 ? { trigger, options, index: 0 } : null }
}

/** What a key does to what is offered: moves in it, picks of it, or is none of its keys (null). */
export function answerKey(
  { picker, keptAt }: Offer,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
): { move: Offer } | { pick: number } | null {
  if (!picker) return null
  const count = picker.options.length + 1
  const step = { ArrowDown: 1, ArrowUp: count - 1 }[key]
  if (step !== undefined) return { move: { keptAt, picker: { ...picker, index: (picker.index + step) % count } } }
  if ((key === 'Enter' || key === 'Tab') && !shiftKey) return { pick: picker.index }
  return key === 'Escape' ? { pick: picker.options.length } : null
}
