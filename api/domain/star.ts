/** Situation, task, action, result: what an answer about the past is made of. */
export const starParts = ['S', 'T', 'A', 'R'] as const
export type StarPart = (typeof starParts)[number]

/** What somebody noted while one prompt was answered. */
export type Noted = { text: string; star: readonly StarPart[] | null }

/** The parts that nothing is marked as yet, in order; none where nothing is marked at all. */
export function missingParts(notes: readonly Noted[]): StarPart[] {
  const marked = new Set(notes.flatMap(({ star }) => star ?? []))
  return marked.size === 0 ? [] : starParts.filter((part) => !marked.has(part))
}

/**
 * The next mark of a note: the first part that the rest of the answer lacks; pressed again the one after it, and after
 * the result none.
 */
export function nextStar(own: readonly StarPart[], others: readonly Noted[]): StarPart[] {
  const last = own.at(-1)
  if (last !== undefined) return starParts.filter((_, index) => index === starParts.indexOf(last) + 1)
  const marked = new Set(others.flatMap(({ star }) => star ?? []))
  return [starParts.find((part) => !marked.has(part)) ?? 'R']
}

/** A note may be more than one part of a story. */
export const toggledStar = (star: readonly StarPart[], part: StarPart): StarPart[] =>
  starParts.filter((one) => (one === part ? !star.includes(one) : star.includes(one)))

/** In words, as a sentence names it. */
export const partNames = { S: 'situation', T: 'task', A: 'action', R: 'result' } as const
