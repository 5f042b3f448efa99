import type { StarPart } from '#domain/star.ts'

/** What others do with the composer. */
export type ComposerHandle = {
  focus: () => void
  /** After something that lay over the page: the caret is where it was. */
  takeBackFocus: () => void
  isFocused: () => boolean
  /** Nothing can be typed meanwhile, and no input method begins a composition. */
  freeze: (isFrozen: boolean) => void
  /** What is written is code, or text again. */
  toggleCode: () => void
  /** What is on its way to being a note; null where nothing is. */
  saving: () => Promise<void> | null
  /** Marks what is being written; false where nothing is. */
  mark: (change: (star: readonly StarPart[]) => StarPart[]) => boolean
  /** Asks for a picture or PDF to go with what is written. */
  attach: () => void
}
