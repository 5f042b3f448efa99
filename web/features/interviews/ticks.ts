import { useSyncExternalStore } from 'react'

/** What a good end has, in the order in which it is done. */
export const beforeTheEnd = [
  'Their questions have had their time',
  'They know what comes next, and by when',
  'Nothing hinted at how it went',
  'Thanked, by name',
] as const

const listeners = new Set<() => void>()
const ticked = new Map<string, readonly number[]>()

const storeName = (interviewId: string) => `ticks ${interviewId}`

/** For oneself, over a reload and another section, and gone with the tab. */
function ticksOf(interviewId: string): readonly number[] {
  const known = ticked.get(interviewId)
  if (known) return known
  const stored = readStored(interviewId)
  ticked.set(interviewId, stored)
  return stored
}

function readStored(interviewId: string): number[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storeName(interviewId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'number') : []
  } catch {
    return []
  }
}

export function tick(interviewId: string, point: number) {
  const now = ticksOf(interviewId)
  const next = now.includes(point) ? now.filter((other) => other !== point) : [...now, point]
  ticked.set(interviewId, next)
  for (const listener of listeners) listener()
  try {
    sessionStorage.setItem(storeName(interviewId), JSON.stringify(next))
  } catch {
    // Ticked for as long as the page is open.
  }
}

/** Ticks the first point that is open, and says which; null where none is. */
export function tickNext(interviewId: string): number | null {
  const now = ticksOf(interviewId)
  const open = beforeTheEnd.findIndex((_, point) => !now.includes(point))
  if (open === -1) return null
  tick(interviewId, open)
  return open
}

export const isTicked = (interviewId: string, point: number) => ticksOf(interviewId).includes(point)

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useTicks = (interviewId: string) => useSyncExternalStore(subscribe, () => ticksOf(interviewId))
