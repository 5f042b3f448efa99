/** What says that somebody is at the screen: a hand on the mouse, a finger, a key, something dragged here. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'dragenter'] as const

/**
 * Does something with the first sign of a hand, which comes before the key or click that may need it. Answers the way
 * to call it off.
 */
export function onFirstSign(work: () => void): () => void {
  const stop = () => signs.forEach((sign) => removeEventListener(sign, begin, true))
  const begin = () => {
    stop()
    work()
  }
  signs.forEach((sign) => addEventListener(sign, begin, { capture: true, passive: true }))
  return stop
}
