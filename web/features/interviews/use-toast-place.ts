import { type RefObject, useEffect } from 'react'
import { useIsWide } from '../../ui/media.ts'

/**
 * Messages stand over the rail where there is one (true); else below the clock and its buttons, which are taller than a
 * page's bar.
 */
export function useToastPlace(bars: RefObject<HTMLElement | null>): boolean {
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--toasts-from', `${bars.current?.getBoundingClientRect().top ?? 0}px`)
    return () => void style.removeProperty('--toasts-from')
  }, [bars])
  return useIsWide()
}
