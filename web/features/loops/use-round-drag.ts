import { type DragEvent, useState } from 'react'

/**
 * Rounds are dragged by their handle and dropped on another round, whose place they take. The arrow buttons do the same
 * without a pointer.
 */
export function useRoundDrag(onMove: (from: number, to: number) => void) {
  const [from, setFrom] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const stop = () => {
    setFrom(null)
    setOver(null)
  }
  const handleOf = (index: number) => ({
    draggable: true,
    onDragStart: (event: DragEvent<HTMLElement>) => {
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', String(index + 1)) // Firefox drags nothing that carries nothing
      const card = event.currentTarget.closest('li')
      if (card) event.dataTransfer.setDragImage(card, 12, 12)
      setFrom(index)
    },
    onDragEnd: stop,
  })
  const placeOf = (index: number) => ({
    'data-over': (from !== null && over === index && from !== index) || undefined,
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (from === null) return
      event.preventDefault()
      setOver(index)
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      if (from === null) return
      event.preventDefault()
      if (from !== index) onMove(from, index)
      stop()
    },
  })
  return { handleOf, placeOf }
}
