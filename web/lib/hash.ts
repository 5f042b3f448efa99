import { useSyncExternalStore } from 'react'

const subscribe = (onChange: () => void) => {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

/** The place on the page that the address names, without the sign; '' for none. */
export const useHash = () => useSyncExternalStore(subscribe, () => decoded(window.location.hash.slice(1)))

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}
