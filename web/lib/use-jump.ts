import { useEffect, useRef } from 'react'

/** Goes to the place of an issue: opens its part, then gives the nearest thing there the focus. */
export function useJump(show: (path: string) => void): (path: string) => void {
  const place = useRef<string | null>(null)
  useEffect(() => arrive(place))
  return (path) => {
    place.current = path
    show(path)
    // Where its part is open already nothing is drawn anew.
    requestAnimationFrame(() => arrive(place))
  }
}

function arrive(place: { current: string | null }) {
  if (place.current === null) return
  const found = nearest(place.current)
  // A field in something folded is not there to be seen.
  for (let box = found?.closest('details'); box; box = box.parentElement?.closest('details')) box.open = true
  found?.scrollIntoView({ block: 'center' })
  found?.focus()
  // What is written next goes on from what is there.
  if (found instanceof HTMLTextAreaElement) found.setSelectionRange(found.value.length, found.value.length)
  place.current = null
}

/** The field of a place, else what the place is in. */
function nearest(path: string): HTMLElement | null {
  for (let place = path; place !== ''; place = place.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')) {
    const found = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`)
    if (found) return found
  }
  return null
}
