import { v7 } from 'uuid'

const tailLength = 8
const tailOf = (id: string) => Number.parseInt(id.slice(-tailLength), 16)

/**
 * A new id that comes right behind one in the order of ids, and before the one that comes next so far: notes without a
 * time stand in the order of their ids.
 */
export function idAfter(id: string, next: string | undefined): string {
  const head = id.slice(0, -tailLength)
  const low = tailOf(id)
  const high = next?.startsWith(head) ? tailOf(next) : 2 ** 32
  const room = high - low - 1
  if (room < 1) return v7()
  const tail = low + 1 + Math.floor(Math.random() * room)
  return head + tail.toString(16).padStart(tailLength, '0')
}
