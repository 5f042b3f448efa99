import { useSyncExternalStore } from 'react'

const follow = (media: string) => {
  const subscribe = (onChange: () => void) => {
    const query = matchMedia(media)
    query.addEventListener('change', onChange)
    return () => query.removeEventListener('change', onChange)
  }
  return () => useSyncExternalStore(subscribe, () => matchMedia(media).matches)
}

// For what differs in more than its looks; the same figures as --bp-wide and --bp-phone.

/** From here on there is room beside the work: one list is drawn as a column, not as a bar. */
export const useIsWide = follow('(min-width: 1080px)')
/** There is room for one thing at a time. */
export const useIsPhone = follow('(max-width: 560px)')
