import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react'

/** The line that the keyboard is at, and the one from which a choice of several began. */
export type Choice = { at: number; from: number }

const page = 10

/** Where a key leads from a line; null for one that leads nowhere. */
export function lineAfter(key: string, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1)
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'PageDown':
      return Math.min(last, at + page)
    case 'PageUp':
      return Math.max(0, at - page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

export const isBetween = ({ at, from }: Choice, index: number): boolean =>
  index >= Math.min(at, from) && index <= Math.max(at, from)

/** One tab stop for the whole list: arrows go from line to line, with Shift they choose on the way. */
export function useLineChoice(list: RefObject<HTMLElement | null>, count: number) {
  const [choice, setChoice] = useState<Choice>({ at: 0, from: 0 })
  const go = useCallback(
    (at: number, { isMore = false, isFocused = true } = {}) => {
      setChoice((before) => ({ at, from: isMore ? before.from : at }))
      const line = list.current?.querySelector<HTMLElement>(`[data-line="${at}"]`)
      if (!line) return
      // A line that was out of sight gets its height when it is seen: only then is its place known.
      line.scrollIntoView({ block: 'center' })
      requestAnimationFrame(() => line.scrollIntoView({ block: 'center' }))
      if (isFocused) (line.querySelector('button') ?? line).focus({ preventScroll: true })
    },
    [list],
  )
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const next = lineAfter(event.key, choice.at, count - 1)
      if (next !== null) {
        event.preventDefault()
        go(next, { isMore: event.shiftKey })
      } else if (event.key === 'Escape' && choice.from !== choice.at) {
        event.stopPropagation()
        setChoice({ at: choice.at, from: choice.at })
      }
    },
    [choice, count, go],
  )
  return { choice, setChoice, go, onKeyDown }
}
