/** Where one is in the form: a competency, or the recommendation that follows them; and a place in it. */
export type Place = { step: string; part: string | null }

export const lastStep = 'recommendation'

/** Reads `ownership.rationale`; an address that names no step leads to `start`. */
export function placeOf(hash: string, competencyIds: readonly string[], start: string): Place {
  const [step = '', part = null] = hash.split('.')
  return step === lastStep || competencyIds.includes(step) ? { step, part } : { step: start, part: null }
}

export function neighbours(
  step: string,
  competencyIds: readonly string[],
): { back: string | null; next: string | null } {
  const steps = [...competencyIds, lastStep]
  const index = steps.indexOf(step)
  return { back: steps[index - 1] ?? null, next: steps[index + 1] ?? null }
}
