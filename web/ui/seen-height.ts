import { useEffect } from 'react'

/** What covers less is a bar of the browser that comes and goes. */
const leastPx = 120
/** With less there is room for one thing and what is being typed. */
const lowPx = 560

/**
 * For a page that fills the window. A keyboard on the screen makes it lower in some browsers and lies over it in others
 * (Safari): there the page is as high as what is seen of it. `data-low` on the root says that this is little.
 */
export function useSeenHeight(): void {
  useEffect(() => {
    const seen = window.visualViewport
    if (!seen) return undefined
    const root = document.documentElement
    const fit = () => {
      const height = seen.height * seen.scale // whoever magnifies sees a part, and nothing is covered
      root.toggleAttribute('data-low', height <= lowPx)
      if (root.clientHeight - height > leastPx) {
        root.style.setProperty('--seen', `${height}px`)
        scrollTo(0, 0) // the browser had moved the page up to show the field
      } else root.style.removeProperty('--seen')
    }
    fit()
    seen.addEventListener('resize', fit)
    seen.addEventListener('scroll', fit)
    return () => {
      seen.removeEventListener('resize', fit)
      seen.removeEventListener('scroll', fit)
      root.style.removeProperty('--seen')
      root.removeAttribute('data-low')
    }
  }, [])
}
