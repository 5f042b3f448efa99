import type { DraftKit, DraftSection } from '../kit-draft.ts'

/** Sections that every kit has, and those of working on a problem, in the product's words. */
const section = (id: string, title: string, shortTitle: string, goal: string, minutes: number): DraftSection => ({
  id,
  title,
  shortTitle,
  goal,
  minutes,
  prompts: [],
})

export const openingSection = (minutes = 5): DraftSection =>
  section(
    'intro',
    'Introductions and context',
    'Intro',
    'Say who is here, how the time is used, and that you take notes.',
    minutes,
  )
export const wrapUpSection = (minutes = 5): DraftSection =>
  section(
    'wrap-up',
    'Questions and wrap-up',
    'Wrap-up',
    'Answer what the candidate asks, and say what comes next.',
    minutes,
  )

/** Shares of an hour; `isDesign`: a drawing is made rather than code. */
export const problemPhases = (isDesign: boolean): DraftSection[] => [
  openingSection(),
  section(
    'clarify',
    'Clarify the task',
    'Clarify',
    'They ask, you answer plainly; what stays open is theirs to decide.',
    7,
  ),
  section(
    'approach',
    'Agree on an approach',
    'Approach',
    'A plan in words before the work begins, with what may go wrong.',
    8,
  ),
  isDesign
    ? section('design', 'Design it', 'Design', 'They draw and say why; you ask where the drawing is thin.', 17)
    : section(
        'build',
        'Build it',
        'Build',
        'They write and think aloud; a hint when nothing has moved for three minutes.',
        17,
      ),
  section('dig-in', 'Dig in', 'Dig in', 'Take one part down to where it could break, and see how they would know.', 12),
  section(
    'trade-offs',
    'Trade-offs',
    'Trade-offs',
    'Change a condition and hear what they would keep and what they would give up.',
    6,
  ),
  wrapUpSection(),
]

const opens = /\b(?:intro\w*|welcome|hello|opening|context|meet)\b/i
const closes =
  /\b(?:wrap\W?up|(?:candidates?|candidate\W?s|your) questions|questions? (?:and|from|for us)|closing|goodbye|next steps)\b/i

/** What the plan of a kit begins and ends with: a section that is called so, or one in which nothing is asked. */
export const hasOpening = ({ content: { sections } }: DraftKit): boolean =>
  sections[0] !== undefined &&
  (opens.test(sections[0].title) || (sections.length > 1 && sections[0].prompts.length === 0))

export function hasWrapUp({ content: { sections } }: DraftKit): boolean {
  const last = sections.at(-1)
  return last !== undefined && (closes.test(last.title) || (sections.length > 1 && last.prompts.length === 0))
}

/**
 * Whole minutes that add up to `total`, as near to the weights as that goes, each at least 1.
 * @returns null where there are more shares than minutes
 */
export function shared(total: number, weights: readonly number[]): number[] | null {
  const whole = Math.floor(total)
  if (weights.length === 0 || whole < weights.length) return null
  const sum = weights.reduce((all, weight) => all + Math.max(weight, 0.001), 0)
  const exact = weights.map((weight) => (Math.max(weight, 0.001) / sum) * whole)
  const shares = exact.map((share) => Math.max(1, Math.floor(share)))
  for (let left = whole - shares.reduce((all, share) => all + share, 0); left !== 0; left += left > 0 ? -1 : 1) {
    // The one that is furthest from its share gives or takes a minute.
    const distances = shares.map((share, index) => (exact[index] ?? 0) - share)
    const candidates = shares.flatMap((share, index) => (left > 0 || share > 1 ? [index] : []))
    const at = candidates.reduce((best, index) => {
      const [one, other] = [distances[index] ?? 0, distances[best] ?? 0]
      return (left > 0 ? one > other : one < other) ? index : best
    }, candidates[0] ?? 0)
    shares[at] = (shares[at] ?? 0) + (left > 0 ? 1 : -1)
  }
  return shares
}
