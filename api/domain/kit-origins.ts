import type { DraftKit, DraftOrigin } from './kit-draft.ts'

/**
 * A draft's origins after an edit: an origin goes with its piece when that moves, and goes away with it. Pieces are known
 * by their id; those that have none, such as points of the briefing, by their text.
 */
export const movedOrigins = (origins: readonly DraftOrigin[], before: DraftKit, after: DraftKit): DraftOrigin[] =>
  origins.flatMap((origin) => {
    const path = movedPath(origin.path, before, after)
    return path === null ? [] : [{ ...origin, path }]
  })

function movedPath(path: string, before: unknown, after: unknown): string | null {
  let moved = ''
  for (const step of path.match(/[^.[\]]+/g) ?? []) {
    if (Array.isArray(before) && Array.isArray(after)) {
      const piece: unknown = before[Number(step)]
      const index = after.findIndex((other: unknown) => isSamePiece(piece, other))
      if (index < 0) return null
      before = piece
      after = after[index]
      moved += `[${index}]`
    } else {
      before = valueAt(before, step)
      after = valueAt(after, step)
      if (after === undefined) return null
      moved += moved === '' ? step : `.${step}`
    }
  }
  return moved
}

const valueAt = (value: unknown, key: string): unknown =>
  value !== null && typeof value === 'object' ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined

function isSamePiece(one: unknown, other: unknown): boolean {
  const id = valueAt(one, 'id')
  return id === undefined ? one !== undefined && one === other : id === valueAt(other, 'id')
}
