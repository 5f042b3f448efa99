import { useEffect, useRef, useState } from 'react'
import { onFirstSign } from '../../lib/first-sign.ts'

export { codeLater, fetchedLater, useCode } from '../../ui/fetched-later.ts'

/**
 * Fetches parts with the first sign of a hand, which comes before the key or click that needs them: an interview may
 * lose its network, not its parts. Answers the way to call it off.
 */
export const fetchSoon = (...parts: readonly { fetch: () => Promise<unknown> }[]): (() => void) =>
  onFirstSign(() => parts.forEach((part) => void part.fetch()))

/** Fetches the same, and is true from then on: what is drawn by itself comes after the first screen too. */
export function useSoon(...parts: readonly { fetch: () => Promise<unknown> }[]): boolean {
  const [isSoon, setIsSoon] = useState(false)
  const first = useRef(parts)
  useEffect(() => fetchSoon(...first.current, { fetch: async () => setIsSoon(true) }), [])
  return isSoon
}
