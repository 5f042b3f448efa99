import { type RefObject, useEffect, useRef } from 'react'
import type { ComposerHandle } from './composer-handle.ts'

/** Where fingers type, a focus that nobody asked for would raise the keyboard over the prompt. */
export const hasKeyboard = () => matchMedia('(pointer: fine)').matches

/** When what lay over the page has gone, the caret is where it was. */
export function useFocusBack(composer: RefObject<ComposerHandle | null>, isCovered: boolean): void {
  const wasCovered = useRef(false)
  useEffect(() => {
    if (wasCovered.current && !isCovered && hasKeyboard()) composer.current?.takeBackFocus()
    wasCovered.current = isCovered
  }, [composer, isCovered])
}
