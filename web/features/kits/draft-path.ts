import type { DraftKit } from '#domain/kit-draft.ts'

/** A place in a draft, as its issues name it: `content.sections[1].prompts[0].text`. */
const stepsOf = (path: string) => path.match(/[^.[\]]+/g) ?? []

export function valueAt(kit: DraftKit, path: string): unknown {
  let value: unknown = kit
  for (const step of stepsOf(path)) value = isBranch(value) ? value[step] : undefined
  return value
}

/** The text at a place; empty where there is none. */
export function textAt(kit: DraftKit, path: string): string {
  const value = valueAt(kit, path)
  return typeof value === 'string' ? value : ''
}

/** The draft with another value at a place; everything beside it stays the same object. */
export const withValue = (kit: DraftKit, path: string, value: unknown): DraftKit =>
  replaced(kit, stepsOf(path), value) as DraftKit // only a leaf of it is another

export const listAt = (kit: DraftKit, path: string): readonly unknown[] => {
  const list = valueAt(kit, path)
  return Array.isArray(list) ? (list as unknown[]) : []
}

export function withItem(kit: DraftKit, path: string, item: unknown, index = listAt(kit, path).length): DraftKit {
  return withValue(kit, path, listAt(kit, path).toSpliced(index, 0, item))
}

export const withoutItem = (kit: DraftKit, path: string, index: number): DraftKit =>
  withValue(kit, path, listAt(kit, path).toSpliced(index, 1))

export function withMovedItem(kit: DraftKit, path: string, from: number, to: number): DraftKit {
  const list = listAt(kit, path)
  if (from === to || from < 0 || to < 0 || from >= list.length || to >= list.length) return kit
  return withValue(kit, path, list.toSpliced(from, 1).toSpliced(to, 0, list[from]))
}

/** A new id, such as `p-3f9a1c`: never one that a piece had before, which past interviews may still refer to. */
export function newId(kit: DraftKit, prefix: string): string {
  const taken = new Set(idsIn(kit))
  for (;;) {
    const id = `${prefix}-${crypto.randomUUID().slice(0, 6)}`
    if (!taken.has(id)) return id
  }
}

function idsIn(value: unknown): string[] {
  if (!isBranch(value)) return []
  const own = typeof value['id'] === 'string' ? [value['id']] : []
  return [...own, ...Object.values(value).flatMap(idsIn)]
}

type Branch = Record<string, unknown>
const isBranch = (value: unknown): value is Branch => value !== null && typeof value === 'object'

function replaced(value: unknown, [step, ...rest]: readonly string[], leaf: unknown): unknown {
  if (step === undefined) return leaf
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === Number(step) ? replaced(item, rest, leaf) : item))
  const branch = isBranch(value) ? value : {}
  return { ...branch, [step]: replaced(branch[step], rest, leaf) }
}
